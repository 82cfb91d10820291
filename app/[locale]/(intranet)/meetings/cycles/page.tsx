import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CycleList } from '@/components/meetings/cycles/cycle-list';
import { listCycles, plansCycles } from '@/lib/meetings/cycles/queries';
import { readsHolidays } from '@/lib/meetings/holidays/queries';
import { actorOrSignIn, localeOf } from '@/lib/web/page';

type Given = Readonly<{ params: Promise<{ locale: string }> }>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'cycles' });
  return { title: t('title') };
}

/** The cycles that the reader may know of. */
export default async function CyclesPage({ params }: Given) {
  const locale = await localeOf(params);
  const actor = await actorOrSignIn('/meetings/cycles');
  const cycles = await listCycles(actor);
  return <CycleList {...{ cycles, locale }} canPlan={plansCycles(actor)} readsHolidays={readsHolidays(actor)} />;
}
