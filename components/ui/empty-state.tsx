import type { ReactNode } from 'react';

/** What will be here, when, and who brings it. `action` is a ButtonLink for whoever can bring it. */
export function EmptyState({
  title,
  children,
  action,
  level = 2,
}: Readonly<{ title: string; children: ReactNode; action?: ReactNode; level?: 2 | 3 }>) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className="grid max-w-reading justify-items-start gap-3 border-t-2 border-ink py-6">
      <Heading className="font-serif text-xl font-semibold">{title}</Heading>
      <div className="grid gap-2 text-muted">{children}</div>
      {action}
    </div>
  );
}
