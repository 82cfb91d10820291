import type { Policy, Rule } from '@/lib/core/policy';
import { isBehindClosedDoors } from '../sessions/policy';

/** All that the rules look at: nothing but who asks. */
const viceMinister: Rule<null> = (actor) => (isBehindClosedDoors(actor) ? null : 'seat.vice-minister-only');

/** Who sits for a Member behind closed doors its own Vice-Minister says, and nobody for another Member (DR-21, P-05). */
export const seatPolicy = {
  take: { basis: 'DR-21', may: viceMinister },
  accompany: { basis: 'DR-22', may: viceMinister },
  leave: { basis: 'DR-21', may: viceMinister },
} satisfies Policy<'take' | 'accompany' | 'leave', null>;
