import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SetUpPanel } from '@/components/access/set-up-panel';
import { ownPath } from '@/lib/web/own-path';
import { localeOf, textOf } from '@/lib/web/page';
import { findSignInUnderway } from '@/lib/web/sign-in';
import { finishSignInAction, setUpFactorAction } from '../actions';

type Given = Readonly<{ params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'access.setUp' });
  return { title: t('title') };
}

/** An office that demands the second factor has it set up before the first session exists. */
export default async function SetUpSecondFactorPage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const next = ownPath(textOf((await searchParams).next));
  const underway = await findSignInUnderway();
  if (underway === null || underway.step === 'second-step') redirect(`/${locale}/sign-in?ended=1`);
  const actions = { confirm: setUpFactorAction, finish: finishSignInAction };
  return <SetUpPanel actions={actions} next={next} offered={underway.offered} />;
}
