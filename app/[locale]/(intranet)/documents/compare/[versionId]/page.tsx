import type { Metadata } from 'next';
import { cache } from 'react';
import { ComparisonPage } from '@/components/documents/comparison-page';
import { compareWithBefore } from '@/lib/documents/versions/text-queries';
import { actorOrSignIn, idOrNotFound, localeOf, orNotFound } from '@/lib/web/page';

type Given = Readonly<{ params: Promise<{ locale: string; versionId: string }> }>;

/** Once a request, for the title and for the page. */
const load = cache(async (id: string) => {
  const actor = await actorOrSignIn(`/documents/compare/${id}`);
  return orNotFound(compareWithBefore(actor, id));
});

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const { document } = await load(idOrNotFound((await params).versionId));
  return { title: document.symbol };
}

/** A version beside the one before it: words, with brackets whole and moves shown as moves. */
export default async function ComparePage({ params }: Given) {
  const locale = await localeOf(params);
  const comparison = await load(idOrNotFound((await params).versionId));
  return <ComparisonPage comparison={comparison} locale={locale} />;
}
