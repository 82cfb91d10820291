import type { Metadata } from 'next';
import { cache } from 'react';
import { ComparisonPage } from '@/components/documents/comparison-page';
import { ComparisonAsked } from '@/lib/documents/versions/schema';
import { compareVersions } from '@/lib/documents/versions/text-queries';
import { actorOrSignIn, idOrNotFound, localeOf, orNotFound } from '@/lib/web/page';

type Given = Readonly<{
  params: Promise<{ locale: string; versionId: string }>;
  searchParams: Promise<Record<string, unknown>>;
}>;

/** Once a request, for the title and for the page. */
const load = cache(async (id: string, other: string | undefined) => {
  const actor = await actorOrSignIn(`/documents/compare/${id}`);
  return orNotFound(compareVersions(actor, id, other));
});

async function comparisonFor({ params, searchParams }: Given) {
  const other = ComparisonAsked.parse(await searchParams).with;
  return load(idOrNotFound((await params).versionId), other);
}

export async function generateMetadata(given: Given): Promise<Metadata> {
  const { document } = await comparisonFor(given);
  return { title: document.symbol };
}

/** Two versions of one language: words, with brackets whole and moves shown as moves. */
export default async function ComparePage(given: Given) {
  const locale = await localeOf(given.params);
  const comparison = await comparisonFor(given);
  return <ComparisonPage comparison={comparison} locale={locale} />;
}
