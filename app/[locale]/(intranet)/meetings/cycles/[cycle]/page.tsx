import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { CyclePage } from '@/components/meetings/cycles/cycle-page';
import { getCycle } from '@/lib/meetings/cycles/queries';
import { CyclePageAsked } from '@/lib/meetings/cycles/schema';
import { actorOrSignIn, localeOf, orNotFound } from '@/lib/web/page';
import { cancelCycleAction } from './actions';

type Given = Readonly<{
  params: Promise<{ locale: string; cycle: string }>;
  searchParams: Promise<Record<string, unknown>>;
}>;

/** Once a request, for the title and for the page. */
const load = cache(async (code: string) =>
  orNotFound(getCycle(await actorOrSignIn(`/meetings/cycles/${encodeURIComponent(code)}`), code)),
);

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const { year, half } = await load((await params).cycle);
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'cycles' });
  return { title: t('name', { year: String(year), half: String(half) }) };
}

/** One cycle: its meetings in time, and what can be done to them. */
export default async function OneCyclePage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const cycle = await load((await params).cycle);
  const { done } = CyclePageAsked.parse(await searchParams);
  return <CyclePage cycle={cycle} locale={locale} done={done} cancel={cancelCycleAction} />;
}
