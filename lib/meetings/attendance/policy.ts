import { type Actor, holds, readingSecretariat } from '@/lib/core/actor';
import type { Policy, Rule } from '@/lib/core/policy';
import { keepsDelegations } from '../delegations/policy';
import { type Convened, convenes, isSeminar } from '../meetings/conveners';
import { classesOf } from '../sessions/policy';

/** All that the rules look at: who convenes the meeting. Of closed doors there is no sheet to ask about. */
const office: Rule<Convened> = (actor, meeting) => {
  if (!isSeminar(meeting)) return keepsDelegations(actor) ? null : 'attendance.office-only';
  return holds(actor, readingSecretariat) || convenes(actor, meeting) ? null : 'attendance.hosts-only';
};

/** The Secretariat registers (DR-67) and the Presidency directs the session (DR-30), of a seminar those who convene it (DR-31): they keep who is there. */
export const attendancePolicy = {
  keep: { basis: 'DR-67', may: office },
  mark: { basis: 'DR-67', may: office },
} satisfies Policy<'keep' | 'mark', Convened>;

/** Does `actor` learn who attended the sessions that they may know of? Whoever takes part in the Conference; a drafter's or a guest's errand is no part in it. */
export const readsAttendance = (actor: Actor): boolean => classesOf(actor).length > 0;
