import type { Metadata } from 'next';
import { ImportStartPage } from '@/components/texts/imports/import-start-page';
import { getImportStart } from '@/lib/texts/imports/queries';
import { ImportAsked } from '@/lib/texts/imports/schema';
import { messages } from '@/lib/web/messages';
import { actorOrSignIn, idOrNotFound, localeOf, orNotFound } from '@/lib/web/page';
import { refusedFiles } from '@/lib/web/upload-answer';

type Given = Readonly<{
  params: Promise<{ locale: string; textId: string }>;
  searchParams: Promise<Record<string, unknown>>;
}>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  return { title: messages[await localeOf(params)].textImports.title };
}

/** Where Word files are given for a text; whoever does not write it reads why. */
export default async function ImportingPage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const { textId } = await params;
  const actor = await actorOrSignIn(`/texts/${textId}/import`);
  const start = await orNotFound(getImportStart(actor, idOrNotFound(textId)));
  const refused = refusedFiles(ImportAsked.parse(await searchParams).refused, locale);
  return <ImportStartPage {...{ start, refused, locale }} />;
}
