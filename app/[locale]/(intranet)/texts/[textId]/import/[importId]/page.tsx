import type { Metadata } from 'next';
import { ImportPreviewPage } from '@/components/texts/imports/import-preview-page';
import { getImport } from '@/lib/texts/imports/queries';
import { ImportAsked } from '@/lib/texts/imports/schema';
import { newFormKey } from '@/lib/web/form-key';
import { messages } from '@/lib/web/messages';
import { actorOrSignIn, idOrNotFound, localeOf, orNotFound } from '@/lib/web/page';
import * as actions from './actions';

type Given = Readonly<{
  params: Promise<{ locale: string; textId: string; importId: string }>;
  searchParams: Promise<Record<string, unknown>>;
}>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  return { title: messages[await localeOf(params)].textImports.preview.title };
}

/** What was read of Word files, to be corrected and taken into the text; for whoever gave them alone. */
export default async function ImportPreviewing({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const { textId, importId } = await params;
  const actor = await actorOrSignIn(`/texts/${textId}/import/${importId}`);
  const view = await orNotFound(getImport(actor, idOrNotFound(textId), idOrNotFound(importId)));
  const { done } = ImportAsked.parse(await searchParams);
  const own = { read: actions.readAgainAction, save: actions.saveImportAction, drop: actions.dropImportAction };
  return <ImportPreviewPage {...{ view, locale, done }} actions={own} formKey={newFormKey()} />;
}
