import type { ReactNode } from 'react';
import { TextLink } from './text-link';

type Given = Readonly<{
  title: ReactNode;
  /** What the page is part of, above the title. */
  eyebrow?: ReactNode;
  lead?: ReactNode;
  /** A StatusTag, or several. */
  status?: ReactNode;
  /** What can be done here: Button, ButtonLink. */
  actions?: ReactNode;
  backTo?: Readonly<{ href: string; label: string }>;
}>;

/** The page's only h1, which takes the focus after navigation, with what belongs to it. */
export function PageHeader({ title, eyebrow, lead, status, actions, backTo }: Given) {
  return (
    <header className="mb-8 grid gap-3">
      {backTo && (
        <p className="print:hidden text-sm">
          <TextLink href={backTo.href} className="inline-flex min-h-6 items-center gap-1.5">
            <span aria-hidden="true">‹</span>
            {backTo.label}
          </TextLink>
        </p>
      )}
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div className="grid min-w-0 max-w-reading gap-2">
          {eyebrow && <p className="eyebrow">{eyebrow}</p>}
          <h1 tabIndex={-1} className="font-serif text-2xl font-semibold sm:text-3xl">
            {title}
          </h1>
          {status && <div className="flex flex-wrap items-center gap-2">{status}</div>}
          {lead && <div className="text-lg text-muted">{lead}</div>}
        </div>
        {actions && <div className="print:hidden flex flex-wrap gap-3">{actions}</div>}
      </div>
    </header>
  );
}
