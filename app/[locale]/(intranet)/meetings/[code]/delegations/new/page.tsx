import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NominationPage } from '@/components/meetings/delegations/nomination-page';
import { getNomination } from '@/lib/meetings/delegations/queries';
import { NominationAsked } from '@/lib/meetings/delegations/schema';
import { newFormKey } from '@/lib/web/form-key';
import { actorOrSignIn, localeOf, orNotFound } from '@/lib/web/page';
import { nominateDelegateAction } from '../actions';

type Given = Readonly<{
  params: Promise<{ locale: string; code: string }>;
  searchParams: Promise<Record<string, unknown>>;
}>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'delegations.form' });
  return { title: t('title') };
}

/** The form of a nomination; whoever nominates for nobody reads why. */
export default async function NominateDelegatePage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const { code } = await params;
  const actor = await actorOrSignIn(`/meetings/${encodeURIComponent(code)}/delegations/new`);
  const view = await orNotFound(getNomination(actor, code, NominationAsked.parse(await searchParams)));
  return <NominationPage view={view} locale={locale} action={nominateDelegateAction} formKey={newFormKey()} />;
}
