'use client';

import { type ReactNode, useActionState } from 'react';
import { useFormStatus } from 'react-dom';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Notice } from '@/components/ui/notice';
import { type FormAction, idle } from '@/lib/web/form-state';

/** One form around rows of which each has its own button. */
export function RowsForm({
  action,
  faulty,
  children,
}: Readonly<{ action: FormAction; faulty: string; children: ReactNode }>) {
  const [state, send] = useActionState(action, idle);
  return (
    <div className="grid gap-4">
      <ErrorSummary title={faulty} state={state} labels={{}} />
      {state.status === 'done' && state.notice && (
        <Notice tone="success" isAnswer>
          {state.notice}
        </Notice>
      )}
      <form action={send}>{children}</form>
    </div>
  );
}

/** The button of one row; `label` says which for those who hear it alone. */
export function EndButton({
  id,
  label,
  pending: pendingWords,
  children,
}: Readonly<{ id: string; label: string; pending: string; children: ReactNode }>) {
  const { pending, data } = useFormStatus();
  return (
    <Button
      type="submit"
      variant="secondary"
      size="small"
      name="id"
      value={id}
      aria-label={label}
      aria-disabled={pending || undefined}
      onClick={(event) => pending && event.preventDefault()}
    >
      {pending && data.get('id') === id ? pendingWords : children}
    </Button>
  );
}
