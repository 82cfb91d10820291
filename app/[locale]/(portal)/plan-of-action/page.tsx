import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RecordSection } from '@/components/membership/record-section';
import { AreaHeat } from '@/components/plan-of-action/area-heat';
import { ThemeList } from '@/components/plan-of-action/theme-list';
import { ButtonLink } from '@/components/ui/button-link';
import { PageHeader } from '@/components/ui/page-header';
import { countRecord } from '@/lib/plan-of-action/chronicle/queries';
import { getPlanOfAction } from '@/lib/plan-of-action/subthemes/queries';
import { localeOf } from '@/lib/web/page';
import { portalMetadata } from '@/lib/web/portal-metadata';

export async function generateMetadata({ params }: PageProps<'/[locale]/plan-of-action'>): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations('portal.plan.index');
  return portalMetadata(locale, { path: '/plan-of-action', title: t('title'), description: t('description') });
}

export default async function PlanOfActionPage({ params }: PageProps<'/[locale]/plan-of-action'>) {
  const locale = await localeOf(params);
  const t = await getTranslations('portal.plan.index');
  const [themes, counts] = await Promise.all([getPlanOfAction(), countRecord()]);
  const { documents, activities } = counts;
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead', { themes: counts.themes, areas: counts.areas, subthemes: counts.subthemes })}
        actions={
          <>
            <ButtonLink href={`/${locale}/plan-of-action/documents`} variant="secondary">
              {t('allDocuments', { count: documents })}
            </ButtonLink>
            <ButtonLink href={`/${locale}/plan-of-action/activities`} variant="secondary">
              {t('allActivities', { count: activities })}
            </ButtonLink>
          </>
        }
      />
      <ThemeList themes={themes} locale={locale} />
      <RecordSection id="overview" title={t('overview')} lead={t('overviewLead')}>
        <AreaHeat themes={themes} locale={locale} />
      </RecordSection>
    </>
  );
}
