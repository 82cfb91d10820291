import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CancelPage } from '@/components/meetings/cancel-page';
import { getMeetingCancel } from '@/lib/meetings/meetings/queries';
import { listCallsOfMeeting } from '@/lib/reports/calls/meeting-queries';
import { actorOrSignIn, localeOf, orNotFound } from '@/lib/web/page';
import { wordsFor } from '@/lib/web/words';
import { cancelMeetingAction } from './actions';

type Given = Readonly<{ params: Promise<{ locale: string; code: string }> }>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'meetings.forms.cancel' });
  return { title: t('title') };
}

/** What stays of a meeting that does not take place, and the press that says so; whoever may not reads why. */
export default async function CancelMeetingPage({ params }: Given) {
  const locale = await localeOf(params);
  const { code } = await params;
  const actor = await actorOrSignIn(`/meetings/${encodeURIComponent(code)}/cancel`);
  const page = await orNotFound(getMeetingCancel(actor, code));
  const calls = await listCallsOfMeeting(actor, page.id);
  const denial = page.denial === null ? null : wordsFor(page.denial, locale);
  return <CancelPage page={page} calls={calls ?? []} locale={locale} denial={denial} action={cancelMeetingAction} />;
}
