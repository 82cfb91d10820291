import { holds, readingSecretariat } from '@/lib/core/actor';
import type { Policy, Rule } from '@/lib/core/policy';
import type { MeetingAct } from './workflow';

/** All that the rules look at. */
export type MeetingFacts = Readonly<{ bodyCode: string }>;

const secretariat: Rule<MeetingFacts> = (actor) =>
  holds(actor, readingSecretariat) ? null : 'meeting.secretariat-only';

/**
 * Who keeps the calendar: the Secretariat, which coordinates agendas and convocations (DR-67). To convene is another act, and the
 * Presidency's (DR-29). `plan` speaks of a meeting that does not exist yet.
 */
export const meetingPolicy = {
  plan: { basis: 'DR-67', may: secretariat },
  move: { basis: 'DR-67', may: secretariat },
  cancel: { basis: 'DR-67', may: secretariat },
  close: { basis: 'DR-67', may: secretariat },
} satisfies Policy<MeetingAct | 'plan', MeetingFacts>;
