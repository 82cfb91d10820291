import type { Metadata } from 'next';
import { cache } from 'react';
import { DelegationsPage } from '@/components/meetings/delegations/delegations-page';
import { now } from '@/lib/core/clock';
import { getDelegations } from '@/lib/meetings/delegations/queries';
import { DelegationsAsked } from '@/lib/meetings/delegations/schema';
import { inLocale, type Locale } from '@/lib/web/locale';
import { messages } from '@/lib/web/messages';
import { actorOrSignIn, localeOf, orNotFound } from '@/lib/web/page';
import { accreditCheckedAction, orderAccreditationAction } from './actions';

type Given = Readonly<{
  params: Promise<{ locale: string; code: string }>;
  searchParams: Promise<Record<string, unknown>>;
}>;

/** Once a request, for the title and for the page. */
const load = cache(async (code: string, locale: Locale) => {
  const actor = await actorOrSignIn(`/meetings/${encodeURIComponent(code)}/delegations`);
  return orNotFound(getDelegations(actor, code, locale));
});

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const locale = await localeOf(params);
  const { meeting } = await load((await params).code, locale);
  return { title: `${messages[locale].delegations.title}, ${inLocale(meeting, 'title', locale)}` };
}

/** The delegations of a meeting as their reader may see them. */
export default async function MeetingDelegationsPage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const view = await load((await params).code, locale);
  const { done } = DelegationsAsked.parse(await searchParams);
  const actions = { accreditAll: accreditCheckedAction, order: orderAccreditationAction };
  return <DelegationsPage view={view} locale={locale} done={done} isClosed={view.closesAt < now()} actions={actions} />;
}
