'use client';

import { type MouseEvent, useEffect, useRef } from 'react';
import type { FormState } from '@/lib/web/form-state';

type Given = Readonly<{
  /** «No se pudo enviar», «Hay algo que corregir». */
  title: string;
  state: FormState;
  /** The labels of the form's fields by name; a fault of a field not in it is shown without a link. */
  labels: Readonly<Record<string, string>>;
}>;

const prefix = 'Error: ';

function toField(event: MouseEvent<HTMLAnchorElement>, name: string) {
  const field = document.getElementById(`field-${name}`);
  if (field === null) return;
  event.preventDefault();
  field.scrollIntoView({ block: 'center' });
  field.focus({ preventScroll: true });
}

/** Why the form was not accepted: takes the focus at every answer, leads to each field, and marks the window's title. */
export function ErrorSummary({ title, state, labels }: Given) {
  const box = useRef<HTMLDivElement>(null);
  const isRefused = state.status === 'refused';
  // `turn` counts answers, so that the same refusal twice takes the focus twice.
  const answer = isRefused ? state.turn : null;
  useEffect(() => {
    if (answer === null) return;
    box.current?.focus();
    if (!document.title.startsWith(prefix)) document.title = `${prefix}${document.title}`;
    return () => {
      document.title = document.title.replace(prefix, '');
    };
  }, [answer]);
  if (!isRefused) return null;
  const faults = Object.entries(state.faults);
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="mb-6 grid max-w-form gap-2 border-l-4 border-late bg-late-soft px-4 py-3"
    >
      <h2 className="font-serif text-xl font-semibold">{title}</h2>
      {state.refusal && <p>{state.refusal.words}</p>}
      {faults.length > 0 && (
        <ul className="grid gap-1">
          {faults.map(([name, words]) => (
            <li key={name}>
              {name in labels ? (
                <a
                  href={`#field-${name}`}
                  onClick={(event) => toField(event, name)}
                  className="link inline-block min-h-6 text-late"
                >
                  {labels[name]}: {words}
                </a>
              ) : (
                words
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
