'use client';

import { type ReactNode, useActionState } from 'react';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { type FormAction, idle } from '@/lib/web/form-state';
import type { Field, FormWords } from './fields';
import { KeptValues } from './kept-values';
import { FormSummary, fieldId, OneField } from './one-field';
import { type CodesWords, RecoveryCodes } from './recovery-codes';

type Given = Readonly<{
  action: FormAction;
  words: FormWords;
  fields?: readonly Field[];
  hidden?: Readonly<Record<string, string>>;
  /** Several forms on one page: tells their fields apart. */
  id?: string;
  variant?: 'primary' | 'secondary' | 'danger';
  /** Why it cannot be sent, in words. */
  denial?: string | null;
  /** What stands above the fields as long as the form is shown. */
  intro?: ReactNode;
  /** The form is folded away behind these words until it is opened, or was refused. */
  foldedAs?: string;
  /** Completes these words for those who hear them alone. */
  foldedAbout?: string;
  /** Where somebody else may have changed the same meanwhile: the title of what is kept now. */
  keptTitle?: string;
  /** Where the answer brings recovery codes. */
  codesWords?: CodesWords;
  /** What comes after it was accepted; without it the form stays. */
  afterwards?: ReactNode;
  /** False: only the answer to what was just sent is shown. It must stay in its place on the page to be shown at all. */
  isOpen?: boolean;
}>;

/** A form of fields with its answer; the same without JavaScript. */
export function FieldsForm(given: Given) {
  const { action, words, fields = [], hidden = {}, id = '', variant, denial, intro, foldedAs, keptTitle } = given;
  const { foldedAbout, codesWords, afterwards, isOpen = true } = given;
  const [state, send] = useActionState(action, idle);
  const isDone = state.status === 'done';
  const isShown = isOpen && !(isDone && afterwards !== undefined);
  const form = isShown && (
    <form action={send} noValidate className="grid gap-5">
      <FormSummary state={state} title={words.faulty} fields={fields} id={id} />
      {keptTitle && <KeptValues state={state} title={keptTitle} fields={fields} />}
      {intro}
      {Object.entries(hidden).map(([name, value]) => (
        // After a conflict the form goes on from what is kept now, which it has just shown.
        <input key={name} type="hidden" name={name} value={state.extra?.[name] ?? value} />
      ))}
      {fields.map((field) => (
        <OneField key={field.name} field={field} state={state} id={fieldId(id, field.name)} />
      ))}
      <SubmitButton pendingLabel={words.pending} variant={variant} denial={denial}>
        {words.submit}
      </SubmitButton>
    </form>
  );
  return (
    <div className="grid gap-5 empty:hidden">
      {isDone && state.notice !== undefined && state.notice !== '' && (
        <Notice tone="success" isAnswer>
          {state.notice}
        </Notice>
      )}
      {codesWords && state.extra?.codes && <RecoveryCodes codes={state.extra.codes.split(' ')} words={codesWords} />}
      {isDone && afterwards}
      {!isOpen && state.status === 'refused' && <FormSummary state={state} title={words.faulty} fields={[]} id={id} />}
      {form && foldedAs ? (
        <details open={state.status === 'refused' || undefined} className="print:hidden">
          <summary className="link w-fit cursor-pointer py-0.5">
            {foldedAs}
            {foldedAbout && <span className="sr-only">: {foldedAbout}</span>}
          </summary>
          <div className="mt-3 mb-2 border-l-2 border-rule pl-4">{form}</div>
        </details>
      ) : (
        form
      )}
    </div>
  );
}
