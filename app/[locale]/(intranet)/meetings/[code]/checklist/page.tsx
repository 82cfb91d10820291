import type { Metadata } from 'next';
import { cache } from 'react';
import { ChecklistPage } from '@/components/meetings/checklists/checklist-page';
import { getChecklist } from '@/lib/meetings/checklists/queries';
import { ChecklistAsked } from '@/lib/meetings/checklists/schema';
import { newFormKey } from '@/lib/web/form-key';
import { inLocale } from '@/lib/web/locale';
import { messages } from '@/lib/web/messages';
import { actorOrSignIn, localeOf, orNotFound } from '@/lib/web/page';
import { addItemAction, beginChecklistAction, changeItemAction, pressItemAction, removeItemAction } from './actions';

type Given = Readonly<{
  params: Promise<{ locale: string; code: string }>;
  searchParams: Promise<Record<string, unknown>>;
}>;

/** Once a request, for the title and for the page. */
const load = cache(async (code: string) => {
  const actor = await actorOrSignIn(`/meetings/${encodeURIComponent(code)}/checklist`);
  return orNotFound(getChecklist(actor, code));
});

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const locale = await localeOf(params);
  const { meeting } = await load((await params).code);
  return { title: `${messages[locale].checklists.title}, ${inLocale(meeting, 'title', locale)}` };
}

/** What has to be done for a meeting; for everybody but the Secretariat and the Presidency it does not exist. */
export default async function MeetingChecklistPage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const view = await load((await params).code);
  const { done, change } = ChecklistAsked.parse(await searchParams);
  const actions = {
    ...{ begin: beginChecklistAction, add: addItemAction, change: changeItemAction },
    ...{ press: pressItemAction, remove: removeItemAction },
  };
  return <ChecklistPage {...{ view, locale, done, change, actions }} formKey={newFormKey()} />;
}
