import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { HomeMembers } from '@/components/membership/home-members';
import { HomePlan } from '@/components/plan-of-action/home-plan';
import { HomeTimeline } from '@/components/plan-of-action/home-timeline';
import { PortalOpening } from '@/components/plan-of-action/portal-opening';
import { listMemberNames } from '@/lib/membership/parties/queries';
import { listPresidencies } from '@/lib/membership/presidency/queries';
import { countRecord, listMilestones } from '@/lib/plan-of-action/chronicle/queries';
import { outlinePlanOfAction } from '@/lib/plan-of-action/subthemes/queries';
import { localeOf } from '@/lib/web/page';
import { portalMetadata } from '@/lib/web/portal-metadata';

export async function generateMetadata({ params }: PageProps<'/[locale]'>): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations('portal.home');
  const metadata = portalMetadata(locale, { path: '', title: t('documentTitle'), description: t('description') });
  return { ...metadata, title: { absolute: t('documentTitle') } };
}

export default async function PortalHome({ params }: PageProps<'/[locale]'>) {
  const locale = await localeOf(params);
  const [counts, members, presidencies, themes, milestones] = await Promise.all([
    countRecord(),
    listMemberNames(),
    listPresidencies(),
    outlinePlanOfAction(),
    listMilestones(),
  ]);
  return (
    <>
      <PortalOpening counts={counts} firstYear={presidencies[0]?.year ?? null} locale={locale} />
      <HomeMembers members={members} presidencies={presidencies} counts={counts} locale={locale} />
      <HomePlan themes={themes} locale={locale} />
      <HomeTimeline milestones={milestones} locale={locale} />
    </>
  );
}
