import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { missing } from '@/lib/web/missing';
import { localeOf } from '@/lib/web/page';

type Given = Readonly<{ params: Promise<{ locale: string }> }>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'shell.missing' });
  return { title: t('documentTitle') };
}

/** Every address that leads nowhere, so that its 404 is in the reader's language. */
export default function MissingPage(): never {
  missing();
}
