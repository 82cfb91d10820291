import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { PublishedPage } from '@/components/documents/published-page';
import { documentKindLabels } from '@/lib/documents/documents/labels';
import { symbolFrom } from '@/lib/documents/documents/schema';
import { getPublished } from '@/lib/documents/published/queries';
import { publishedPath } from '@/lib/documents/published/schema';
import { inLocale } from '@/lib/web/locale';
import { localeOf, orNotFound } from '@/lib/web/page';
import { fullAddress, portalMetadata } from '@/lib/web/portal-metadata';

type Given = Readonly<{ params: Promise<{ locale: string; symbol: string[] }> }>;

const load = cache((symbol: string) => orNotFound(getPublished(symbol)));

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const locale = await localeOf(params);
  const paper = await load(symbolFrom((await params).symbol));
  const t = await getTranslations('portal.published');
  const title = inLocale(paper, 'title', locale);
  return portalMetadata(locale, {
    path: publishedPath(paper.symbol),
    title: `${paper.symbol} · ${title}`,
    description: `${documentKindLabels[paper.kind][locale]}. ${t('description')}`,
    isArticle: true,
  });
}

/** A published paper at its permanent address, with its files and how to cite it. */
export default async function PublishedDocumentPage({ params }: Given) {
  const locale = await localeOf(params);
  const paper = await load(symbolFrom((await params).symbol));
  return <PublishedPage paper={paper} address={fullAddress(locale, publishedPath(paper.symbol))} locale={locale} />;
}
