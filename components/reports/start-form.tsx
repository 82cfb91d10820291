'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { RadioGroup, type RadioOption } from '@/components/ui/radio-group';
import { SubmitButton } from '@/components/ui/submit-button';
import { type FormAction, idle } from '@/lib/web/form-state';

type Given = Readonly<{
  action: FormAction;
  callId: string;
  countries: readonly RadioOption[];
  country: Readonly<{ label: string }>;
  languages: readonly RadioOption[];
  language: Readonly<{ label: string; hint: string; first: string }>;
  words: Readonly<{ press: string; pressing: string; refused: string }>;
}>;

/** Opens the country's draft. Whoever speaks for one country is not asked for which. */
export function StartForm({ action, callId, countries, country, languages, language, words }: Given) {
  const [state, start] = useActionState(action, idle);
  const labels = { language: language.label, partyCode: country.label };
  return (
    <form action={start} className="grid gap-6">
      <ErrorSummary title={words.refused} state={state} labels={labels} />
      <input type="hidden" name="callId" value={callId} />
      {countries.length === 1 ? (
        <input type="hidden" name="partyCode" value={countries[0]?.value} />
      ) : (
        <RadioGroup
          name="partyCode"
          label={country.label}
          options={countries}
          defaultValue={state.values.partyCode}
          error={state.faults.partyCode}
        />
      )}
      <RadioGroup
        name="language"
        label={language.label}
        hint={language.hint}
        options={languages}
        defaultValue={state.values.language ?? language.first}
        error={state.faults.language}
      />
      <SubmitButton pendingLabel={words.pressing}>{words.press}</SubmitButton>
    </form>
  );
}
