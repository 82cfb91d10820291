import type { Metadata } from 'next';
import { StatePage } from '@/components/texts/adoption/state-page';
import { getConsensus } from '@/lib/texts/adoption/queries';
import { newFormKey } from '@/lib/web/form-key';
import { messages } from '@/lib/web/messages';
import { actorOrSignIn, idOrNotFound, localeOf, orNotFound } from '@/lib/web/page';
import * as actions from './actions';

type Given = Readonly<{ params: Promise<{ locale: string; textId: string }> }>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  return { title: messages[await localeOf(params)].consensus.act };
}

/** The forms of consensus; whoever has none of them reads why. */
export default async function StatePositionPage({ params }: Given) {
  const locale = await localeOf(params);
  const { textId } = await params;
  const actor = await actorOrSignIn(`/texts/${textId}/consensus/state`);
  const view = await orNotFound(getConsensus(actor, idOrNotFound(textId)));
  const own = {
    state: actions.statePositionAction,
    stateAbsent: actions.stateAbsentAction,
    adopt: actions.adoptTextAction,
    end: actions.endTextAction,
    correct: actions.correctTextAction,
  };
  const formKeys = {
    ...{ state: newFormKey(), stateAbsent: newFormKey(), adopt: newFormKey(), end: newFormKey() },
    correct: newFormKey(),
  };
  return <StatePage {...{ view, locale, formKeys }} actions={own} />;
}
