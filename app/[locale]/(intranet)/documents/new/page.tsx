import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NewDocumentPage } from '@/components/documents/new-document-page';
import { getNewDocument } from '@/lib/documents/documents/queries';
import { newFormKey } from '@/lib/web/form-key';
import { actorOrSignIn, localeOf, orNotFound } from '@/lib/web/page';
import { registerDocumentAction } from '../actions';

type Given = Readonly<{ params: Promise<{ locale: string }> }>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'documents.new' });
  return { title: t('title') };
}

/** A paper is registered, or sent in a party's name. */
export default async function RegisterDocumentPage({ params }: Given) {
  const locale = await localeOf(params);
  const actor = await actorOrSignIn('/documents/new');
  const page = await orNotFound(getNewDocument(actor));
  return <NewDocumentPage {...{ page, locale }} action={registerDocumentAction} formKey={newFormKey()} />;
}
