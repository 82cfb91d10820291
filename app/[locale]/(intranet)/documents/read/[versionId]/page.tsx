import type { Metadata } from 'next';
import { cache } from 'react';
import { ReadingPage } from '@/components/documents/reader/reading-page';
import { readInBrowser } from '@/lib/documents/versions/reading-queries';
import { actorOrSignIn, idOrNotFound, localeOf, orNotFound } from '@/lib/web/page';

type Given = Readonly<{ params: Promise<{ locale: string; versionId: string }> }>;

/** Once a request, for the title and for the page: a reading is on record once. */
const load = cache(async (id: string) => {
  const actor = await actorOrSignIn(`/documents/read/${id}`);
  return orNotFound(readInBrowser(actor, id));
});

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const { document } = await load(idOrNotFound((await params).versionId));
  return { title: document.symbol };
}

/** A version of a paper, read in the browser. */
export default async function ReadPage({ params }: Given) {
  const locale = await localeOf(params);
  const reading = await load(idOrNotFound((await params).versionId));
  return <ReadingPage reading={reading} locale={locale} />;
}
