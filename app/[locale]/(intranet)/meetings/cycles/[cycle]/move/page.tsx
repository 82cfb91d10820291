import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CycleMovePage } from '@/components/meetings/cycles/cycle-move-page';
import { getCycleMove } from '@/lib/meetings/cycles/queries';
import { CycleMoveAsked } from '@/lib/meetings/cycles/schema';
import { followers } from '@/lib/web/followers';
import { actorOrSignIn, localeOf, orNotFound } from '@/lib/web/page';
import { wordsFor } from '@/lib/web/words';
import { moveCycleAction } from '../actions';

type Given = Readonly<{
  params: Promise<{ locale: string; cycle: string }>;
  searchParams: Promise<Record<string, unknown>>;
}>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'cycles.one' });
  return { title: `${t('moveTitle')}, ${(await params).cycle}` };
}

/** All that is planned of a cycle moved at once: asked for, shown with everything that moves along, then confirmed. */
export default async function MoveCyclePage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const { cycle: code } = await params;
  const actor = await actorOrSignIn(`/meetings/cycles/${encodeURIComponent(code)}/move`);
  const { days } = CycleMoveAsked.parse(await searchParams);
  const move = await orNotFound(getCycleMove(actor, code, days, followers));
  const reasons = [...new Set(move.previews.flatMap(({ departures }) => departures.map(({ reason }) => reason)))];
  return (
    <CycleMovePage
      {...{ move, locale }}
      denial={move.denial === null ? null : wordsFor(move.denial, locale)}
      warnings={reasons.map((reason) => wordsFor(reason, locale))}
      action={moveCycleAction}
    />
  );
}
