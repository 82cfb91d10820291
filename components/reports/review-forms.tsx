'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-area';
import { type FormAction, type FormState, idle } from '@/lib/web/form-state';

type Words = Readonly<{ press: string; pressing: string; hint: string; refused: string }>;
type Given = Readonly<{
  action: FormAction;
  reportId: string;
  version: number;
  formKey: string;
  /** False where the act is not possible now: then only the answer to a form that came too late is shown, with what was typed. */
  isOffered: boolean;
  words: Words;
}>;

/** The answer to a form that is offered no longer. */
function TooLate({ words, state }: Readonly<{ words: Words; state: FormState }>) {
  if (state.status !== 'refused') return null;
  return (
    <div className="grid gap-3">
      <ErrorSummary title={words.refused} state={state} labels={{}} />
      {state.values.reason && (
        <p className="max-w-form whitespace-pre-line border-l-2 border-rule pl-4 font-serif">{state.values.reason}</p>
      )}
    </div>
  );
}

function Identity({ reportId, version, formKey }: Pick<Given, 'reportId' | 'version' | 'formKey'>) {
  return (
    <>
      <input type="hidden" name="reportId" value={reportId} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="key" value={formKey} />
    </>
  );
}

/** One press, without further words. */
export function AcceptForm({ action, words, isOffered, ...identity }: Given) {
  const [state, accept] = useActionState(action, idle);
  if (!isOffered) return <TooLate words={words} state={state} />;
  return (
    <form action={accept} className="grid gap-3">
      <ErrorSummary title={words.refused} state={state} labels={{}} />
      <Identity {...identity} />
      <p className="max-w-form text-muted">{words.hint}</p>
      <SubmitButton pendingLabel={words.pressing}>{words.press}</SubmitButton>
    </form>
  );
}

/** Returning and reopening: an act with a reason, which the country receives. */
export function ReasonForm({
  action,
  words,
  isOffered,
  isDanger = false,
  ...identity
}: Given & Readonly<{ words: Words & Readonly<{ reason: string; reasonHint: string }>; isDanger?: boolean }>) {
  const [state, send] = useActionState(action, idle);
  if (!isOffered) return <TooLate words={words} state={state} />;
  return (
    <form action={send} className="grid gap-3">
      <ErrorSummary title={words.refused} state={state} labels={{ reason: words.reason }} />
      <Identity {...identity} />
      <p className="max-w-form text-muted">{words.hint}</p>
      <TextArea
        name="reason"
        label={words.reason}
        hint={words.reasonHint}
        error={state.faults.reason}
        defaultValue={state.values.reason}
        rows={4}
        required
      />
      <SubmitButton pendingLabel={words.pressing} variant={isDanger ? 'danger' : 'secondary'}>
        {words.press}
      </SubmitButton>
    </form>
  );
}
