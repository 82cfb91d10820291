import type { Metadata } from 'next';
import { cache } from 'react';
import { MeetingPage } from '@/components/meetings/meeting-page';
import { getOwnZone } from '@/lib/access/account/queries';
import { getMeetingByCode } from '@/lib/meetings/meetings/queries';
import { MeetingAsked } from '@/lib/meetings/meetings/schema';
import { listCallsOfMeeting } from '@/lib/reports/calls/meeting-queries';
import { inLocale } from '@/lib/web/locale';
import { actorOrSignIn, localeOf, orNotFound } from '@/lib/web/page';
import { closeMeetingAction } from './cancel/actions';

type Given = Readonly<{
  params: Promise<{ locale: string; code: string }>;
  searchParams: Promise<Record<string, unknown>>;
}>;

/** Once a request, for the title and for the page. */
const load = cache(async (code: string) => {
  const actor = await actorOrSignIn(`/meetings/${encodeURIComponent(code)}`);
  return { actor, meeting: await orNotFound(getMeetingByCode(actor, code)) };
});

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const locale = await localeOf(params);
  return { title: inLocale((await load((await params).code)).meeting, 'title', locale) };
}

/** One meeting: dates, venue, programme, what the reader may do, the reports asked for it. */
export default async function OneMeetingPage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const { actor, meeting } = await load((await params).code);
  const { done } = MeetingAsked.parse(await searchParams);
  const [ownZone, calls] = await Promise.all([getOwnZone(actor), listCallsOfMeeting(actor, meeting.id)]);
  return (
    <MeetingPage
      meeting={meeting}
      locale={locale}
      ownZone={ownZone}
      done={done}
      calls={calls}
      close={closeMeetingAction}
    />
  );
}
