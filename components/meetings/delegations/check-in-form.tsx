'use client';

import { useActionState, useRef } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { type FormAction, idle } from '@/lib/web/form-state';
import { BadgeCamera } from './badge-camera';

type Given = Readonly<{
  action: FormAction;
  /** What the badge is read for: the meeting, or one session. */
  hidden: Readonly<Record<string, string>>;
  words: Readonly<Record<'code' | 'press' | 'pressing' | 'refused' | 'camera' | 'stop' | 'noCamera', string>>;
}>;

/** One code after the other; what a camera reads is sent as if it had been typed. */
export function CheckInForm({ action, hidden, words }: Given) {
  const [state, send] = useActionState(action, idle);
  const form = useRef<HTMLFormElement>(null);
  const read = (code: string): void => {
    const field = form.current?.elements.namedItem('code');
    if (!(field instanceof HTMLInputElement)) return;
    field.value = code;
    form.current?.requestSubmit();
  };
  return (
    <div className="grid gap-6">
      {state.status === 'done' && state.notice !== undefined && (
        <Notice tone="success" isAnswer>
          {state.notice}
        </Notice>
      )}
      <form ref={form} action={send} noValidate className="grid gap-5">
        <ErrorSummary title={words.refused} state={state} labels={{ code: words.code }} />
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <TextField
          name="code"
          label={words.code}
          error={state.faults.code}
          defaultValue={state.values.code ?? ''}
          width="medium"
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
          required
        />
        <SubmitButton pendingLabel={words.pressing}>{words.press}</SubmitButton>
      </form>
      <BadgeCamera onRead={read} words={words} />
    </div>
  );
}
