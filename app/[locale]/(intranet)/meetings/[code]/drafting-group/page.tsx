import type { Metadata } from 'next';
import { cache } from 'react';
import { DraftingGroupPage } from '@/components/texts/groups/drafting-group-page';
import { getDraftingGroup } from '@/lib/texts/groups/queries';
import { GroupAsked } from '@/lib/texts/groups/schema';
import { newFormKey } from '@/lib/web/form-key';
import { inLocale } from '@/lib/web/locale';
import { messages } from '@/lib/web/messages';
import { actorOrSignIn, localeOf, orNotFound } from '@/lib/web/page';
import * as actions from './actions';

type Given = Readonly<{
  params: Promise<{ locale: string; code: string }>;
  searchParams: Promise<Record<string, unknown>>;
}>;

/** Once a request, for the title and for the page. */
const load = cache(async (code: string) => {
  const actor = await actorOrSignIn(`/meetings/${encodeURIComponent(code)}/drafting-group`);
  return orNotFound(getDraftingGroup(actor, code));
});

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const locale = await localeOf(params);
  const { meeting } = await load((await params).code);
  return { title: `${messages[locale].draftingGroups.title}, ${inLocale(meeting, 'title', locale)}` };
}

/** The Drafting Group of a meeting. */
export default async function GroupPage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const view = await load((await params).code);
  const { done } = GroupAsked.parse(await searchParams);
  const own = { constitute: actions.constituteGroupAction, carry: actions.carryForwardAction };
  const formKeys = { constitute: newFormKey(), carry: newFormKey() };
  return <DraftingGroupPage {...{ view, locale, formKeys }} isDone={done !== undefined} actions={own} />;
}
