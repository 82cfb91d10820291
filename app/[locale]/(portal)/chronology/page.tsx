import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Timeline } from '@/components/plan-of-action/timeline';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import { listMilestones } from '@/lib/plan-of-action/chronicle/queries';
import { localeOf } from '@/lib/web/page';
import { portalMetadata } from '@/lib/web/portal-metadata';

export async function generateMetadata({ params }: PageProps<'/[locale]/chronology'>): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations('portal.home');
  return portalMetadata(locale, {
    path: '/chronology',
    title: t('chronology'),
    description: t('chronologyDescription'),
  });
}

export default async function ChronologyPage({ params }: PageProps<'/[locale]/chronology'>) {
  const locale = await localeOf(params);
  const t = await getTranslations('portal.home');
  const milestones = await listMilestones();
  return (
    <>
      <PageHeader title={t('chronology')} lead={t('chronologyLead', { count: milestones.length })} />
      <p className="mb-6">
        <TextLink href={`/${locale}/meetings-held`} className="inline-block min-h-6">
          {t('meetingsHeldLink')}
        </TextLink>
      </p>
      <Timeline milestones={milestones} locale={locale} />
    </>
  );
}
