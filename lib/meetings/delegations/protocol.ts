import type { PartyKind } from '@/lib/core/actor';
import type { DelegateRole } from '@/prisma/generated/enums';

/** What the order of protocol looks at. */
export type InProtocol = Readonly<{
  partyKind: PartyKind;
  /** In the language of the list. */
  partyName: string;
  role: DelegateRole;
  familyName: string;
  givenName: string;
}>;

const classes: readonly PartyKind[] = [
  'MEMBER',
  'OBSERVER_STATE',
  'OBSERVER_ORGANIZATION',
  'CIVIL_SOCIETY',
  'SECRETARIAT',
];
const roles: readonly DelegateRole[] = ['HEAD', 'DELEGATE', 'ADVISER'];

/**
 * Delegates in the order of protocol: Members in the alphabetical order of the list's language, then observer States, observer
 * organisations, the RROCM and the Secretariat; in each delegation its head first.
 */
export function inProtocolOrder<Row extends InProtocol>(rows: readonly Row[], locale: 'es' | 'en'): Row[] {
  const by = new Intl.Collator(locale);
  return rows.toSorted(
    (a, b) =>
      classes.indexOf(a.partyKind) - classes.indexOf(b.partyKind) ||
      by.compare(a.partyName, b.partyName) ||
      roles.indexOf(a.role) - roles.indexOf(b.role) ||
      by.compare(a.familyName, b.familyName) ||
      by.compare(a.givenName, b.givenName),
  );
}
