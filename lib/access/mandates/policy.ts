import type { Policy, Rule } from '@/lib/core/policy';
import { isAdministrator } from '../users/policy';

export type MandateAct = 'grant' | 'revoke';

/** Who holds the office, or is to hold it. */
export type MandateFacts = Readonly<{ userId: string }>;

const administers: Rule<MandateFacts> = (actor, { userId }) => {
  if (!isAdministrator(actor)) return 'user.administrators-only';
  return userId === actor.userId ? 'mandate.not-your-own' : null;
};

/**
 * Who puts offices on record and ends them. The parties name their people (DR-69, P-10) and the Presidency its guests (P-13), by a note
 * that the mandate cites; the Secretariat records it (DR-62, DR-63). Nobody records an office of their own.
 */
export const mandatePolicy = {
  grant: { basis: 'DR-63', may: administers },
  revoke: { basis: 'DR-63', may: administers },
} satisfies Policy<MandateAct, MandateFacts>;
