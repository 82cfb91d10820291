import { holds, readingSecretariat } from '@/lib/core/actor';
import type { Policy, Rule } from '@/lib/core/policy';

export type KindAct = 'edit' | 'editTemplate';

/** All that the rules look at. */
export type KindFacts = Readonly<{ code: string }>;

const secretariat: Rule<KindFacts> = (actor) => (holds(actor, readingSecretariat) ? null : 'kind.secretariat-only');

/**
 * Who may change how the Members are asked. The Secretariat coordinates and keeps information, and decides nothing (DR-62): forms and
 * the calendar are its to keep, a deadline that a rule prints is not. It may be departed from only with a reason that everybody
 * concerned sees (P-16). The IT specialist runs the system and takes no part in papers (DR-63).
 */
export const kindPolicy = {
  edit: { basis: 'DR-62', may: secretariat },
  editTemplate: { basis: 'DR-62', may: secretariat },
} satisfies Policy<KindAct, KindFacts>;
