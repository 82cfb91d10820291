import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { PrintedTitle } from '@/components/membership/printed-title';
import { ActivityPage } from '@/components/plan-of-action/activity-page';
import { PageHeader } from '@/components/ui/page-header';
import { getActivity } from '@/lib/plan-of-action/activities/queries';
import { activityKindNames } from '@/lib/plan-of-action/labels';
import { inLocale } from '@/lib/web/locale';
import { localeOf, orNotFound } from '@/lib/web/page';
import { portalMetadata } from '@/lib/web/portal-metadata';
import { activityPath } from '@/lib/web/portal-paths';

type Given = PageProps<'/[locale]/plan-of-action/activities/[code]'>;

const load = cache((code: string) => orNotFound(getActivity(code)));

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations('portal.plan.activity');
  const activity = await load((await params).code);
  const title = inLocale(activity, 'title', locale);
  return portalMetadata(locale, {
    path: activityPath(activity.code),
    title: t('documentTitle', { title }),
    description: t('description', { title, kind: activityKindNames[activity.kind][locale] }),
    isArticle: true,
  });
}

export default async function ActivityRecordPage({ params }: Given) {
  const locale = await localeOf(params);
  const t = await getTranslations('portal.plan');
  const activity = await load((await params).code);
  const area = inLocale(activity.area, 'name', locale);
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}/plan-of-action/activities`, label: t('activities.title') }}
        eyebrow={t('activity.eyebrow', { kind: activityKindNames[activity.kind][locale], area })}
        title={inLocale(activity, 'title', locale)}
        lead={locale !== 'es' && <PrintedTitle text={activity.titleEs} locale={locale} />}
      />
      <ActivityPage activity={activity} locale={locale} />
    </>
  );
}
