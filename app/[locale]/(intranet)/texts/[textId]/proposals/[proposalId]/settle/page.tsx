import type { Metadata } from 'next';
import { SettleProposalPage } from '@/components/texts/proposals/settle-page';
import { getProposal } from '@/lib/texts/proposals/queries';
import { messages } from '@/lib/web/messages';
import { actorOrSignIn, idOrNotFound, localeOf, orNotFound } from '@/lib/web/page';
import * as actions from './actions';

type Given = Readonly<{ params: Promise<{ locale: string; textId: string; proposalId: string }> }>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  return { title: messages[await localeOf(params)].proposals.act };
}

/** The forms of one proposal; whoever has none of them reads why. */
export default async function ProposalFormsPage({ params }: Given) {
  const locale = await localeOf(params);
  const { textId, proposalId } = await params;
  const actor = await actorOrSignIn(`/texts/${textId}/proposals/${proposalId}/settle`);
  const page = await orNotFound(getProposal(actor, idOrNotFound(textId), idOrNotFound(proposalId)));
  const own = {
    revise: actions.reviseProposalAction,
    withdraw: actions.withdrawProposalAction,
    recommend: actions.recommendOnProposalAction,
    merge: actions.mergeProposalAction,
    settle: actions.settleProposalAction,
  };
  return <SettleProposalPage {...{ page, locale }} actions={own} />;
}
