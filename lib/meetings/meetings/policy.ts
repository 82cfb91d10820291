import { holds, readingSecretariat } from '@/lib/core/actor';
import type { Policy, Rule } from '@/lib/core/policy';
import { type Convened, convenes, isSeminar } from './conveners';
import type { MeetingAct } from './workflow';

/** All that the rules look at. */
export type MeetingFacts = Convened & Readonly<{ bodyCode: string }>;

const keepsIt: Rule<MeetingFacts> = (actor, facts) => {
  if (holds(actor, readingSecretariat) || convenes(actor, facts)) return null;
  return isSeminar(facts) ? 'seminar.conveners-only' : 'meeting.secretariat-only';
};

/**
 * Who keeps the calendar: the Secretariat, which coordinates agendas and convocations (DR-67); of a seminar also those who convene it, its
 * host and co-sponsors (DR-31). To convene is another act, and for a body's meeting the Presidency's (DR-29). `plan` speaks of a meeting
 * that does not exist yet.
 */
export const meetingPolicy = {
  plan: { basis: 'DR-67', may: keepsIt },
  move: { basis: 'DR-67', may: keepsIt },
  cancel: { basis: 'DR-67', may: keepsIt },
  close: { basis: 'DR-67', may: keepsIt },
} satisfies Policy<MeetingAct | 'plan', MeetingFacts>;
