import type { Metadata } from 'next';
import { ProposalsPage } from '@/components/texts/proposals/proposals-page';
import { listProposals } from '@/lib/texts/proposals/queries';
import { ProposalsAsked } from '@/lib/texts/proposals/schema';
import { noteReading } from '@/lib/texts/texts/reading-commands';
import { messages } from '@/lib/web/messages';
import { actorOrSignIn, idOrNotFound, localeOf, orNotFound } from '@/lib/web/page';

type Given = Readonly<{
  params: Promise<{ locale: string; textId: string }>;
  searchParams: Promise<Record<string, unknown>>;
}>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  return { title: messages[await localeOf(params)].proposals.title };
}

/** What delegations propose on a text. */
export default async function ProposalsOfTextPage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const { textId } = await params;
  const actor = await actorOrSignIn(`/texts/${textId}/proposals`);
  const asked = ProposalsAsked.parse(await searchParams);
  const list = await orNotFound(listProposals(actor, idOrNotFound(textId), asked));
  await noteReading(actor, list.text);
  return <ProposalsPage {...{ list, asked, locale }} />;
}
