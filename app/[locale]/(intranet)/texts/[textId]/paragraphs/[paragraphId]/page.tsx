import type { Metadata } from 'next';
import { ParagraphPage } from '@/components/texts/paragraph-page';
import { getDiscussion } from '@/lib/texts/proposals/queries';
import { getParagraph } from '@/lib/texts/texts/queries';
import { noteReading } from '@/lib/texts/texts/reading-commands';
import { messages } from '@/lib/web/messages';
import { actorOrSignIn, idOrNotFound, localeOf, orNotFound } from '@/lib/web/page';

type Given = Readonly<{ params: Promise<{ locale: string; textId: string; paragraphId: string }> }>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  return { title: messages[await localeOf(params)].texts.paragraph };
}

/** One paragraph of a text, with its history. */
export default async function OneParagraphPage({ params }: Given) {
  const locale = await localeOf(params);
  const { textId, paragraphId } = await params;
  const actor = await actorOrSignIn(`/texts/${textId}/paragraphs/${paragraphId}`);
  const page = await orNotFound(getParagraph(actor, idOrNotFound(textId), idOrNotFound(paragraphId)));
  const discussion = await orNotFound(getDiscussion(actor, textId, paragraphId));
  await noteReading(actor, page.text);
  return <ParagraphPage {...{ page, discussion, locale }} />;
}
