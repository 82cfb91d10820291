'use client';

import { type ReactNode, useId } from 'react';
import { useFormStatus } from 'react-dom';
import { Button } from './button';
import type { ButtonSize, ButtonVariant } from './button-look';

type Given = Readonly<{
  children: ReactNode;
  /** «Enviando…»: shown from the press until the answer; a second press does nothing. */
  pendingLabel: string;
  /** Why this cannot be done, in words; the button stays in sight, is off and says it. */
  denial?: string | null;
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Names one of several buttons of a form. */
  name?: string;
  value?: string;
}>;

/** Sends its form once. The server decides again. */
export function SubmitButton({ children, pendingLabel, denial = null, variant, size, name, value }: Given) {
  const { pending } = useFormStatus();
  const reasonId = useId();
  // Off by aria and not by `disabled`: it keeps the focus and can say why.
  const isOff = pending || denial !== null;
  return (
    <span className="inline-grid justify-items-start gap-1">
      <Button
        type="submit"
        variant={variant}
        size={size}
        name={name}
        value={value}
        disabled={denial !== null}
        aria-disabled={isOff || undefined}
        aria-describedby={denial === null ? undefined : reasonId}
        onClick={(event) => isOff && event.preventDefault()}
      >
        {pending ? pendingLabel : children}
      </Button>
      {denial !== null && (
        <span id={reasonId} className="max-w-form text-sm text-muted">
          {denial}
        </span>
      )}
    </span>
  );
}
