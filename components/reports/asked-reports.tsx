import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import type { CallOfMine, ReportHead } from '@/lib/reports/reports/views';
import type { Locale } from '@/lib/web/locale';
import { CallsOfMine } from './calls-of-mine';
import { ReportTable } from './report-table';

type Given = Readonly<{
  /** Null for whoever is no focal point. */
  calls: readonly CallOfMine[] | null;
  /** Null for whoever does not review. */
  waiting: readonly ReportHead[] | null;
  locale: Locale;
}>;

/** What reports ask of the reader: as a focal point, as the Secretariat. */
export function AskedReports({ calls, waiting, locale }: Given) {
  const t = useTranslations('reports');
  return (
    <>
      {calls !== null && (
        <section aria-labelledby="mine" className="mb-12">
          <h2 id="mine" className="mb-3 font-serif text-xl font-semibold">
            {t('mine')}
          </h2>
          {calls.length === 0 ? (
            <EmptyState title={t('mineNone')} level={3}>
              <p>{t('mineNoneText')}</p>
            </EmptyState>
          ) : (
            <CallsOfMine calls={calls} locale={locale} />
          )}
        </section>
      )}
      {waiting !== null && (
        <section aria-labelledby="to-review" className="mb-12">
          <h2 id="to-review" className="mb-3 font-serif text-xl font-semibold">
            {t('toReview')}
          </h2>
          <ReportTable
            caption={t('readableCount', { count: waiting.length })}
            reports={waiting}
            locale={locale}
            empty={
              <EmptyState title={t('toReviewNone')} level={3}>
                <p>{t('toReviewNoneText')}</p>
              </EmptyState>
            }
          />
        </section>
      )}
    </>
  );
}
