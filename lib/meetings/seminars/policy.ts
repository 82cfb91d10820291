import { holds, readingSecretariat } from '@/lib/core/actor';
import type { Policy, Rule } from '@/lib/core/policy';
import { type Convened, convenes } from '../meetings/conveners';

/** All that the rules look at: the Members that would convene it. */
export type SeminarFacts = Convened;

const hostOrCosponsor: Rule<SeminarFacts> = (actor, facts) =>
  holds(actor, readingSecretariat) || convenes(actor, facts) ? null : 'seminar.conveners-only';

/**
 * A seminar is planned by a focal point of its host or of a co-sponsoring Member, or on their behalf by the Secretariat, with which they
 * coordinate (DR-31). What is done to it afterwards stands in the policies of meetings, sessions, agendas and convocations.
 */
export const seminarPolicy = {
  plan: { basis: 'DR-31', may: hostOrCosponsor },
  // Asked of those who convene it as it stands: who hands it on does so themselves.
  changeHosts: { basis: 'DR-31', may: hostOrCosponsor },
} satisfies Policy<'plan' | 'changeHosts', SeminarFacts>;
