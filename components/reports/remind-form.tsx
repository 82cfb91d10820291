'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { type FormAction, idle } from '@/lib/web/form-state';

type Words = Readonly<{ remind: string; reminding: string; refused: string }>;

type Given = Readonly<{
  action: FormAction;
  callId: string;
  /** One country alone, and its name for those who hear the button alone. */
  partyCode?: string;
  about?: string;
  formKey: string;
  words: Words;
}>;

/** One press: the focal points of the countries that have sent nothing get a mail. */
export function RemindForm({ action, callId, partyCode, about, formKey, words }: Given) {
  const [state, remind] = useActionState(action, idle);
  return (
    <form action={remind} className="grid gap-3">
      <ErrorSummary title={words.refused} state={state} labels={{}} />
      {state.status === 'done' && state.notice !== undefined && (
        <Notice tone="success" isAnswer>
          <p>{state.notice}</p>
        </Notice>
      )}
      <input type="hidden" name="callId" value={callId} />
      {partyCode !== undefined && <input type="hidden" name="partyCode" value={partyCode} />}
      <input type="hidden" name="key" value={formKey} />
      <SubmitButton pendingLabel={words.reminding} variant="secondary" size="small">
        {words.remind}
        {about !== undefined && <span className="sr-only">{about}</span>}
      </SubmitButton>
    </form>
  );
}
