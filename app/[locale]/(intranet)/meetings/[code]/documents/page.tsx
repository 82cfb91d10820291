import type { Metadata } from 'next';
import { cache } from 'react';
import { MeetingDocumentsPage } from '@/components/documents/meeting-documents-page';
import { getMeetingDocuments } from '@/lib/documents/bundles/queries';
import { MeetingDocumentsAsked } from '@/lib/documents/bundles/schema';
import { newFormKey } from '@/lib/web/form-key';
import { inLocale } from '@/lib/web/locale';
import { messages } from '@/lib/web/messages';
import { actorOrSignIn, localeOf, orNotFound } from '@/lib/web/page';
import { requestBundleAction } from './actions';

type Given = Readonly<{
  params: Promise<{ locale: string; code: string }>;
  searchParams: Promise<Record<string, unknown>>;
}>;

/** Once a request, for the title and for the page. */
const load = cache(async (code: string) => {
  const actor = await actorOrSignIn(`/meetings/${encodeURIComponent(code)}/documents`);
  return orNotFound(getMeetingDocuments(actor, code));
});

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const locale = await localeOf(params);
  const { meeting } = await load((await params).code);
  return { title: `${messages[locale].documents.title}, ${inLocale(meeting, 'title', locale)}` };
}

/** The papers of a meeting that the reader may read, and a bundle of them. */
export default async function PapersOfMeetingPage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const view = await load((await params).code);
  const { done } = MeetingDocumentsAsked.parse(await searchParams);
  return <MeetingDocumentsPage {...{ view, locale, done }} action={requestBundleAction} formKey={newFormKey()} />;
}
