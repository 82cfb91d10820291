'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SubmitButton } from '@/components/ui/submit-button';
import { type FormAction, idle } from '@/lib/web/form-state';

/** Takes answers of the last accepted report over: of one section, or into every empty one. */
export function PrefillForm({
  action,
  reportId,
  sectionKey,
  words,
}: Readonly<{
  action: FormAction;
  reportId: string;
  sectionKey?: string;
  words: Readonly<{ press: string; pressing: string; refused: string }>;
}>) {
  const [state, prefill] = useActionState(action, idle);
  return (
    <form action={prefill}>
      <ErrorSummary title={words.refused} state={state} labels={{}} />
      <input type="hidden" name="reportId" value={reportId} />
      {sectionKey !== undefined && <input type="hidden" name="sectionKey" value={sectionKey} />}
      <SubmitButton pendingLabel={words.pressing} variant="secondary" size="small">
        {words.press}
      </SubmitButton>
    </form>
  );
}
