import type { Metadata } from 'next';
import { cache } from 'react';
import { VersionTextPage } from '@/components/documents/version-text-page';
import { readText } from '@/lib/documents/versions/text-queries';
import { actorOrSignIn, idOrNotFound, localeOf, orNotFound } from '@/lib/web/page';

type Given = Readonly<{ params: Promise<{ locale: string; versionId: string }> }>;

/** Once a request, for the title and for the page: a reading is on record once. */
const load = cache(async (id: string) => {
  const actor = await actorOrSignIn(`/documents/text/${id}`);
  return orNotFound(readText(actor, id));
});

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const { document } = await load(idOrNotFound((await params).versionId));
  return { title: document.symbol };
}

/** The text of a version, for poor lines and small screens. */
export default async function TextPage({ params }: Given) {
  const locale = await localeOf(params);
  const text = await load(idOrNotFound((await params).versionId));
  return <VersionTextPage text={text} locale={locale} />;
}
