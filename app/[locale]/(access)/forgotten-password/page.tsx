import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ForgottenPanel } from '@/components/access/forgotten-panel';
import { localeOf } from '@/lib/web/page';
import { askForResetAction } from '../sign-in/actions';

type Given = Readonly<{ params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'access.forgotten' });
  return { title: t('title') };
}

/** Asks for a link to choose another password; the answer is the same for every address. */
export default async function ForgottenPasswordPage({ params, searchParams }: Given) {
  const isSent = (await searchParams).sent !== undefined;
  return <ForgottenPanel locale={await localeOf(params)} action={askForResetAction} isSent={isSent} />;
}
