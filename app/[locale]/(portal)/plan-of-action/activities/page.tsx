import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActivityFilters } from '@/components/plan-of-action/activity-filters';
import { ActivityResults } from '@/components/plan-of-action/activity-results';
import { PageHeader } from '@/components/ui/page-header';
import { listActivities } from '@/lib/plan-of-action/activities/queries';
import { ActivityFilter } from '@/lib/plan-of-action/activities/schema';
import { localeOf } from '@/lib/web/page';
import { portalMetadata } from '@/lib/web/portal-metadata';
import { askedOf } from '@/lib/web/search-params';

type Given = PageProps<'/[locale]/plan-of-action/activities'>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations('portal.plan.activities');
  return portalMetadata(locale, {
    path: '/plan-of-action/activities',
    title: t('title'),
    description: t('description'),
  });
}

export default async function ActivitiesPage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const t = await getTranslations('portal.plan');
  const filter = ActivityFilter.parse(askedOf(await searchParams));
  const activities = await listActivities(filter);
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}/plan-of-action`, label: t('index.title') }}
        title={t('activities.title')}
        lead={t('activities.lead', { count: activities.total })}
      />
      <ActivityFilters filter={filter} choices={activities.choices} locale={locale} />
      <ActivityResults filter={filter} activities={activities} locale={locale} />
    </>
  );
}
