import type { Metadata } from 'next';
import { WriteTextPage } from '@/components/texts/write-page';
import { getText } from '@/lib/texts/texts/queries';
import { NewParagraphAsked } from '@/lib/texts/texts/schema';
import { newFormKey } from '@/lib/web/form-key';
import { messages } from '@/lib/web/messages';
import { actorOrSignIn, idOrNotFound, localeOf, orNotFound } from '@/lib/web/page';
import * as actions from './actions';

type Given = Readonly<{
  params: Promise<{ locale: string; textId: string }>;
  searchParams: Promise<Record<string, unknown>>;
}>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  return { title: messages[await localeOf(params)].texts.write };
}

/** The forms of a text's base as a whole; whoever does not write it reads why. */
export default async function WritingPage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const { textId } = await params;
  const actor = await actorOrSignIn(`/texts/${textId}/write`);
  const view = await orNotFound(getText(actor, idOrNotFound(textId)));
  const { after } = NewParagraphAsked.parse(await searchParams);
  const own = {
    add: actions.addParagraphAction,
    import: actions.importParagraphsAction,
    undo: actions.undoChangeAction,
  };
  const formKeys = { add: newFormKey(), import: newFormKey() };
  return <WriteTextPage {...{ view, locale, after, formKeys }} actions={own} />;
}
