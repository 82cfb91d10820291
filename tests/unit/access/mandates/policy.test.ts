import { describe, expect, test } from 'vitest';
import { mandatePolicy } from '@/lib/access/mandates/policy';
import { type ByPersona, cellsOf, coordinator, itSpecialist, stableId } from '@/tests/support/personas';

type Act = keyof typeof mandatePolicy;

const Y = true;
const _ = false;

/** Parties name their people, the Secretariat's two posts put it on record (DR-62, DR-63): nobody names themselves or others here. */
const whoeverKeepsAccounts: ByPersona<boolean> = {
  'focal-point.GT.MIGRATION': _,
  'focal-point.PA.FOREIGN_AFFAIRS': _,
  'vice-minister.GT': _,
  'vice-minister.HN': _,
  'grcm-delegate.GT': _,
  'grcm-delegate.HN': _,
  'liaison-officer.GT.NETWORK_CONSULAR': _,
  'liaison-officer.HN.NETWORK_TRAFFICKING': _,
  'liaison-officer.HN.NETWORK_CONSULAR': _,
  'presidency-officer.PA': _,
  'drafter.HN': _,
  'secretariat.coordinator': Y,
  'secretariat.assistant': _,
  'secretariat.it-specialist': Y,
  'delegate.AR': _,
  'delegate.ACNUR': _,
  'delegate.RROCM': _,
  guest: _,
  'former-official.GT': _,
  nobody: _,
};

/** Acts on an office of somebody else. A new act or a new persona does not compile until it is here. */
const matrix: Readonly<Record<Act, ByPersona<boolean>>> = {
  grant: whoeverKeepsAccounts,
  revoke: whoeverKeepsAccounts,
};

describe.each(Object.keys(matrix) as Act[])('%s', (act) => {
  test.each(cellsOf(matrix[act]))('%s', (_name, actor, allowed) => {
    const reason = mandatePolicy[act].may(actor, { userId: stableId('somebody else') });
    expect(reason).toBe(allowed ? null : 'user.administrators-only');
  });

  test('nobody does so to themselves', () => {
    for (const actor of [itSpecialist, coordinator]) {
      expect(mandatePolicy[act].may(actor, { userId: actor.userId })).toBe('mandate.not-your-own');
    }
  });
});
