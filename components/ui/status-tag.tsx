import type { ReactNode } from 'react';

export type Tone = 'neutral' | 'asked' | 'good' | 'late' | 'info';

const looks: Readonly<Record<Tone, string>> = {
  neutral: 'border-rule bg-sunken text-ink',
  asked: 'border-asked bg-asked-soft text-asked',
  good: 'border-good bg-good-soft text-good',
  late: 'border-late bg-late-soft text-late',
  info: 'border-accent bg-accent-soft text-accent-strong',
};

/** A state in words; the colour only repeats it. `asked` is what waits for the reader, `late` is late or refused. */
export function StatusTag({ tone, children }: Readonly<{ tone: Tone; children: ReactNode }>) {
  return (
    <span
      className={`inline-block whitespace-nowrap rounded-sm border px-1.5 font-sans text-xs font-semibold leading-5 ${looks[tone]}`}
    >
      {children}
    </span>
  );
}
