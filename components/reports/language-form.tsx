'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { RadioGroup, type RadioOption } from '@/components/ui/radio-group';
import { SubmitButton } from '@/components/ui/submit-button';
import { type FormAction, idle } from '@/lib/web/form-state';

/** In which language the country writes first. Texts stay as they are. */
export function LanguageForm({
  action,
  reportId,
  options,
  current,
  words,
}: Readonly<{
  action: FormAction;
  reportId: string;
  options: readonly RadioOption[];
  current: string;
  words: Readonly<{ label: string; press: string; pressing: string; refused: string }>;
}>) {
  const [state, change] = useActionState(action, idle);
  return (
    <form action={change} className="grid gap-3">
      <ErrorSummary title={words.refused} state={state} labels={{ language: words.label }} />
      <input type="hidden" name="reportId" value={reportId} />
      <RadioGroup
        name="language"
        label={words.label}
        options={options}
        defaultValue={state.values.language ?? current}
        error={state.faults.language}
      />
      <SubmitButton pendingLabel={words.pressing} variant="secondary" size="small">
        {words.press}
      </SubmitButton>
    </form>
  );
}
