import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { SiteFrame } from '@/components/shell/site-frame';
import { findActor } from '@/lib/access/session';
import { navigationFor } from '@/lib/rights/navigation';
import { localeOf } from '@/lib/web/page';

/** Header with the sections that this person may use. It authorises nothing: a layout does not run for every request. */
export default async function IntranetLayout({
  children,
  params,
}: Readonly<{ children: ReactNode; params: Promise<{ locale: string }> }>) {
  const locale = await localeOf(params);
  const [actor, t] = await Promise.all([findActor(), getTranslations('shell.navigation')]);
  const sections = (actor === null ? [] : navigationFor(actor)).map(({ key, address, letter }) => ({
    href: `/${locale}${address}`,
    label: t(key),
    letter,
  }));
  return (
    <SiteFrame locale={locale} area="intranet" sections={sections} isSignedIn={actor !== null}>
      {children}
    </SiteFrame>
  );
}
