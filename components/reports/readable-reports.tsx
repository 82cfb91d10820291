import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import type { ReportsAsked } from '@/lib/reports/reports/schema';
import type { ReportList } from '@/lib/reports/reports/views';
import type { Locale } from '@/lib/web/locale';
import { ReportFilters } from './report-filters';
import { ReportTable } from './report-table';

function addressOf(asked: ReportsAsked, page: number, locale: Locale): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...asked, page }))
    if (value !== undefined) query.set(name, String(value));
  return `/${locale}/reports?${query}`;
}

/** All that the reader may read, narrowed as the address asks. */
export function ReadableReports({
  list,
  asked,
  locale,
}: Readonly<{ list: ReportList; asked: ReportsAsked; locale: Locale }>) {
  const t = useTranslations('reports');
  const hasAny = list.kinds.length > 0;
  const words = hasAny ? (['foundNone', 'foundNoneText'] as const) : (['readableNone', 'readableNoneText'] as const);
  const { page, pageCount } = list;
  return (
    <section aria-labelledby="readable">
      <h2 id="readable" className="mb-3 font-serif text-xl font-semibold">
        {t('readable')}
      </h2>
      {hasAny && <ReportFilters list={list} asked={asked} locale={locale} />}
      <ReportTable
        caption={t('readableCount', { count: list.total })}
        reports={list.rows}
        locale={locale}
        empty={
          <EmptyState title={t(words[0])} level={3}>
            <p>{t(words[1])}</p>
          </EmptyState>
        }
      />
      <Pagination
        label={t('pages.label')}
        position={t('pages.position', { page, count: pageCount })}
        previous={page > 1 ? { href: addressOf(asked, page - 1, locale), label: t('pages.previous') } : undefined}
        next={page < pageCount ? { href: addressOf(asked, page + 1, locale), label: t('pages.next') } : undefined}
      />
    </section>
  );
}
