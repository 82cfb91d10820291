'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { type FormAction, idle } from '@/lib/web/form-state';

/** The form of an agenda's buttons, which name it: they stand in tables that are printed, and forms are not. */
const arrangeFormId = 'arrange';

/** Each button of the tables says what it moves and where; the answer to a refused press stands here. */
export function ArrangeForm({ action, refused }: Readonly<{ action: FormAction; refused: string }>) {
  const [state, arrange] = useActionState(action, idle);
  return (
    <form id={arrangeFormId} action={arrange}>
      <ErrorSummary title={refused} state={state} labels={{}} />
    </form>
  );
}
