import type { ReactNode } from 'react';
import { RecordSource } from './record-source';

type Given = Readonly<{
  /** Also its address on the page. */
  id: string;
  title: ReactNode;
  lead?: ReactNode;
  lines?: readonly number[];
  children: ReactNode;
}>;

/** A part of a page of the record: title, a sentence on it, what it holds, and where it stands in the report. */
export function RecordSection({ id, title, lead, lines = [], children }: Given) {
  return (
    <section aria-labelledby={id} className="mt-10 border-t border-rule pt-6 first:mt-0 first:border-0 first:pt-0">
      <h2 id={id} className="scroll-mt-6 font-serif text-xl font-semibold">
        {title}
      </h2>
      {lead && <div className="mt-1 max-w-reading text-muted">{lead}</div>}
      <div className="mt-4">{children}</div>
      <div className="mt-3 empty:hidden">
        <RecordSource lines={lines} />
      </div>
    </section>
  );
}
