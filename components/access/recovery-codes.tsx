'use client';

import { PrintButton } from '@/components/ui/print-button';

export type CodesWords = Readonly<{ title: string; lead: string; label: string; print: string }>;

/** Ten codes, shown this once. They print as they stand, and on a page of more parts (`data-codes`) alone. */
export function RecoveryCodes({ codes, words }: Readonly<{ codes: readonly string[]; words: CodesWords }>) {
  return (
    <section
      data-codes=""
      aria-label={words.label}
      className="grid max-w-form justify-items-start gap-3 border-l-4 border-asked-strong bg-asked-soft px-4 py-4"
    >
      <h2 className="font-serif text-xl font-semibold">{words.title}</h2>
      <p>{words.lead}</p>
      <ol className="grid grid-cols-1 gap-x-8 gap-y-1 font-mono sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <PrintButton>{words.print}</PrintButton>
    </section>
  );
}
