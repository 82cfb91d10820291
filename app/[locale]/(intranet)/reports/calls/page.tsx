import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CallsPage } from '@/components/reports/calls-page';
import { getCallsOverview } from '@/lib/reports/calls/overview-queries';
import { CallsAsked } from '@/lib/reports/calls/schema';
import { actorOrSignIn, localeOf, orNotFound } from '@/lib/web/page';

type Given = Readonly<{ params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'calls' });
  return { title: t('title') };
}

/** Calls for reports, open and closed. */
export default async function CallsOverviewPage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const actor = await actorOrSignIn('/reports/calls');
  const overview = await orNotFound(getCallsOverview(actor, CallsAsked.parse(await searchParams)));
  return <CallsPage overview={overview} locale={locale} />;
}
