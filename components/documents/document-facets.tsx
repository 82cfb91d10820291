import { useTranslations } from 'next-intl';
import { TextLink } from '@/components/ui/text-link';
import { documentKindLabels } from '@/lib/documents/documents/labels';
import type { DocumentsAsked } from '@/lib/documents/documents/schema';
import type { Facets } from '@/lib/documents/documents/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { listAddress } from './list-address';

type Given = Readonly<{ facets: Facets; asked: DocumentsAsked; locale: Locale }>;
type Name = 'kind' | 'body' | 'year' | 'language';
type Choice = Readonly<{ value: string | number; label: string; count: number }>;

/** By what the list can be narrowed, each with how many of what was found. What was chosen can be taken away. */
export function DocumentFacets({ facets, asked, locale }: Given) {
  const t = useTranslations('documents');
  const groups: readonly (readonly [Name, readonly Choice[]])[] = [
    ['kind', facets.kind.map((one) => ({ ...one, label: documentKindLabels[one.value][locale] }))],
    ['body', facets.body.map((one) => ({ ...one, label: inLocale(one, 'name', locale) }))],
    ['year', facets.year.map((one) => ({ ...one, label: String(one.value) }))],
    ['language', facets.language.map((one) => ({ ...one, label: t(`languages.${one.value}`) }))],
  ];
  return (
    <nav
      aria-label={t('facets.label')}
      className="mb-6 grid gap-x-8 gap-y-3 sm:grid-cols-2 lg:grid-cols-4 print:hidden"
    >
      {groups
        .filter(([, choices]) => choices.length > 0)
        .map(([name, choices]) => (
          <div key={name}>
            <p className="eyebrow mb-1">{t(`facets.${name}`)}</p>
            <ul className="grid gap-1">
              {choices.slice(0, 8).map((choice) => (
                <li key={choice.value}>
                  <Narrowing name={name} choice={choice} asked={asked} locale={locale} />
                </li>
              ))}
            </ul>
          </div>
        ))}
    </nav>
  );
}

function Narrowing({
  name,
  choice,
  asked,
  locale,
}: Readonly<{ name: Name; choice: Choice; asked: DocumentsAsked; locale: Locale }>) {
  const t = useTranslations('documents.facets');
  const isChosen = asked[name] === choice.value;
  return (
    <TextLink
      href={listAddress(locale, asked, { [name]: isChosen ? undefined : choice.value })}
      aria-current={isChosen ? 'true' : undefined}
      className="inline-block min-h-6 aria-[current]:font-semibold"
    >
      {choice.label} <span className="tabular-nums text-muted">({choice.count})</span>
      {isChosen && <span> · {t('all')}</span>}
    </TextLink>
  );
}
