'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SubmitButton } from '@/components/ui/submit-button';
import { type FormAction, idle } from '@/lib/web/form-state';

type Given = Readonly<{
  action: FormAction;
  reportId: string;
  /** The mark of what stands on this page. */
  checked: string;
  formKey: string;
  /** The sections by key, for the faults. */
  labels: Readonly<Record<string, string>>;
  denial: string | null;
  words: Readonly<{ press: string; pressing: string; refused: string }>;
}>;

/** Sends the report as it stands on this page. */
export function SubmitForm({ action, reportId, checked, formKey, labels, denial, words }: Given) {
  const [state, submit] = useActionState(action, idle);
  return (
    <form action={submit} className="grid gap-4">
      <ErrorSummary title={words.refused} state={state} labels={labels} />
      <input type="hidden" name="reportId" value={reportId} />
      <input type="hidden" name="checked" value={checked} />
      <input type="hidden" name="key" value={formKey} />
      <SubmitButton pendingLabel={words.pressing} denial={denial}>
        {words.press}
      </SubmitButton>
    </form>
  );
}
