import { holds, readingSecretariat } from '@/lib/core/actor';
import type { Policy, Rule } from '@/lib/core/policy';
import type { CallAct } from './workflow';

/** All that the rules look at. */
export type CallFacts = Readonly<{ kindCode: string }>;

const secretariat: Rule<CallFacts> = (actor) => (holds(actor, readingSecretariat) ? null : 'call.secretariat-only');

/**
 * Who calls the Members' reports in: the Secretariat, with which they are filed (DR-60, DR-61), and which coordinates the calendar
 * (DR-67) and follows up (DR-62). It asks for what the rules already ask for: that is no decision and no convocation of its own. `open`
 * speaks of a call that does not exist yet. The IT specialist takes no part (DR-63).
 */
export const callPolicy = {
  open: { basis: 'DR-60', may: secretariat },
  reschedule: { basis: 'DR-67', may: secretariat },
  remind: { basis: 'DR-62', may: secretariat },
  close: { basis: 'DR-62', may: secretariat },
  reopen: { basis: 'DR-62', may: secretariat },
} satisfies Policy<CallAct | 'open', CallFacts>;
