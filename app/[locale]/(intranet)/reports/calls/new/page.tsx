import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NewCallEditor } from '@/components/reports/new-call-editor';
import { isReady, NewCallPage } from '@/components/reports/new-call-page';
import { getNewCall } from '@/lib/reports/calls/proposal-queries';
import { NewCallAsked } from '@/lib/reports/calls/schema';
import { newFormKey } from '@/lib/web/form-key';
import { actorOrSignIn, localeOf, orNotFound } from '@/lib/web/page';
import { wordsFor } from '@/lib/web/words';
import { openCallAction } from './actions';

type Given = Readonly<{ params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'calls.new' });
  return { title: t('title') };
}

/** A new call: first its kind, then the deadline that the rule proposes, and the form. */
export default async function OpenCallPage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const asked = NewCallAsked.parse(await searchParams);
  const chosen = asked.kind === undefined ? '' : `?kind=${encodeURIComponent(asked.kind)}`;
  const actor = await actorOrSignIn(`/reports/calls/new${chosen}`);
  const newCall = await orNotFound(getNewCall(actor, asked));
  const { proposal, denial } = newCall;
  const form =
    proposal !== null && isReady(proposal) ? (
      <NewCallEditor proposal={proposal} locale={locale} action={openCallAction} formKey={newFormKey()} />
    ) : null;
  return (
    <NewCallPage
      newCall={newCall}
      locale={locale}
      denial={denial === null ? null : wordsFor(denial, locale)}
      form={form}
    />
  );
}
