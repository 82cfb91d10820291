'use client';

import { usePathname } from 'next/navigation';

export type SectionLink = Readonly<{
  href: string;
  label: string;
  /** `g` and this letter lead there. */
  letter: string;
}>;

/** The sections, the one of this page marked: it is current on its own page and on those below it. */
export function SectionLinks({ label, links }: Readonly<{ label: string; links: readonly SectionLink[] }>) {
  const pathname = usePathname();
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-x-6">
        {links.map(({ href, label: words, letter }) => (
          <li key={href}>
            <a
              data-page=""
              data-key={letter}
              href={href}
              aria-current={pathname === href ? 'page' : pathname.startsWith(`${href}/`) ? 'true' : undefined}
              className="inline-flex min-h-9 items-center border-b-[3px] border-transparent py-1 text-ink hover:border-edge aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-accent"
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
