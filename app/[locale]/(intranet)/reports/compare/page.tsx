import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ComparisonView } from '@/components/reports/comparison-view';
import { getComparison } from '@/lib/reports/compilations/queries';
import { ComparisonAsked } from '@/lib/reports/compilations/schema';
import { actorOrSignIn, localeOf, orNotFound } from '@/lib/web/page';

type Given = Readonly<{ params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'matrix.compare' });
  return { title: t('title') };
}

/** One section, country beside country. */
export default async function ComparePage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const actor = await actorOrSignIn('/reports/compare');
  const comparison = await orNotFound(getComparison(actor, ComparisonAsked.parse(await searchParams)));
  return <ComparisonView comparison={comparison} locale={locale} />;
}
