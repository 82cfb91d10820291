import type { Metadata } from 'next';
import { cache } from 'react';
import { CallActs } from '@/components/reports/call-acts';
import { callName } from '@/components/reports/call-chooser';
import { CallPage } from '@/components/reports/call-page';
import { getCall } from '@/lib/reports/calls/queries';
import { CallPageAsked } from '@/lib/reports/calls/schema';
import { newFormKey } from '@/lib/web/form-key';
import { actorOrSignIn, idOrNotFound, localeOf, orNotFound } from '@/lib/web/page';
import { remindCallAction } from '../../matrix/actions';
import { backToRuleAction, closeCallAction, moveDeadlineAction, reopenCallAction } from './actions';

type Given = Readonly<{
  params: Promise<{ locale: string; callId: string }>;
  searchParams: Promise<Record<string, unknown>>;
}>;

/** Once a request, for the title and for the page. */
const load = cache(async (callId: string) => {
  const actor = await actorOrSignIn(`/reports/calls/${callId}`);
  return orNotFound(getCall(actor, callId));
});

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const locale = await localeOf(params);
  return { title: callName(await load(idOrNotFound((await params).callId)), locale) };
}

/** One call: facts, who has sent, what everybody is told, and the Secretariat's acts. */
export default async function OneCallPage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const call = await load(idOrNotFound((await params).callId));
  const { done } = CallPageAsked.parse(await searchParams);
  const actions = {
    move: moveDeadlineAction,
    backToRule: backToRuleAction,
    close: closeCallAction,
    reopen: reopenCallAction,
  };
  return (
    <CallPage
      call={call}
      locale={locale}
      done={done}
      remind={remindCallAction}
      keyOf={newFormKey}
      acts={<CallActs call={call} locale={locale} actions={actions} />}
    />
  );
}
