import type { Metadata } from 'next';
import { EditParagraphPage } from '@/components/texts/edit-paragraph-page';
import { getParagraph } from '@/lib/texts/texts/queries';
import { messages } from '@/lib/web/messages';
import { actorOrSignIn, idOrNotFound, localeOf, orNotFound } from '@/lib/web/page';
import * as actions from './actions';

type Given = Readonly<{ params: Promise<{ locale: string; textId: string; paragraphId: string }> }>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  return { title: messages[await localeOf(params)].texts.edit.link };
}

/** The forms of one paragraph of the base; whoever does not write it reads why. */
export default async function ParagraphFormsPage({ params }: Given) {
  const locale = await localeOf(params);
  const { textId, paragraphId } = await params;
  const actor = await actorOrSignIn(`/texts/${textId}/paragraphs/${paragraphId}/edit`);
  const page = await orNotFound(getParagraph(actor, idOrNotFound(textId), idOrNotFound(paragraphId)));
  const { saveParagraphAction: save, arrangeParagraphAction: arrange, removeParagraphAction: remove } = actions;
  return <EditParagraphPage {...{ page, locale }} actions={{ save, arrange, remove }} />;
}
