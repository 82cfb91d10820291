import type { Actor } from '@/lib/core/actor';

/** The code of the body under which seminars stand in the calendar. */
export const SEMINAR = 'SEMINAR';

/** The Members that convene a meeting, the host first (DR-31). None, or not given: the Presidency convenes it (DR-29). */
export type Convened = Readonly<{ conveners?: readonly string[] }>;

/** Is it a seminar, workshop or training, which its host and co-sponsors convene? */
export const isSeminar = ({ conveners = [] }: Convened): boolean => conveners.length > 0;

/** Does `actor` convene it: a focal point, of whichever institution, of the host or of a co-sponsoring Member (DR-31, DR-69)? */
export function convenes(actor: Actor, { conveners = [] }: Convened): boolean {
  return convenesFor(actor).some((code) => conveners.includes(code));
}

/** The Members in whose name `actor` can convene a seminar at all. */
export function convenesFor(actor: Actor): string[] {
  const points = actor.mandates.filter(({ office, partyKind }) => office === 'FOCAL_POINT' && partyKind === 'MEMBER');
  return [...new Set(points.map(({ partyCode }) => partyCode))];
}
