import type { Metadata } from 'next';
import { cache } from 'react';
import { DecisionPage } from '@/components/decisions/decision-page';
import { getDecision } from '@/lib/decisions/queries';
import { DecisionAsked } from '@/lib/decisions/schema';
import { actorOrSignIn, localeOf, orNotFound } from '@/lib/web/page';

type Given = Readonly<{
  params: Promise<{ locale: string; code: string }>;
  searchParams: Promise<Record<string, unknown>>;
}>;

/** Once a request, for the title and for the page. */
const load = cache(async (code: string) => {
  const actor = await actorOrSignIn(`/decisions/${encodeURIComponent(code)}`);
  return orNotFound(getDecision(actor, code));
});

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  return { title: (await load((await params).code)).code };
}

/** A decision and what became of it. */
export default async function OneDecisionPage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const decision = await load((await params).code);
  return <DecisionPage {...{ decision, locale }} done={DecisionAsked.parse(await searchParams).done} />;
}
