import type { Metadata } from 'next';
import { VerifyPage } from '@/components/texts/verify-page';
import { messages } from '@/lib/web/messages';
import { localeOf } from '@/lib/web/page';
import { portalMetadata } from '@/lib/web/portal-metadata';
import { verifyFileAction, verifyHashAction } from './actions';

type Given = Readonly<{ params: Promise<{ locale: string }> }>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const locale = await localeOf(params);
  const { title, lead } = messages[locale].verify;
  return portalMetadata(locale, { path: '/verify', title, description: lead });
}

/** Anybody checks here whether a file or a hash is a text of the Conference. */
export default async function VerifyTextPage({ params }: Given) {
  const locale = await localeOf(params);
  return <VerifyPage locale={locale} actions={{ file: verifyFileAction, hash: verifyHashAction }} />;
}
