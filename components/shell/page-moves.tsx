'use client';

import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useRef, useTransition } from 'react';
import { listenToKeys } from './keys';

/** The page that a plain click on `event`'s link leads to without reloading; null when the browser should do as always. */
function pageOf(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return null;
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-page]') : null;
  if (link === null || link.target !== '' || link.hasAttribute('download')) return null;
  const { origin, pathname, search, hash } = new URL(link.href);
  const isHere = pathname === location.pathname && search === location.search && hash !== '';
  return origin === location.origin && !isHere ? `${pathname}${search}${hash}` : null;
}

/** The next answer's heading takes the focus; a part of the page that the address names is left to the browser. */
function focusHeading() {
  if (location.hash === '') document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
}

/**
 * One listener for every link to a page (`data-page`), so that a list costs no script a row. After moving, the focus is on the heading;
 * while the next page is on its way `<html>` is busy. Also the keys, and the title on printed pages.
 */
export function PageMoves() {
  const router = useRouter();
  const pathname = usePathname();
  const [isMoving, startMoving] = useTransition();
  const seen = useRef(pathname);

  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const page = pageOf(event);
      if (page === null) return;
      event.preventDefault();
      startMoving(() => router.push(page));
    };
    // Margins of printed pages know no title: it is handed to them (globals.css, @page).
    const onPrint = () => document.documentElement.style.setProperty('--print-title', JSON.stringify(document.title));
    const stopKeys = listenToKeys();
    document.addEventListener('click', onClick);
    window.addEventListener('beforeprint', onPrint);
    return () => {
      stopKeys();
      document.removeEventListener('click', onClick);
      window.removeEventListener('beforeprint', onPrint);
    };
  }, [router]);

  useEffect(() => {
    if (seen.current === pathname) return;
    seen.current = pathname;
    focusHeading();
  }, [pathname]);

  useEffect(() => {
    document.documentElement.toggleAttribute('data-moving', isMoving);
  }, [isMoving]);

  return null;
}
