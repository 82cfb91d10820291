import type { Metadata } from 'next';
import { cache } from 'react';
import { AdoptedPage } from '@/components/decisions/adopted-page';
import { getPublishedDecision } from '@/lib/decisions/published-queries';
import { inLocale } from '@/lib/web/locale';
import { localeOf, orNotFound } from '@/lib/web/page';
import { fullAddress, portalMetadata } from '@/lib/web/portal-metadata';

type Given = Readonly<{ params: Promise<{ locale: string; code: string }> }>;

const load = cache((code: string) => orNotFound(getPublishedDecision(code)));

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const locale = await localeOf(params);
  const decision = await load((await params).code);
  return portalMetadata(locale, {
    path: `/adopted/${decision.code}`,
    title: decision.code,
    description: inLocale(decision, 'text', locale).slice(0, 200),
    isArticle: true,
  });
}

/** A published decision at its permanent address. */
export default async function AdoptedDecisionPage({ params }: Given) {
  const locale = await localeOf(params);
  const decision = await load((await params).code);
  return <AdoptedPage {...{ decision, locale }} address={fullAddress(locale, `/adopted/${decision.code}`)} />;
}
