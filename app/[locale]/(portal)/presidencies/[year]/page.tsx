import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { PresidencyFacts } from '@/components/membership/presidency-facts';
import { YearParts } from '@/components/plan-of-action/year-parts';
import { PageHeader } from '@/components/ui/page-header';
import { getPresidency } from '@/lib/membership/presidency/queries';
import { listActivitiesOf } from '@/lib/plan-of-action/activities/queries';
import { listMilestonesOf } from '@/lib/plan-of-action/chronicle/queries';
import { listDiscussionsOf } from '@/lib/plan-of-action/subthemes/queries';
import { inLocale } from '@/lib/web/locale';
import { missing } from '@/lib/web/missing';
import { localeOf, orNotFound } from '@/lib/web/page';
import { portalMetadata } from '@/lib/web/portal-metadata';
import { presidencyPath } from '@/lib/web/portal-paths';

type Given = PageProps<'/[locale]/presidencies/[year]'>;

const load = cache((year: string) => (/^\d{4}$/.test(year) ? orNotFound(getPresidency(Number(year))) : missing()));

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations('portal.presidency');
  const presidency = await load((await params).year);
  const words = {
    year: String(presidency.year),
    member: inLocale(presidency.party, 'name', locale),
    theme: (locale === 'es' ? presidency.themeEs : presidency.themeEn) ?? '',
  };
  return portalMetadata(locale, {
    path: presidencyPath(presidency.year),
    title: t('documentTitle', words),
    description: t('description', words),
    isArticle: true,
  });
}

export default async function PresidencyPage({ params }: Given) {
  const locale = await localeOf(params);
  const t = await getTranslations('portal');
  const presidency = await load((await params).year);
  const { year } = presidency;
  const [discussions, activities, milestones] = await Promise.all([
    listDiscussionsOf(year),
    listActivitiesOf(year),
    listMilestonesOf(year),
  ]);
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}/presidencies`, label: t('presidencies.title') }}
        eyebrow={t('presidency.eyebrow', { year: String(year) })}
        title={inLocale(presidency.party, 'name', locale)}
      />
      <PresidencyFacts presidency={presidency} locale={locale} />
      <YearParts presidency={presidency} {...{ discussions, activities, milestones, locale }} />
    </>
  );
}
