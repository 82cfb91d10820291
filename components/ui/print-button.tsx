'use client';

import { type ReactNode, useSyncExternalStore } from 'react';
import { Button } from './button';

const never = () => () => undefined;

/** Opens the browser's printing. Not there where no script runs: the browser's own command prints the same page. */
export function PrintButton({ children }: Readonly<{ children: ReactNode }>) {
  const isScripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!isScripted) return null;
  return (
    <Button variant="secondary" size="small" onClick={() => print()}>
      {children}
    </Button>
  );
}
