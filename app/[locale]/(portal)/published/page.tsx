import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PublishedList } from '@/components/documents/published-list';
import { listPublished } from '@/lib/documents/published/queries';
import { PublishedAsked } from '@/lib/documents/published/schema';
import { localeOf } from '@/lib/web/page';
import { portalMetadata } from '@/lib/web/portal-metadata';

type Given = Readonly<{ params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }>;

export async function generateMetadata({ params, searchParams }: Given): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations('portal.published');
  const { words } = PublishedAsked.parse(await searchParams);
  const metadata = portalMetadata(locale, { path: '/published', title: t('title'), description: t('description') });
  const types = { 'application/atom+xml': `/api/v1/published/feed?locale=${locale}` };
  const withFeed = { ...metadata, alternates: { ...metadata.alternates, types } };
  return words === undefined ? withFeed : { ...withFeed, robots: { index: false, follow: true } };
}

/** What the Secretariat has published, for everybody. */
export default async function PublishedDocumentsPage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const asked = PublishedAsked.parse(await searchParams);
  return <PublishedList list={await listPublished(asked)} words={asked.words} locale={locale} />;
}
