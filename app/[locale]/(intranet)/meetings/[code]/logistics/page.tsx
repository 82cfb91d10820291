import type { Metadata } from 'next';
import { cache } from 'react';
import { LogisticsPage } from '@/components/meetings/logistics/logistics-page';
import { getOwnZone } from '@/lib/access/account/queries';
import { getLogistics } from '@/lib/meetings/logistics/queries';
import { LogisticsAsked } from '@/lib/meetings/logistics/schema';
import { newFormKey } from '@/lib/web/form-key';
import { inLocale } from '@/lib/web/locale';
import { messages } from '@/lib/web/messages';
import { actorOrSignIn, localeOf, orNotFound } from '@/lib/web/page';
import {
  addContactAction,
  addRoomAction,
  arrangeSessionAction,
  changeContactAction,
  changeRoomAction,
  editLogisticsAction,
  removeContactAction,
  removeRoomAction,
} from './actions';

type Given = Readonly<{
  params: Promise<{ locale: string; code: string }>;
  searchParams: Promise<Record<string, unknown>>;
}>;

/** Once a request, for the title and for the page. */
const load = cache(async (code: string) => {
  const actor = await actorOrSignIn(`/meetings/${encodeURIComponent(code)}/logistics`);
  return { actor, view: await orNotFound(getLogistics(actor, code)) };
});

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const locale = await localeOf(params);
  const { view } = await load((await params).code);
  return { title: `${messages[locale].logistics.title}, ${inLocale(view.meeting, 'title', locale)}` };
}

/** Venue, rooms, interpretation and contacts of a meeting. */
export default async function MeetingLogisticsPage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const { actor, view } = await load((await params).code);
  const asked = LogisticsAsked.parse(await searchParams);
  const actions = {
    ...{ edit: editLogisticsAction, arrange: arrangeSessionAction },
    ...{ addRoom: addRoomAction, changeRoom: changeRoomAction, removeRoom: removeRoomAction },
    ...{ addContact: addContactAction, changeContact: changeContactAction, removeContact: removeContactAction },
  };
  const ownZone = await getOwnZone(actor);
  const { done, change } = asked;
  return <LogisticsPage {...{ view, locale, ownZone, done, change, actions }} formKey={newFormKey()} />;
}
