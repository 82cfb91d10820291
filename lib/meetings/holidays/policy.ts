import { type Actor, holds, readingSecretariat } from '@/lib/core/actor';
import type { Policy } from '@/lib/core/policy';

export type HolidayFacts = Readonly<{ partyCode: string }>;

/** The Secretariat keeps everybody's, a Member's focal points their own country's. */
const keeper = (actor: Actor, { partyCode }: HolidayFacts): string | null =>
  holds(actor, readingSecretariat) || holds(actor, 'FOCAL_POINT', { partyKind: 'MEMBER', partyCode })
    ? null
    : 'holiday.own-country-only';

/** Source: DR-67 (the Secretariat coordinates agendas and convocations), DR-70. */
export const holidayPolicy = {
  add: { basis: 'DR-67', may: keeper },
  remove: { basis: 'DR-67', may: keeper },
} satisfies Policy<'add' | 'remove', HolidayFacts>;
