'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FileField } from '@/components/ui/file-field';
import { Notice, type NoticeTone } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { TextLink } from '@/components/ui/text-link';
import { type FormAction, type FormState, idle } from '@/lib/web/form-state';

type Given = Readonly<{
  by: 'file' | 'hash';
  action: FormAction;
  locale: string;
  words: Readonly<Record<'label' | 'hint' | 'press' | 'pressing' | 'refused' | 'show', string>>;
}>;

/** One field, one press, and the answer above them. */
export function VerifyForm({ by, action, locale, words }: Given) {
  const [state, send] = useActionState(action, idle);
  const field = { name: by, label: words.label, hint: words.hint, error: state.faults[by] };
  return (
    <form action={send} noValidate className="grid content-start justify-items-start gap-5 *:w-full">
      <ErrorSummary title={words.refused} state={state} labels={{ [by]: words.label }} />
      {state.status === 'done' && <Answer key={state.turn} {...{ state, locale, words }} />}
      {by === 'file' ? (
        <FileField {...field} accept=".pdf,.docx,.jsonl" />
      ) : (
        <TextField {...field} defaultValue={state.values.hash} key={state.values.hash} />
      )}
      <SubmitButton pendingLabel={words.pressing}>{words.press}</SubmitButton>
    </form>
  );
}

function Answer({ state, locale, words }: Readonly<{ state: FormState } & Pick<Given, 'locale' | 'words'>>) {
  const { notice = '', extra = {} } = state;
  const { tone = 'info', path, number = '' } = extra;
  return (
    <Notice tone={tone as NoticeTone} isAnswer>
      {notice.split('\n').map((line) => (
        <p key={line} className="break-words">
          {line}
        </p>
      ))}
      {path !== undefined && (
        <p>
          <TextLink href={`/${locale}${path}`} className="inline-block min-h-6">
            {words.show.replace('{number}', number)}
          </TextLink>
        </p>
      )}
    </Notice>
  );
}
