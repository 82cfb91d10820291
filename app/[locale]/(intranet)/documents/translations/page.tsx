import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { TranslationsStartPage } from '@/components/documents/translations/translations-start-page';
import { getTranslationsStart } from '@/lib/documents/translations/queries';
import { TranslationsAsked } from '@/lib/documents/translations/schema';
import { actorOrSignIn, localeOf, orNotFound } from '@/lib/web/page';
import { uploadLimitMb } from '@/lib/web/upload';
import { refusedFiles } from '@/lib/web/upload-answer';

type Given = Readonly<{ params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'documents.translations' });
  return { title: t('title') };
}

/** Where many language versions are given at once. */
export default async function BringTranslationsPage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const actor = await actorOrSignIn('/documents/translations');
  const start = await orNotFound(getTranslationsStart(actor));
  const { done, refused } = TranslationsAsked.parse(await searchParams);
  const given = { start, locale, limitMb: uploadLimitMb(), refused: refusedFiles(refused, locale) };
  return <TranslationsStartPage {...given} isDropped={done === 'drop'} />;
}
