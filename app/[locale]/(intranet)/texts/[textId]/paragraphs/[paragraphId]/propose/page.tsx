import type { Metadata } from 'next';
import { ProposePage } from '@/components/texts/proposals/propose-page';
import { getDiscussion } from '@/lib/texts/proposals/queries';
import { newFormKey } from '@/lib/web/form-key';
import { messages } from '@/lib/web/messages';
import { actorOrSignIn, idOrNotFound, localeOf, orNotFound } from '@/lib/web/page';
import * as actions from './actions';

type Given = Readonly<{ params: Promise<{ locale: string; textId: string; paragraphId: string }> }>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  return { title: messages[await localeOf(params)].proposals.propose };
}

/** The forms by which a delegation proposes on a paragraph; whoever does not reads why. */
export default async function ProposeOnParagraphPage({ params }: Given) {
  const locale = await localeOf(params);
  const { textId, paragraphId } = await params;
  const actor = await actorOrSignIn(`/texts/${textId}/paragraphs/${paragraphId}/propose`);
  const discussion = await orNotFound(getDiscussion(actor, idOrNotFound(textId), idOrNotFound(paragraphId)));
  const own = {
    replace: actions.proposeReplacementAction,
    insert: actions.proposeInsertionAction,
    whole: actions.proposeOnWholeAction,
  };
  const formKeys = { replace: newFormKey(), insert: newFormKey(), whole: newFormKey() };
  return <ProposePage {...{ discussion, locale, formKeys }} actions={own} />;
}
