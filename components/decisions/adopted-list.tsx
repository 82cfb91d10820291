import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import type { PublishedDecision } from '@/lib/decisions/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { DecisionStatusTag } from './status';

type Given = Readonly<{
  rows: readonly PublishedDecision[];
  years: readonly number[];
  year: number | undefined;
  locale: Locale;
}>;

/** The published decisions by year, each with where it stands. */
export function AdoptedList({ rows, years, year, locale }: Given) {
  const t = useTranslations('decisions.portal');
  const verify = useTranslations('verify');
  const groups = [...Map.groupBy(rows, (one) => one.year)];
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <p className="mb-8 print:hidden">
        <TextLink href={`/${locale}/verify`} className="inline-block min-h-6">
          {verify('title')}
        </TextLink>
      </p>
      {years.length > 1 && (
        <nav aria-label={t('years')} className="mb-8 print:hidden">
          <ul className="flex flex-wrap gap-x-5 gap-y-1">
            {[undefined, ...years].map((one) => (
              <li key={one ?? 'all'}>
                <a
                  data-page=""
                  href={`/${locale}/adopted${one === undefined ? '' : `?year=${one}`}`}
                  aria-current={one === year ? 'page' : undefined}
                  className="link inline-flex min-h-6 items-center aria-[current]:font-semibold aria-[current]:text-ink"
                >
                  {one ?? t('all')}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {rows.length === 0 && (
        <EmptyState title={t('none')}>
          <p>{t('noneText')}</p>
        </EmptyState>
      )}
      <div className="grid gap-8">
        {groups.map(([of, decisions]) => (
          <section key={of} aria-labelledby={`of-${of}`}>
            <h2 id={`of-${of}`} className="mb-3 font-serif text-xl font-semibold">
              {of}
            </h2>
            <ul className="grid gap-4">
              {decisions.map((decision) => (
                <li key={decision.code} className="grid gap-x-6 gap-y-1 sm:grid-cols-[8rem_minmax(0,1fr)_auto]">
                  <TextLink
                    href={`/${locale}/adopted/${decision.code}`}
                    className="inline-block min-h-6 w-fit tabular-nums"
                  >
                    {decision.code}
                  </TextLink>
                  <span className="max-w-reading">{inLocale(decision, 'text', locale)}</span>
                  <span>
                    <DecisionStatusTag status={decision.status} locale={locale} />
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
