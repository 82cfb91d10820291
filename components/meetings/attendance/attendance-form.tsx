'use client';

import { useActionState } from 'react';
import { CheckboxField } from '@/components/ui/checkbox-field';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SubmitButton } from '@/components/ui/submit-button';
import { boxOf } from '@/lib/meetings/attendance/schema';
import { type FormAction, idle } from '@/lib/web/form-state';

/** A party's people; `klass` where the first of its class stands. Whom the rules do not let in has no box, unless it was ticked before. */
export type Group = Readonly<{
  key: string;
  klass: string | null;
  name: string;
  denial: string | null;
  people: readonly Readonly<{ id: string; name: string; about: string; isPresent: boolean }>[];
}>;

type Given = Readonly<{
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  groups: readonly Group[];
  words: Readonly<Record<'press' | 'pressing' | 'refused', string>>;
}>;

/** A box for each person, saved as a whole. */
export function AttendanceForm({ action, hidden, groups, words }: Given) {
  const [state, send] = useActionState(action, idle);
  const isRefused = state.status === 'refused';
  const people = groups.flatMap((group) => group.people);
  return (
    <form action={send} noValidate className="grid gap-6">
      <ErrorSummary
        title={words.refused}
        state={state}
        labels={Object.fromEntries(people.map(({ id, name }) => [boxOf(id), name]))}
      />
      {Object.entries(hidden).map(([name, value]) => (
        // What was refused stays that of the version from which it was ticked: the page may be newer by now.
        <input key={name} type="hidden" name={name} value={(isRefused && state.values[name]) || value} />
      ))}
      {groups.map(({ key, klass, name, denial, people: own }) => (
        <fieldset key={key} className="break-inside-avoid border-t border-rule pt-3">
          <legend className="float-left mb-1 w-full">
            {klass !== null && <span className="eyebrow block">{klass}</span>}
            <span className="font-serif text-lg font-semibold">{name}</span>
          </legend>
          <div className="clear-both">
            {denial !== null && <p className="text-muted">{denial}</p>}
            {own
              .filter(({ isPresent }) => denial === null || isPresent)
              .map(({ id, name: who, about, isPresent }) => (
                <CheckboxField
                  key={id}
                  name={boxOf(id)}
                  label={who}
                  hint={about}
                  error={state.faults[boxOf(id)]}
                  value="on"
                  defaultChecked={isRefused ? boxOf(id) in state.values : isPresent}
                />
              ))}
          </div>
        </fieldset>
      ))}
      <SubmitButton pendingLabel={words.pressing}>{words.press}</SubmitButton>
    </form>
  );
}
