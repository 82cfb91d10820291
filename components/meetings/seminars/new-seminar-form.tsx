'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { type Option, SelectField } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { type FormAction, idle } from '@/lib/web/form-state';
import { type Boxes, CosponsorBoxes } from './cosponsor-boxes';

type Field =
  | 'kind'
  | 'titleEs'
  | 'titleEn'
  | 'hostPartyCode'
  | 'cosponsors'
  | 'startsOn'
  | 'endsOn'
  | 'timeZone'
  | 'city'
  | 'subthemeCode'
  | 'departureReason';

type Given = Readonly<{
  action: FormAction;
  formKey: string;
  /** The Member that is proposed as host. */
  own: string | null;
  kinds: readonly Option[];
  hosts: readonly Option[];
  /** Who can co-sponsor: a box for each, Members and organisations apart. */
  boxes: readonly Boxes[];
  subthemes: readonly Option[];
  zones: readonly Option[];
  labels: Readonly<Record<Field, string>>;
  hints: Readonly<Partial<Record<Field, string>>>;
  words: Readonly<Record<'choose' | 'none' | 'opening' | 'press' | 'pressing' | 'refused', string>>;
}>;

/** Plans a seminar. A refusal keeps what was typed and what was ticked, and says at its field what is wrong and by which rule. */
export function NewSeminarForm(given: Given) {
  const { action, formKey, own, kinds, hosts, boxes, subthemes, zones, labels, hints, words } = given;
  const [state, plan] = useActionState(action, idle);
  const field = (name: Field) => ({
    name,
    label: labels[name],
    hint: hints[name],
    error: state.faults[name],
    defaultValue: state.values[name],
  });
  return (
    <form action={plan} noValidate className="grid gap-6">
      <ErrorSummary title={words.refused} state={state} labels={labels} />
      <input type="hidden" name="key" value={formKey} />
      <SelectField {...field('kind')} options={kinds} emptyLabel={words.choose} required />
      <div className="grid gap-4 lg:grid-cols-2">
        <TextField {...field('titleEs')} lang="es" required />
        <TextField {...field('titleEn')} lang="en" required />
      </div>
      <SelectField
        {...field('hostPartyCode')}
        defaultValue={state.values.hostPartyCode ?? own ?? ''}
        options={hosts}
        emptyLabel={words.choose}
        required
      />
      <CosponsorBoxes field={field('cosponsors')} boxes={boxes} isTicked={(name) => state.values[name] !== undefined} />
      <div className="flex flex-wrap gap-x-8 gap-y-4">
        <TextField {...field('startsOn')} type="date" width="short" required />
        <TextField {...field('endsOn')} type="date" width="short" required />
      </div>
      <p className="max-w-form text-muted text-sm">{words.opening}</p>
      <TextField {...field('city')} width="medium" />
      <SelectField {...field('timeZone')} options={zones} emptyLabel={words.choose} required />
      <SelectField {...field('subthemeCode')} options={subthemes} emptyLabel={words.none} />
      <TextArea {...field('departureReason')} rows={3} />
      <SubmitButton pendingLabel={words.pressing}>{words.press}</SubmitButton>
    </form>
  );
}
