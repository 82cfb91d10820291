import type { ReactNode } from 'react';
import { SiteFrame } from '@/components/shell/site-frame';
import { localeOf } from '@/lib/web/page';

/** The pages before anybody is known: no sections yet. */
export default async function AccessLayout({
  children,
  params,
}: Readonly<{ children: ReactNode; params: Promise<{ locale: string }> }>) {
  const locale = await localeOf(params);
  return (
    <SiteFrame locale={locale} area="intranet" sections={[]} isSignedIn={false}>
      {children}
    </SiteFrame>
  );
}
