import { useTranslations } from 'next-intl';
import { dateWords } from '@/components/ui/date-words';
import { PageHeader } from '@/components/ui/page-header';
import { SummaryList } from '@/components/ui/summary-list';
import { TextLink } from '@/components/ui/text-link';
import { dayOf } from '@/lib/core/clock';
import type { PublishedDecision } from '@/lib/decisions/views';
import { publishedPath } from '@/lib/documents/published/schema';
import { inLocale, type Locale } from '@/lib/web/locale';
import { DecisionStatusTag } from './status';

type Given = Readonly<{ decision: PublishedDecision; address: string; locale: Locale }>;

/** A published decision at its permanent address, in both languages, with where it stands and how to cite it. */
export function AdoptedPage({ decision, address, locale }: Given) {
  const t = useTranslations('decisions');
  const one = useTranslations('decisions.one');
  const portal = useTranslations('decisions.portal');
  const other = locale === 'es' ? 'en' : 'es';
  const { code, year, body, adoptedOn, dueOn, document, subtheme, lines, addressees, status } = decision;
  const asked = addressees.map((party) => inLocale(party, 'name', locale)).join('; ');
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}/adopted`, label: portal('title') }}
        title={code}
        status={<DecisionStatusTag status={status} locale={locale} />}
      />
      <div className="grid gap-10">
        <div className="grid max-w-reading gap-5">
          <p className="whitespace-pre-line font-serif text-lg">{inLocale(decision, 'text', locale)}</p>
          <p lang={other} className="whitespace-pre-line font-serif text-lg text-muted">
            {inLocale(decision, 'text', other)}
          </p>
        </div>
        <SummaryList
          rows={[
            ...(asked === '' ? [] : [{ term: t('addressee'), value: asked }]),
            ...(body === null ? [] : [{ term: t('body'), value: inLocale(body, 'name', locale) }]),
            { term: t('adopted'), value: adoptedOn === null ? String(year) : dateWords(dayOf(adoptedOn), locale) },
            ...(dueOn === null ? [] : [{ term: t('due'), value: dateWords(dayOf(dueOn), locale) }]),
            ...(document === null
              ? []
              : [
                  {
                    term: one('document'),
                    value: (
                      <TextLink href={`/${locale}${publishedPath(document.symbol)}`} className="inline-block min-h-6">
                        {document.symbol} · {inLocale(document, 'title', locale)}
                      </TextLink>
                    ),
                  },
                ]),
            ...(subtheme === null
              ? []
              : [
                  {
                    term: one('subtheme'),
                    value: (
                      <TextLink
                        href={`/${locale}/plan-of-action/subthemes/${subtheme.code}`}
                        className="inline-block min-h-6"
                      >
                        {inLocale(subtheme, 'title', locale)}
                      </TextLink>
                    ),
                  },
                ]),
            ...(lines.length === 0 ? [] : [{ term: one('lines'), value: lines.join(', ') }]),
          ]}
        />
        <section aria-labelledby="cite" className="grid gap-2">
          <h2 id="cite" className="font-serif text-xl font-semibold">
            {portal('cite')}
          </h2>
          <p className="max-w-reading wrap-anywhere">
            {portal('citation', { code, year: String(year) })} {address}
          </p>
        </section>
      </div>
    </>
  );
}
