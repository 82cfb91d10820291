import type { Metadata } from 'next';
import { ProposalPage } from '@/components/texts/proposals/proposal-page';
import { getProposal } from '@/lib/texts/proposals/queries';
import { ProposalAsked } from '@/lib/texts/proposals/schema';
import { noteReading } from '@/lib/texts/texts/reading-commands';
import { messages } from '@/lib/web/messages';
import { actorOrSignIn, idOrNotFound, localeOf, orNotFound } from '@/lib/web/page';

type Given = Readonly<{
  params: Promise<{ locale: string; textId: string; proposalId: string }>;
  searchParams: Promise<Record<string, unknown>>;
}>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  return { title: messages[await localeOf(params)].proposals.title };
}

/** One proposal, to read. */
export default async function OneProposalPage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const { textId, proposalId } = await params;
  const actor = await actorOrSignIn(`/texts/${textId}/proposals/${proposalId}`);
  const page = await orNotFound(getProposal(actor, idOrNotFound(textId), idOrNotFound(proposalId)));
  await noteReading(actor, page.text);
  return <ProposalPage {...{ page, locale }} asked={ProposalAsked.parse(await searchParams)} />;
}
