'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-area';
import { type FormAction, type FormState, idle } from '@/lib/web/form-state';

type Words = Readonly<{ press: string; pressing: string; refused: string }>;
type Given = Readonly<{ action: FormAction; callId: string; version: number; words: Words }>;

/** The call and the version that the reader has before them: after a refusal for age the one that the page has just shown. */
export function CallIdentity({
  callId,
  version,
  state,
}: Readonly<{ callId: string; version: number; state: FormState }>) {
  const seen = state.refusal?.reason === 'call.stale' ? version : (state.values.version ?? version);
  return (
    <>
      <input type="hidden" name="callId" value={callId} />
      <input type="hidden" name="version" value={seen} />
    </>
  );
}

/** One press, without further words. */
export function PressForm({
  action,
  callId,
  version,
  words,
  isDanger = false,
}: Given & Readonly<{ isDanger?: boolean }>) {
  const [state, send] = useActionState(action, idle);
  return (
    <form action={send} className="grid gap-3">
      <ErrorSummary title={words.refused} state={state} labels={{}} />
      <CallIdentity callId={callId} version={version} state={state} />
      <SubmitButton pendingLabel={words.pressing} variant={isDanger ? 'danger' : 'secondary'}>
        {words.press}
      </SubmitButton>
    </form>
  );
}

/** An act that takes a reason. */
export function CallReasonForm({
  action,
  callId,
  version,
  words,
}: Given & Readonly<{ words: Words & Readonly<{ reason: string; reasonHint: string }> }>) {
  const [state, send] = useActionState(action, idle);
  return (
    <form action={send} noValidate className="grid gap-3">
      <ErrorSummary title={words.refused} state={state} labels={{ reason: words.reason }} />
      <CallIdentity callId={callId} version={version} state={state} />
      <TextArea
        name="reason"
        label={words.reason}
        hint={words.reasonHint}
        error={state.faults.reason}
        defaultValue={state.values.reason}
        rows={3}
        required
      />
      <SubmitButton pendingLabel={words.pressing} variant="secondary">
        {words.press}
      </SubmitButton>
    </form>
  );
}
