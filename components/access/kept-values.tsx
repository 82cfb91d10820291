'use client';

import type { ReactNode } from 'react';
import { Notice } from '@/components/ui/notice';
import type { FormState } from '@/lib/web/form-state';
import type { Field } from './fields';

/** What is kept now, beside what was typed, of each field in which the two differ. Nothing where there was no conflict. */
export function KeptValues({
  state,
  title,
  fields,
}: Readonly<{ state: FormState; title: string; fields: readonly Field[] }>) {
  const { extra = {}, values } = state;
  const differing = fields.filter(({ name }) => extra[name] !== undefined && extra[name] !== values[name]);
  if (state.status !== 'refused' || differing.length === 0) return null;
  return (
    <Notice tone="warning" title={title}>
      <dl className="grid gap-1">
        {differing.map((field) => (
          <div key={field.name} className="flex flex-wrap gap-x-2">
            <dt className="text-muted">{field.label}:</dt>
            <dd>{wordsOf(field, extra[field.name] ?? '')}</dd>
          </div>
        ))}
      </dl>
    </Notice>
  );
}

function wordsOf(field: Field, value: string) {
  if (field.kind !== 'select' && field.kind !== 'choice') return value;
  const options: readonly Readonly<{ value: string; label: ReactNode }>[] = field.options;
  return options.find((option) => option.value === value)?.label ?? value;
}
