import { type Actor, holds, readingSecretariat } from '@/lib/core/actor';
import { anyOf, type Policy, type Rule } from '@/lib/core/policy';
import type { TermAct } from './workflow';

/** The Member whose term it is; null before it is chosen. */
export type TermFacts = Readonly<{ partyCode: string | null }>;

/** Who keeps the record of terms: the Secretariat that puts both instants on it (P-09). */
export const keepsTerms = (actor: Actor): boolean => holds(actor, readingSecretariat);

const secretariat: Rule<TermFacts> = (actor) => (keepsTerms(actor) ? null : 'term.secretariat-only');

/** The presiding Member chooses its theme (DR-28); its officers have rights in its own term only (DR-30). */
const presiding: Rule<TermFacts> = (actor, { partyCode }) =>
  partyCode !== null && holds(actor, 'PRESIDENCY_OFFICER', { partyCode }) ? null : 'term.theme-is-the-presidencys';

/**
 * Who puts on record what the Conference decided of its Presidency. Nobody designates by pressing a button: the Members do, by
 * consensus, and the Secretariat writes down where it was said (DR-27, P-08).
 */
export const termPolicy = {
  designate: { basis: 'DR-27', may: secretariat },
  handOver: { basis: 'P-09', may: secretariat },
  end: { basis: 'P-08', may: secretariat },
  nameTheme: { basis: 'DR-28', may: anyOf(secretariat, presiding) },
  withdraw: { basis: 'P-08', may: secretariat },
} satisfies Policy<TermAct | 'designate', TermFacts>;
