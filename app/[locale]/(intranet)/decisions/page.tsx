import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DecisionListPage } from '@/components/decisions/decision-list-page';
import { listBoard, listDecisions } from '@/lib/decisions/queries';
import { DecisionsAsked } from '@/lib/decisions/schema';
import { actorOrSignIn, localeOf } from '@/lib/web/page';

type Given = Readonly<{ params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'decisions' });
  return { title: t('title') };
}

/** The register of decisions that the reader may know of. */
export default async function DecisionsPage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const actor = await actorOrSignIn('/decisions');
  const asked = DecisionsAsked.parse(await searchParams);
  const [list, board] = await Promise.all([
    listDecisions(actor, asked),
    asked.view === 'table' ? null : listBoard(actor, asked),
  ]);
  return <DecisionListPage {...{ list, board, asked, locale }} />;
}
