import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LinkPanel } from '@/components/access/link-panel';
import { findLink } from '@/lib/access/sign-in/queries';
import { localeOf } from '@/lib/web/page';
import { choosePasswordAction } from '../../sign-in/actions';

type Given = Readonly<{ params: Promise<{ locale: string; token: string }> }>;

/** Nobody else may find the address. */
export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'access.link' });
  return { title: t('resetTitle'), robots: { index: false } };
}

/** Where a one-time link leads. Looking uses nothing up: mail scanners look at every link; only the form's button does. */
export default async function LinkPage({ params }: Given) {
  const { token } = await params;
  const locale = await localeOf(params);
  return <LinkPanel locale={locale} action={choosePasswordAction} token={token} link={await findLink(token)} />;
}
