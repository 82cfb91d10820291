import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SignInPanel } from '@/components/access/sign-in-panel';
import { findActor } from '@/lib/access/session';
import { ownPath } from '@/lib/web/own-path';
import { localeOf, textOf } from '@/lib/web/page';
import { signInAction } from './actions';

type Given = Readonly<{ params: Promise<{ locale: string }>; searchParams: Promise<Record<string, unknown>> }>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'access.signIn' });
  return { title: t('title') };
}

/** E-mail address and password; whoever is signed in already goes on. */
export default async function SignInPage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const query = await searchParams;
  const next = ownPath(textOf(query.next));
  if ((await findActor()) !== null) redirect(`/${locale}${next ?? '/home'}`);
  const news = query.ended !== undefined ? 'ended' : query['signed-out'] !== undefined ? 'signedOut' : null;
  return <SignInPanel locale={locale} action={signInAction} next={next} news={news} />;
}
