import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import type { ActivityFilter } from '@/lib/plan-of-action/activities/schema';
import type { ActivityPage } from '@/lib/plan-of-action/activities/views';
import type { Locale } from '@/lib/web/locale';
import { activitiesPath } from '@/lib/web/portal-paths';
import { ActivityTable } from './activity-table';
import { addressFilter } from './filter-address';

type Given = Readonly<{ filter: ActivityFilter; activities: ActivityPage; locale: Locale }>;

/** What meets the filter: how many, a page of them, and the way to the others. */
export async function ActivityResults({ filter, activities, locale }: Given) {
  const t = await getTranslations('portal.plan.activities');
  const { items, page, pageCount, found, total } = activities;
  const set = addressFilter(filter);
  const to = (other: number) => `/${locale}${activitiesPath({ ...set, ...(other > 1 && { page: String(other) }) })}`;
  return (
    <section aria-labelledby="found" className="mt-6">
      <h2 id="found" className="mb-2 font-semibold tabular-nums">
        {t('found', { count: found, total })}
      </h2>
      <ActivityTable
        activities={items}
        caption={pageCount > 1 ? t('caption', { page, pages: pageCount }) : t('captionOne')}
        empty={<EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>}
        locale={locale}
      />
      <Pagination
        label={t('pages')}
        position={t('position', { page, pages: pageCount })}
        previous={page > 1 ? { href: to(page - 1), label: t('previous') } : undefined}
        next={page < pageCount ? { href: to(page + 1), label: t('next') } : undefined}
      />
      <p className="mt-3 text-sm text-muted">{t('stateNote')}</p>
    </section>
  );
}
