import type { ReactNode } from 'react';
import { TextLink } from '@/components/ui/text-link';

type Given = Readonly<{ title: string; leave: Readonly<{ href: string; label: string }>; children: ReactNode }>;

/** The form of one row, and the way back without changing anything. */
export function ChangePanel({ title, leave, children }: Given) {
  return (
    <section
      id="change"
      aria-labelledby="change-title"
      className="grid gap-5 border-accent border-l-4 py-1 pl-4 print:hidden"
    >
      <h3 id="change-title" className="font-serif text-lg font-semibold">
        {title}
      </h3>
      {children}
      <p>
        <TextLink href={leave.href} className="inline-block min-h-6">
          {leave.label}
        </TextLink>
      </p>
    </section>
  );
}
