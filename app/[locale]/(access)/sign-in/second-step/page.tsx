import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SecondStepPanel } from '@/components/access/second-step-panel';
import { ownPath } from '@/lib/web/own-path';
import { localeOf, textOf } from '@/lib/web/page';
import { findSignInUnderway } from '@/lib/web/sign-in';
import { secondStepAction } from '../actions';

type Given = Readonly<{ params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'access.secondStep' });
  return { title: t('title') };
}

/** The code of the authenticator, or a recovery code. */
export default async function SecondStepPage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const next = ownPath(textOf((await searchParams).next));
  const underway = await findSignInUnderway();
  // Also for whoever has just given a fifth wrong code: the form's answer says so in place of this page's form.
  return <SecondStepPanel locale={locale} action={secondStepAction} next={next} email={underway?.email ?? null} />;
}
