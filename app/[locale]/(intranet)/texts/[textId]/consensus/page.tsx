import type { Metadata } from 'next';
import { ConsensusPage } from '@/components/texts/adoption/consensus-page';
import { getConsensus } from '@/lib/texts/adoption/queries';
import { ConsensusAsked } from '@/lib/texts/adoption/schema';
import { noteReading } from '@/lib/texts/texts/reading-commands';
import { messages } from '@/lib/web/messages';
import { actorOrSignIn, idOrNotFound, localeOf, orNotFound } from '@/lib/web/page';

type Given = Readonly<{
  params: Promise<{ locale: string; textId: string }>;
  searchParams: Promise<Record<string, unknown>>;
}>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  return { title: messages[await localeOf(params)].consensus.title };
}

/** Where Members stand on a text. */
export default async function ConsensusOfTextPage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const { textId } = await params;
  const actor = await actorOrSignIn(`/texts/${textId}/consensus`);
  const view = await orNotFound(getConsensus(actor, idOrNotFound(textId)));
  await noteReading(actor, view.text);
  return <ConsensusPage {...{ view, locale }} asked={ConsensusAsked.parse(await searchParams)} />;
}
