import type { ReactNode } from 'react';

/** A part of a page of an account: what it is on the left, what can be done on the right. Recovery codes are printed without it. */
export function AccountSection({
  id,
  title,
  lead,
  children,
}: Readonly<{ id: string; title: string; lead?: ReactNode; children: ReactNode }>) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="grid scroll-mt-4 content-start gap-x-12 gap-y-4 border-t-2 border-ink py-6 first-of-type:border-t-0 first-of-type:pt-2 print:in-[main:has([data-codes])]:not-has-[[data-codes]]:hidden lg:grid-cols-[17rem_minmax(0,1fr)]"
    >
      <div className="grid content-start gap-2">
        <h2 id={`${id}-title`} className="font-serif text-xl font-semibold">
          {title}
        </h2>
        {lead && <div className="text-sm text-muted">{lead}</div>}
      </div>
      <div className="grid min-w-0 content-start gap-5">{children}</div>
    </section>
  );
}
