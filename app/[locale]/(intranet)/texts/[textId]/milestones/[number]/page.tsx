import type { Metadata } from 'next';
import { cache } from 'react';
import { MilestonePage } from '@/components/texts/milestone-page';
import { getMilestone } from '@/lib/texts/milestones/queries';
import { MilestoneNumber, MilestonesAsked } from '@/lib/texts/milestones/schema';
import { noteReading } from '@/lib/texts/texts/reading-commands';
import { inLocale } from '@/lib/web/locale';
import { messages } from '@/lib/web/messages';
import { actorOrSignIn, idOrNotFound, localeOf, orNotFound } from '@/lib/web/page';
import { circulateMilestoneAction } from '../actions';

type Given = Readonly<{
  params: Promise<{ locale: string; textId: string; number: string }>;
  searchParams: Promise<Record<string, unknown>>;
}>;

/** Once a request, for the title and for the page. A number that is none is that of no milestone. */
const load = cache(async (textId: string, number: string) => {
  const actor = await actorOrSignIn(`/texts/${textId}/milestones/${number}`);
  const view = await orNotFound(getMilestone(actor, idOrNotFound(textId), MilestoneNumber.catch(0).parse(number)));
  await noteReading(actor, view.text);
  return view;
});

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const locale = await localeOf(params);
  const { textId, number } = await params;
  const { text, milestone } = await load(textId, number);
  const named = messages[locale].milestones.one.replace('{number}', String(milestone.number));
  return { title: `${inLocale(text, 'title', locale)}: ${named.toLowerCase()}` };
}

/** One milestone of a text, to read in both languages. */
export default async function OneMilestonePage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const { textId, number } = await params;
  const view = await load(textId, number);
  const asked = MilestonesAsked.parse(await searchParams);
  return <MilestonePage {...{ view, asked, locale }} action={circulateMilestoneAction} />;
}
