import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AdoptedList } from '@/components/decisions/adopted-list';
import { listPublishedDecisions } from '@/lib/decisions/published-queries';
import { DecisionsAsked } from '@/lib/decisions/schema';
import { localeOf } from '@/lib/web/page';
import { portalMetadata } from '@/lib/web/portal-metadata';

type Given = Readonly<{ params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations('decisions.portal');
  return portalMetadata(locale, { path: '/adopted', title: t('title'), description: t('lead') });
}

/** What was decided and published, for everybody. */
export default async function AdoptedDecisionsPage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const { year } = DecisionsAsked.parse(await searchParams);
  return <AdoptedList {...(await listPublishedDecisions(year))} year={year} locale={locale} />;
}
