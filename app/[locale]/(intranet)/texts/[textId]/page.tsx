import type { Metadata } from 'next';
import { cache } from 'react';
import { OriginsNotice } from '@/components/texts/groups/origins-page';
import { TextPage } from '@/components/texts/text-page';
import { countOrigins } from '@/lib/texts/groups/queries';
import { findLastMilestone } from '@/lib/texts/milestones/queries';
import { getOpenProposals } from '@/lib/texts/proposals/queries';
import { getText } from '@/lib/texts/texts/queries';
import { noteReading } from '@/lib/texts/texts/reading-commands';
import { TextAsked } from '@/lib/texts/texts/schema';
import { inLocale } from '@/lib/web/locale';
import { actorOrSignIn, idOrNotFound, localeOf, orNotFound } from '@/lib/web/page';

type Given = Readonly<{
  params: Promise<{ locale: string; textId: string }>;
  searchParams: Promise<Record<string, unknown>>;
}>;

/** Once a request, for the title and for the page. */
const load = cache(async (textId: string) => {
  const actor = await actorOrSignIn(`/texts/${textId}`);
  const view = await orNotFound(getText(actor, idOrNotFound(textId)));
  await noteReading(actor, view.text);
  const proposals = await orNotFound(getOpenProposals(actor, textId));
  return {
    view,
    proposals,
    milestone: await findLastMilestone(actor, textId),
    origins: await countOrigins(actor, textId),
  };
});

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const locale = await localeOf(params);
  return { title: inLocale((await load((await params).textId)).view.text, 'title', locale) };
}

/** One text, to read. */
export default async function OneTextPage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const { view, proposals, milestone, origins } = await load((await params).textId);
  return (
    <>
      <TextPage {...{ view, proposals, milestone, locale }} asked={TextAsked.parse(await searchParams)} />
      <OriginsNotice textId={view.text.id} count={origins} locale={locale} />
    </>
  );
}
