import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ConsultationPage } from '@/components/meetings/agenda/consultation-page';
import { getConsultation } from '@/lib/meetings/agenda/consultation-queries';
import { ConsultationAsked } from '@/lib/meetings/agenda/schema';
import { newFormKey } from '@/lib/web/form-key';
import { actorOrSignIn, localeOf, orNotFound } from '@/lib/web/page';
import { acceptInputAction, answerAgendaAction, consultAgendaAction, declineInputAction } from './actions';

type Given = Readonly<{
  params: Promise<{ locale: string; code: string }>;
  searchParams: Promise<Record<string, unknown>>;
}>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'agenda.consultation' });
  return { title: `${t('title')}, ${(await params).code}` };
}

/** The consultation of the preliminary agenda: who was asked, what they said, and the reader's own answer. */
export default async function AgendaConsultationPage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const { code } = await params;
  const actor = await actorOrSignIn(`/meetings/${encodeURIComponent(code)}/agenda/consultation`);
  const page = await orNotFound(getConsultation(actor, code));
  const { done } = ConsultationAsked.parse(await searchParams);
  const actions = {
    ...{ consult: consultAgendaAction, answer: answerAgendaAction },
    ...{ accept: acceptInputAction, decline: declineInputAction },
  };
  return <ConsultationPage {...{ page, locale, done, actions }} formKey={newFormKey()} />;
}
