import type { Metadata } from 'next';
import { cache } from 'react';
import { MeetingPage } from '@/components/meetings/meeting-page';
import { getOwnZone } from '@/lib/access/account/queries';
import { now } from '@/lib/core/clock';
import { getMeetingByCode } from '@/lib/meetings/meetings/queries';
import { MeetingAsked } from '@/lib/meetings/meetings/schema';
import { getNews } from '@/lib/meetings/news/queries';
import { listCallsOfMeeting } from '@/lib/reports/calls/meeting-queries';
import { lacksDraftingGroup } from '@/lib/texts/groups/queries';
import { inLocale } from '@/lib/web/locale';
import { actorOrSignIn, localeOf, orNotFound } from '@/lib/web/page';
import { noteVisit } from '@/lib/web/visit';
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
  const at = now();
  const [ownZone, calls, news, lacksDrafting] = await Promise.all([
    getOwnZone(actor),
    listCallsOfMeeting(actor, meeting.id),
    getNews(actor, meeting.id, at),
    lacksDraftingGroup(actor, meeting.id),
  ]);
  noteVisit(actor, meeting.id, at);
  return (
    <MeetingPage
      meeting={meeting}
      locale={locale}
      ownZone={ownZone}
      done={done}
      calls={calls}
      news={news}
      lacksDrafting={lacksDrafting}
      close={closeMeetingAction}
    />
  );
}
