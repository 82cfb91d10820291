'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { type FormAction, idle } from '@/lib/web/form-state';

/** Takes one file off the working report. */
export function DetachForm({
  action,
  reportId,
  attachmentId,
  words,
}: Readonly<{
  action: FormAction;
  reportId: string;
  attachmentId: string;
  words: Readonly<{ detach: string; detaching: string; detachNamed: string }>;
}>) {
  const [state, detach, isPending] = useActionState(action, idle);
  return (
    <form action={detach} className="inline-flex flex-wrap items-center gap-2">
      <input type="hidden" name="reportId" value={reportId} />
      <input type="hidden" name="attachmentId" value={attachmentId} />
      <Button type="submit" variant="secondary" disabled={isPending} aria-label={words.detachNamed}>
        {isPending ? words.detaching : words.detach}
      </Button>
      {state.refusal && (
        <span role="alert" className="text-late">
          {state.refusal.words}
        </span>
      )}
    </form>
  );
}
