import type { Metadata } from 'next';
import { DiscussionPage } from '@/components/texts/proposals/discussion-page';
import { getDiscussion } from '@/lib/texts/proposals/queries';
import { noteReading } from '@/lib/texts/texts/reading-commands';
import { newFormKey } from '@/lib/web/form-key';
import { messages } from '@/lib/web/messages';
import { actorOrSignIn, idOrNotFound, localeOf, orNotFound } from '@/lib/web/page';
import { commentOnParagraphAction } from './actions';

type Given = Readonly<{ params: Promise<{ locale: string; textId: string; paragraphId: string }> }>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  return { title: messages[await localeOf(params)].proposals.comments };
}

/** What is said of a paragraph. */
export default async function CommentsPage({ params }: Given) {
  const locale = await localeOf(params);
  const { textId, paragraphId } = await params;
  const actor = await actorOrSignIn(`/texts/${textId}/paragraphs/${paragraphId}/comment`);
  const discussion = await orNotFound(getDiscussion(actor, idOrNotFound(textId), idOrNotFound(paragraphId)));
  await noteReading(actor, discussion.text);
  return <DiscussionPage {...{ discussion, locale }} action={commentOnParagraphAction} formKey={newFormKey()} />;
}
