'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect } from 'react';

type Given = Readonly<{ previous: string | null; next: string | null; isByClock: boolean; children: ReactNode }>;

const halfAMinute = 30_000;

/** Arrow keys lead to the item before or after; while the clock leads, the page asks again each half minute. */
export function ProjectorKeys({ previous, next, isByClock, children }: Given) {
  const router = useRouter();
  useEffect(() => {
    const step = ({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent) => {
      if (altKey || ctrlKey || metaKey || shiftKey) return;
      const to =
        key === 'ArrowRight' || key === 'PageDown' ? next : key === 'ArrowLeft' || key === 'PageUp' ? previous : null;
      if (to !== null) router.replace(to);
    };
    document.addEventListener('keydown', step);
    return () => document.removeEventListener('keydown', step);
  }, [previous, next, router]);
  useEffect(() => {
    if (!isByClock) return;
    const timer = setInterval(() => router.refresh(), halfAMinute);
    return () => clearInterval(timer);
  }, [isByClock, router]);
  return <div data-whole-screen="">{children}</div>;
}
