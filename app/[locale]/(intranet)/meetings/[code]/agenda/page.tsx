import type { Metadata } from 'next';
import { cache } from 'react';
import { AgendaPage } from '@/components/meetings/agenda/agenda-page';
import { listOutstanding } from '@/lib/decisions/outstanding-queries';
import { listPapers } from '@/lib/documents/agenda-papers/queries';
import { getAgenda } from '@/lib/meetings/agenda/queries';
import { AgendaAsked } from '@/lib/meetings/agenda/schema';
import { newFormKey } from '@/lib/web/form-key';
import { inLocale } from '@/lib/web/locale';
import { messages } from '@/lib/web/messages';
import { actorOrSignIn, localeOf, orNotFound } from '@/lib/web/page';
import { arrangeItemAction, beginAgendaAction, completeAgendaAction, publishAgendaAction } from './actions';

type Given = Readonly<{
  params: Promise<{ locale: string; code: string }>;
  searchParams: Promise<Record<string, unknown>>;
}>;

/** Once a request, for the title and for the page. */
const load = cache(async (code: string) => {
  const actor = await actorOrSignIn(`/meetings/${encodeURIComponent(code)}/agenda`);
  const view = await orNotFound(getAgenda(actor, code));
  const ids = view.sessions.flatMap(({ lines }) => lines.map(({ itemId }) => itemId));
  const [papers, outstanding] = await Promise.all([
    listPapers(actor, ids),
    view.agenda === null ? [] : listOutstanding(actor, code),
  ]);
  return { view, papers, outstanding };
});

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const locale = await localeOf(params);
  const { meeting } = (await load((await params).code)).view;
  return { title: `${messages[locale].agenda.title}, ${inLocale(meeting, 'title', locale)}` };
}

/** The agenda of a meeting as its reader may see it. */
export default async function MeetingAgendaPage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const { view, papers, outstanding } = await load((await params).code);
  const { done } = AgendaAsked.parse(await searchParams);
  const actions = {
    ...{ begin: beginAgendaAction, complete: completeAgendaAction },
    ...{ arrange: arrangeItemAction, publish: publishAgendaAction },
  };
  return <AgendaPage {...{ view, papers, outstanding, locale, done, actions }} formKey={newFormKey()} />;
}
