import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CheckInPage } from '@/components/meetings/delegations/check-in-page';
import { getDelegations } from '@/lib/meetings/delegations/queries';
import { actorOrSignIn, localeOf, orNotFound } from '@/lib/web/page';
import { wordsFor } from '@/lib/web/words';
import { checkInAction } from '../delegations/actions';

type Given = Readonly<{ params: Promise<{ locale: string; code: string }> }>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'delegations.arrival' });
  return { title: t('title') };
}

/** Arrivals are registered by the code of a badge; whoever registers none reads why. */
export default async function MeetingCheckInPage({ params }: Given) {
  const locale = await localeOf(params);
  const { code } = await params;
  const actor = await actorOrSignIn(`/meetings/${encodeURIComponent(code)}/check-in`);
  const { meeting, canRegister } = await orNotFound(getDelegations(actor, code, locale));
  const denial = canRegister === null ? null : wordsFor(canRegister, locale);
  return <CheckInPage meeting={meeting} locale={locale} denial={denial} action={checkInAction} />;
}
