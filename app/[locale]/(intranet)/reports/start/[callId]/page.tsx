import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { StartPage } from '@/components/reports/start-page';
import { getStart } from '@/lib/reports/reports/drafting-queries';
import { actorOrSignIn, idOrNotFound, localeOf, orNotFound } from '@/lib/web/page';
import { startReportAction } from './actions';

type Given = Readonly<{ params: Promise<{ locale: string; callId: string }> }>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'drafting.start' });
  return { title: t('title') };
}

/** Before there is a report: what is asked, and the button that opens the country's draft. */
export default async function StartReportPage({ params }: Given) {
  const locale = await localeOf(params);
  const callId = idOrNotFound((await params).callId);
  const actor = await actorOrSignIn(`/reports/start/${callId}`);
  const start = await orNotFound(getStart(actor, callId));
  const open = start.countries.filter(({ reportId }) => reportId === null);
  // Somebody of the country has begun: the way leads to the draft that is there.
  if (open.length === 0) redirect(`/${locale}/reports/${start.countries[0]?.reportId}/edit`);
  return <StartPage start={{ ...start, countries: open }} locale={locale} action={startReportAction} />;
}
