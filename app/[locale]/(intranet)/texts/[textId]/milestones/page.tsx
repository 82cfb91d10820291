import type { Metadata } from 'next';
import { MilestonesPage } from '@/components/texts/milestones-page';
import { listMilestones } from '@/lib/texts/milestones/queries';
import { MilestonesAsked } from '@/lib/texts/milestones/schema';
import { newFormKey } from '@/lib/web/form-key';
import { messages } from '@/lib/web/messages';
import { actorOrSignIn, idOrNotFound, localeOf, orNotFound } from '@/lib/web/page';
import { freezeMilestoneAction } from './actions';

type Given = Readonly<{
  params: Promise<{ locale: string; textId: string }>;
  searchParams: Promise<Record<string, unknown>>;
}>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  return { title: messages[await localeOf(params)].milestones.title };
}

/** The milestones of a text. */
export default async function MilestonesOfTextPage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const { textId } = await params;
  const actor = await actorOrSignIn(`/texts/${textId}/milestones`);
  const view = await orNotFound(listMilestones(actor, idOrNotFound(textId)));
  const asked = MilestonesAsked.parse(await searchParams);
  return <MilestonesPage {...{ view, asked, locale }} action={freezeMilestoneAction} formKey={newFormKey()} />;
}
