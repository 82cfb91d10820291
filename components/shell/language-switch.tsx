'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import type { Locale } from '@/lib/web/locale';

/** The same page, the same query, in the other language, whose name stands in that language. It is a new document: `html[lang]` changes. */
export function LanguageSwitch({ other, words }: Readonly<{ other: Locale; words: string }>) {
  const path = usePathname();
  const query = useSearchParams().toString();
  const rest = path.replace(/^\/[^/]+/, '');
  return (
    <a
      href={`/${other}${rest}${query === '' ? '' : `?${query}`}`}
      lang={other}
      hrefLang={other}
      className="link inline-flex min-h-6 items-center"
    >
      {words}
    </a>
  );
}
