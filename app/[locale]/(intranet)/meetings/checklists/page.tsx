import type { Metadata } from 'next';
import { TemplatesPage } from '@/components/meetings/checklists/templates-page';
import { getTemplate } from '@/lib/meetings/checklists/queries';
import { TemplatesAsked } from '@/lib/meetings/checklists/schema';
import { newFormKey } from '@/lib/web/form-key';
import { messages } from '@/lib/web/messages';
import { actorOrSignIn, localeOf, orNotFound } from '@/lib/web/page';
import { addToTemplateAction, changeTemplateAction, removeFromTemplateAction } from './actions';

type Given = Readonly<{
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, unknown>>;
}>;

const load = async (asked: TemplatesAsked) =>
  orNotFound(getTemplate(await actorOrSignIn('/meetings/checklists'), asked.body));

export async function generateMetadata({ params, searchParams }: Given): Promise<Metadata> {
  const locale = await localeOf(params);
  await load(TemplatesAsked.parse(await searchParams));
  return { title: messages[locale].checklists.templates.title };
}

/** What every meeting of a body needs; for everybody but the Secretariat and the Presidency it does not exist. */
export default async function ChecklistTemplatesPage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const asked = TemplatesAsked.parse(await searchParams);
  const view = await load(asked);
  const { done, change } = asked;
  const actions = { add: addToTemplateAction, change: changeTemplateAction, remove: removeFromTemplateAction };
  return <TemplatesPage {...{ view, locale, done, change, actions }} formKey={newFormKey()} />;
}
