import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NewCyclePage } from '@/components/meetings/cycles/new-cycle-page';
import { getNewCycle } from '@/lib/meetings/cycles/queries';
import { newFormKey } from '@/lib/web/form-key';
import { actorOrSignIn, localeOf } from '@/lib/web/page';
import { planCycleAction } from './actions';

type Given = Readonly<{ params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'cycles.new' });
  return { title: t('title') };
}

/** A cycle from one date: asked for, shown whole, confirmed; whoever plans none reads why. */
export default async function PlanCyclePage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const cycle = await getNewCycle(await actorOrSignIn('/meetings/cycles/new'), await searchParams);
  return <NewCyclePage cycle={cycle} locale={locale} action={planCycleAction} formKey={newFormKey()} />;
}
