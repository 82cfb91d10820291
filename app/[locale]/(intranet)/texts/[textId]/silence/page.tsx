import type { Metadata } from 'next';
import { SilencePage } from '@/components/texts/adoption/silence-page';
import { getSilences } from '@/lib/texts/silence/queries';
import { SilenceAsked } from '@/lib/texts/silence/schema';
import { noteReading } from '@/lib/texts/texts/reading-commands';
import { newFormKey } from '@/lib/web/form-key';
import { messages } from '@/lib/web/messages';
import { actorOrSignIn, idOrNotFound, localeOf, orNotFound } from '@/lib/web/page';
import * as actions from './actions';

type Given = Readonly<{
  params: Promise<{ locale: string; textId: string }>;
  searchParams: Promise<Record<string, unknown>>;
}>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  return { title: messages[await localeOf(params)].silence.title };
}

/** The silence procedure of a text. */
export default async function SilenceOfTextPage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const { textId } = await params;
  const actor = await actorOrSignIn(`/texts/${textId}/silence`);
  const view = await orNotFound(getSilences(actor, idOrNotFound(textId)));
  await noteReading(actor, view.text);
  const own = {
    openSilence: actions.openSilenceAction,
    breakSilence: actions.breakSilenceAction,
    withdrawSilence: actions.withdrawSilenceAction,
  };
  const formKeys = { openSilence: newFormKey(), breakSilence: newFormKey(), withdrawSilence: newFormKey() };
  return <SilencePage {...{ view, locale, formKeys }} actions={own} asked={SilenceAsked.parse(await searchParams)} />;
}
