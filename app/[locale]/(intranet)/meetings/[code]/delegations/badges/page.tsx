import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { BadgesPage } from '@/components/meetings/delegations/badges-page';
import { getBadges } from '@/lib/meetings/delegations/queries';
import type { Locale } from '@/lib/web/locale';
import { actorOrSignIn, localeOf, orNotFound } from '@/lib/web/page';

type Given = Readonly<{ params: Promise<{ locale: string; code: string }> }>;

/** Once a request, for the title and for the page. */
const load = cache(async (code: string, locale: Locale) => {
  const actor = await actorOrSignIn(`/meetings/${encodeURIComponent(code)}/delegations/badges`);
  return orNotFound(getBadges(actor, code, locale));
});

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const locale = await localeOf(params);
  await load((await params).code, locale);
  const t = await getTranslations({ locale, namespace: 'delegations.badge' });
  return { title: t('title') };
}

/** The badges of a meeting, to be printed. */
export default async function MeetingBadgesPage({ params }: Given) {
  const locale = await localeOf(params);
  const { meeting, badges } = await load((await params).code, locale);
  return <BadgesPage meeting={meeting} badges={badges} locale={locale} />;
}
