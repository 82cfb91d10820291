import type { ReactNode } from 'react';
import { TextLink } from './text-link';

export type SummaryRow = Readonly<{
  term: string;
  value: ReactNode;
  /** «Cambiar»: `about` completes the label for those who hear it alone. */
  action?: Readonly<{ href: string; label: string; about?: string }>;
}>;

/** Terms and values of one record; on a phone the value stands below its term. */
export function SummaryList({ rows }: Readonly<{ rows: readonly SummaryRow[] }>) {
  return (
    <dl className="border-t border-rule">
      {rows.map(({ term, value, action }) => (
        <div
          key={term}
          className="grid gap-x-6 gap-y-0.5 border-b border-rule py-2 sm:grid-cols-[minmax(9rem,14rem)_minmax(0,1fr)_auto]"
        >
          <dt className="text-muted">{term}</dt>
          <dd className="min-w-0">{value}</dd>
          {action && (
            <dd className="print:hidden">
              <TextLink href={action.href} className="inline-block min-h-6">
                {action.label}
                {action.about && <span className="sr-only"> {action.about}</span>}
              </TextLink>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
