import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PageMissing } from '@/components/shell/page-missing';

/** The title says nothing of what was asked for. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell.missing');
  return { title: t('documentTitle') };
}

export default async function NotFound() {
  return <PageMissing locale={await getLocale()} />;
}
