import type { Metadata } from 'next';
import { MilestoneComparisonPage } from '@/components/texts/milestone-comparison';
import { compareMilestones } from '@/lib/texts/milestones/queries';
import { MilestoneComparisonAsked } from '@/lib/texts/milestones/schema';
import { noteReading } from '@/lib/texts/texts/reading-commands';
import { messages } from '@/lib/web/messages';
import { actorOrSignIn, idOrNotFound, localeOf, orNotFound } from '@/lib/web/page';

type Given = Readonly<{
  params: Promise<{ locale: string; textId: string }>;
  searchParams: Promise<Record<string, unknown>>;
}>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  return { title: messages[await localeOf(params)].milestones.compare.title };
}

/** Two milestones, or a milestone and what stands now: words, with brackets whole and moves shown as moves. */
export default async function CompareMilestonesPage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const { textId } = await params;
  const actor = await actorOrSignIn(`/texts/${textId}/milestones/compare`);
  const { lang = locale, ...sides } = MilestoneComparisonAsked.parse(await searchParams);
  const comparison = await orNotFound(compareMilestones(actor, idOrNotFound(textId), { ...sides, lang }));
  await noteReading(actor, comparison.text);
  return <MilestoneComparisonPage comparison={comparison} locale={locale} />;
}
