import type { Metadata } from 'next';
import { getTranslations as wordsOf } from 'next-intl/server';
import { TranslationsPreviewPage } from '@/components/documents/translations/translations-preview-page';
import { getTranslations } from '@/lib/documents/translations/queries';
import { TranslationsAsked } from '@/lib/documents/translations/schema';
import { actorOrSignIn, idOrNotFound, localeOf, orNotFound } from '@/lib/web/page';
import { dropTranslationsAction, saveTranslationsAction } from './actions';

type Given = Readonly<{
  params: Promise<{ locale: string; batchId: string }>;
  searchParams: Promise<Record<string, unknown>>;
}>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const t = await wordsOf({ locale: await localeOf(params), namespace: 'documents.translations.preview' });
  return { title: t('title') };
}

/** What will be filed of many files, for whoever gave them alone. */
export default async function TranslationsPreviewing({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const { batchId } = await params;
  const actor = await actorOrSignIn(`/documents/translations/${batchId}`);
  const view = await orNotFound(getTranslations(actor, idOrNotFound(batchId)));
  const { done } = TranslationsAsked.parse(await searchParams);
  const actions = { save: saveTranslationsAction, drop: dropTranslationsAction };
  return <TranslationsPreviewPage {...{ view, locale, done, actions }} />;
}
