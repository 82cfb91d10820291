'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { type Option, SelectField } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-area';
import { type FormAction, idle } from '@/lib/web/form-state';
import { type Boxes, CosponsorBoxes } from './cosponsor-boxes';

type Field = 'hostPartyCode' | 'cosponsors' | 'reason';

type Given = Readonly<{
  action: FormAction;
  hidden: Readonly<{ meetingId: string; version: string }>;
  host: string | null;
  hosts: readonly Option[];
  boxes: readonly Boxes[];
  /** Names of the boxes of those who co-sponsor it as it stands. */
  ticked: readonly string[];
  labels: Readonly<Record<Field, string>>;
  hints: Readonly<Partial<Record<Field, string>>>;
  words: Readonly<Record<'choose' | 'press' | 'pressing' | 'refused', string>>;
}>;

/** Changes host and co-sponsors of a seminar. After a refusal it stands as it was sent, boxes that were unticked too. */
export function HostsForm({ action, hidden, host, hosts, boxes, ticked, labels, hints, words }: Given) {
  const [state, change] = useActionState(action, idle);
  const wasSent = Object.keys(state.values).length > 0;
  const field = (name: Field) => ({
    ...{ name, label: labels[name], hint: hints[name], error: state.faults[name] },
    defaultValue: state.values[name],
  });
  return (
    <form action={change} noValidate className="grid gap-6">
      <ErrorSummary title={words.refused} state={state} labels={labels} />
      <input type="hidden" name="meetingId" value={hidden.meetingId} />
      <input type="hidden" name="version" value={hidden.version} />
      <SelectField
        {...field('hostPartyCode')}
        defaultValue={state.values.hostPartyCode ?? host ?? ''}
        options={hosts}
        emptyLabel={words.choose}
        required
      />
      <CosponsorBoxes
        field={field('cosponsors')}
        boxes={boxes}
        isTicked={(name) => (wasSent ? state.values[name] !== undefined : ticked.includes(name))}
      />
      <TextArea {...field('reason')} rows={3} required />
      <SubmitButton pendingLabel={words.pressing}>{words.press}</SubmitButton>
    </form>
  );
}
