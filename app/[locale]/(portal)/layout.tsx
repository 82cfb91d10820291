import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { SiteFrame } from '@/components/shell/site-frame';
import { findActor } from '@/lib/access/session';
import { portalNavigation } from '@/lib/rights/navigation';
import { localeOf } from '@/lib/web/page';

/** The public portal: header, sections, footer. */
export default async function PortalLayout({
  children,
  params,
}: Readonly<{ children: ReactNode; params: Promise<{ locale: string }> }>) {
  const locale = await localeOf(params);
  const [actor, t] = await Promise.all([findActor(), getTranslations('shell.navigation')]);
  const sections = portalNavigation.map(({ key, address, letter }) => ({
    href: `/${locale}${address}`,
    label: t(key),
    letter,
  }));
  return (
    <SiteFrame locale={locale} area="portal" sections={sections} isSignedIn={actor !== null}>
      {children}
    </SiteFrame>
  );
}
