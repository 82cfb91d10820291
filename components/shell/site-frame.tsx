import type { ReactNode } from 'react';
import type { Locale } from '@/lib/web/locale';
import { KeysList } from './keys-list';
import type { SectionLink } from './section-links';
import { SiteFooter } from './site-footer';
import { SiteHeader } from './site-header';

type Given = Readonly<{
  locale: Locale;
  area: 'portal' | 'intranet';
  sections: readonly SectionLink[];
  isSignedIn: boolean;
  children: ReactNode;
}>;

/** Header, the page, footer; the page alone where it holds an element with `data-whole-screen`, as on a room's wall. */
export function SiteFrame({ locale, area, sections, isSignedIn, children }: Given) {
  return (
    <div className="group/frame flex min-h-dvh flex-col print:block print:min-h-0">
      <SiteHeader locale={locale} area={area} sections={sections} isSignedIn={isSignedIn} />
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-page grow group-has-data-whole-screen/frame:max-w-none px-4 pt-8 outline-none sm:px-8 print:p-0"
      >
        {children}
      </main>
      <SiteFooter />
      <KeysList links={sections} />
    </div>
  );
}
