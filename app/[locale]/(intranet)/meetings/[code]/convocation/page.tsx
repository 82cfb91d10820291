import type { Metadata } from 'next';
import { cache } from 'react';
import { ConvocationPage } from '@/components/meetings/convocations/convocation-page';
import { convocationDue } from '@/lib/meetings/convocations/due';
import { getConvocations } from '@/lib/meetings/convocations/queries';
import { ConvocationAsked } from '@/lib/meetings/convocations/schema';
import { newFormKey } from '@/lib/web/form-key';
import { inLocale } from '@/lib/web/locale';
import { messages } from '@/lib/web/messages';
import { actorOrSignIn, localeOf, orNotFound } from '@/lib/web/page';
import {
  acknowledgeConvocationAction,
  answerConvocationAction,
  editConvocationAction,
  prepareConvocationAction,
  remindConvocationAction,
  sendConvocationAction,
} from './actions';

type Given = Readonly<{
  params: Promise<{ locale: string; code: string }>;
  searchParams: Promise<Record<string, unknown>>;
}>;

/** Once a request, for the title and for the page. */
const load = cache(async (code: string) => {
  const actor = await actorOrSignIn(`/meetings/${encodeURIComponent(code)}/convocation`);
  return orNotFound(getConvocations(actor, code));
});

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const locale = await localeOf(params);
  const { meeting } = await load((await params).code);
  return { title: `${messages[locale].convocations.title}, ${inLocale(meeting, 'title', locale)}` };
}

/** The letters by which a meeting is convened, their receipts, and what the reader can do with them. */
export default async function MeetingConvocationPage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const view = await load((await params).code);
  const { done } = ConvocationAsked.parse(await searchParams);
  const actions = {
    ...{ prepare: prepareConvocationAction, edit: editConvocationAction, send: sendConvocationAction },
    ...{ answer: answerConvocationAction, acknowledge: acknowledgeConvocationAction, remind: remindConvocationAction },
  };
  const dueAt = convocationDue(view.meeting.startsOn);
  return <ConvocationPage {...{ view, locale, done, dueAt, actions }} formKey={newFormKey()} />;
}
