import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MeetingList } from '@/components/meetings/meeting-list';
import { listMeetings } from '@/lib/meetings/meetings/queries';
import { MeetingsAsked } from '@/lib/meetings/meetings/schema';
import { actorOrSignIn, localeOf } from '@/lib/web/page';

type Given = Readonly<{ params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'meetings' });
  return { title: t('title') };
}

/** Meetings that the reader may know of, coming or past. */
export default async function MeetingsPage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const actor = await actorOrSignIn('/meetings');
  const list = await listMeetings(actor, MeetingsAsked.parse(await searchParams));
  return <MeetingList list={list} locale={locale} />;
}
