import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { MovePage } from '@/components/meetings/move-page';
import { getMove } from '@/lib/meetings/meetings/queries';
import { followers } from '@/lib/web/followers';
import { actorOrSignIn, localeOf, orNotFound } from '@/lib/web/page';
import { askedOf } from '@/lib/web/search-params';
import { wordsFor } from '@/lib/web/words';
import { moveMeetingAction } from './actions';

type Given = Readonly<{
  params: Promise<{ locale: string; code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}>;

const load = cache(async (code: string, startsOn: string | undefined, endsOn: string | undefined) => {
  const actor = await actorOrSignIn(`/meetings/${encodeURIComponent(code)}/move`);
  return orNotFound(getMove(actor, code, { startsOn, endsOn }, followers));
});

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'meetings.forms.move' });
  return { title: t('title') };
}

/** New dates for a meeting: first the days, then all that would move with it, then the press that moves it. */
export default async function MoveMeetingPage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const { startsOn, endsOn } = askedOf(await searchParams);
  const move = await load((await params).code, startsOn, endsOn);
  const denial = move.denial === null ? null : wordsFor(move.denial, locale);
  // One rule may be departed from twice, as by both Networks; it is told once.
  const reasons = new Set((move.preview?.departures ?? []).map(({ reason }) => reason));
  const warnings = [...reasons].map((reason) => wordsFor(reason, locale));
  return <MovePage move={move} locale={locale} denial={denial} warnings={warnings} action={moveMeetingAction} />;
}
