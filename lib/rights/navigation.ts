import { administrators } from '@/lib/access/users/policy';
import { type Actor, holds, type OfficeKind, readingSecretariat } from '@/lib/core/actor';

/** A section of the intranet or of the portal; its words are `shell.navigation.<key>`. */
export type Destination = Readonly<{
  key:
    | 'home'
    | 'calendar'
    | 'meetings'
    | 'reports'
    | 'documents'
    | 'decisions'
    | 'adopted'
    | 'texts'
    | 'mails'
    | 'terms'
    | 'accounts'
    | 'how'
    | 'members'
    | 'observers'
    | 'presidencies'
    | 'plan'
    | 'partners'
    | 'chronology'
    | 'published'
    | 'search';
  /** Without the language. */
  address: string;
  /** `g` and this letter lead there; the same in both languages. */
  letter: string;
}>;

const offeringReports: readonly OfficeKind[] = [
  'FOCAL_POINT',
  'VICE_MINISTER',
  'GRCM_DELEGATE',
  'LIAISON_OFFICER',
  'PRESIDENCY_OFFICER',
  ...readingSecretariat,
];

/** All who may know of one meeting at least; the IT specialist's post is told of none. */
const toldOfMeetings: readonly OfficeKind[] = [
  ...offeringReports,
  'DRAFTER',
  'GUEST',
  'OBSERVER_STATE_DELEGATE',
  'OBSERVER_ORGANIZATION_DELEGATE',
  'CIVIL_SOCIETY_DELEGATE',
];

/** All who read texts in work: Members' people, the drafters, the Secretariat that assists. */
const readingTexts: readonly OfficeKind[] = [...offeringReports, 'DRAFTER'];

const sections: readonly (Destination & { for: readonly OfficeKind[] | 'everybody' })[] = [
  { key: 'home', address: '/home', letter: 'h', for: 'everybody' },
  { key: 'calendar', address: '/calendar', letter: 'k', for: 'everybody' },
  { key: 'meetings', address: '/meetings', letter: 'n', for: toldOfMeetings },
  { key: 'reports', address: '/reports', letter: 'r', for: offeringReports },
  { key: 'documents', address: '/documents', letter: 'd', for: toldOfMeetings },
  { key: 'decisions', address: '/decisions', letter: 'q', for: toldOfMeetings },
  { key: 'texts', address: '/texts', letter: 'x', for: readingTexts },
  { key: 'accounts', address: '/administration/users', letter: 'u', for: administrators },
  {
    key: 'terms',
    address: '/administration/presidency',
    letter: 't',
    for: [...readingSecretariat, 'PRESIDENCY_OFFICER'],
  },
  { key: 'mails', address: '/administration/mails', letter: 'b', for: [...readingSecretariat, 'SECRETARIAT_IT'] },
];

/** The public portal's sections, the same for everybody. */
export const portalNavigation: readonly Destination[] = [
  { key: 'how', address: '/how-it-works', letter: 'w' },
  { key: 'members', address: '/members', letter: 'm' },
  { key: 'observers', address: '/observers', letter: 'o' },
  { key: 'presidencies', address: '/presidencies', letter: 'p' },
  { key: 'plan', address: '/plan-of-action', letter: 'a' },
  { key: 'published', address: '/published', letter: 'f' },
  { key: 'adopted', address: '/adopted', letter: 'q' },
  { key: 'partners', address: '/partners', letter: 'e' },
  { key: 'chronology', address: '/chronology', letter: 'l' },
  { key: 'search', address: '/search', letter: 's' },
];

/** The sections that `actor` may use, in order. It spares people dead ends and authorises nothing: the queries behind do. */
export function navigationFor(actor: Actor): Destination[] {
  return sections
    .filter((section) => section.for === 'everybody' || holds(actor, section.for))
    .map(({ key, address, letter }) => ({ key, address, letter }));
}
