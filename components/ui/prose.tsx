import type { ReactNode } from 'react';

/** The words of the Conference: serif, 65 to 75 characters a line. `lang` when it is not the page's language. */
export function Prose({ lang, children }: Readonly<{ lang?: string; children: ReactNode }>) {
  return (
    <div lang={lang} className="prose">
      {children}
    </div>
  );
}
