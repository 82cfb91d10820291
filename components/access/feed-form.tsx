'use client';

import { useActionState } from 'react';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { type FormAction, idle } from '@/lib/web/form-state';
import { FormSummary } from './one-field';

type Words = Readonly<{ submit: string; pending: string; faulty: string; address: string }>;

/** One button, whose answer is an address that is shown this once. */
export function FeedForm({ action, words }: Readonly<{ action: FormAction; words: Words }>) {
  const [state, send] = useActionState(action, idle);
  const address = state.status === 'done' ? state.extra?.address : undefined;
  return (
    <div className="grid gap-4">
      {address !== undefined && (
        <>
          <Notice tone="success" isAnswer>
            {state.notice}
          </Notice>
          <label className="grid max-w-form gap-1">
            <span className="font-semibold">{words.address}</span>
            <textarea readOnly rows={3} value={address} className="field-box font-mono text-sm break-all" />
          </label>
        </>
      )}
      <form action={send} noValidate className="grid gap-4">
        <FormSummary state={state} title={words.faulty} fields={[]} id="feed" />
        <SubmitButton pendingLabel={words.pending} variant="secondary">
          {words.submit}
        </SubmitButton>
      </form>
    </div>
  );
}
