'use client';

import { type ReactNode, useEffect, useRef } from 'react';

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** Arrow keys lead from one day of the table inside to another: to the first link in it, or to the day itself. */
export function CalendarKeys({ children }: Readonly<{ children: ReactNode }>) {
  const around = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = around.current;
    if (box === null) return;
    const move = (event: KeyboardEvent) => {
      const step = steps[event.key];
      if (step === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const days = [...box.querySelectorAll<HTMLElement>('[data-day]')];
      const at = days.findIndex((day) => day.contains(document.activeElement));
      const to = days[at + step];
      if (at < 0 || to === undefined) return;
      event.preventDefault();
      (to.querySelector<HTMLElement>('a') ?? to).focus();
    };
    box.addEventListener('keydown', move);
    return () => box.removeEventListener('keydown', move);
  }, []);
  return <div ref={around}>{children}</div>;
}
