'use client';

import { type ReactNode, useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { type FormAction, idle } from '@/lib/web/form-state';

/** Around the tables of an agenda: each of the buttons inside says what it moves and where. */
export function ArrangeForm({
  action,
  refused,
  children,
}: Readonly<{ action: FormAction; refused: string; children: ReactNode }>) {
  const [state, arrange] = useActionState(action, idle);
  return (
    <form action={arrange} className="grid gap-10">
      <ErrorSummary title={refused} state={state} labels={{}} />
      {children}
    </form>
  );
}
