import { describe, expect, test } from 'vitest';
import { userPolicy } from '@/lib/access/users/policy';
import { type UserAct, userStatusOf, userWorkflow } from '@/lib/access/users/workflow';
import { type ByPersona, cellsOf, coordinator, itSpecialist, stableId } from '@/tests/support/personas';

const Y = true;
const _ = false;

/** The same acts for the same two posts (DR-63): written out once, for every persona. */
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

/** Acts on the account of somebody else. A new act or a new persona does not compile until it is here. */
const matrix: Readonly<Record<UserAct, ByPersona<boolean>>> = {
  invite: whoeverKeepsAccounts,
  inviteAgain: whoeverKeepsAccounts,
  disable: whoeverKeepsAccounts,
  enable: whoeverKeepsAccounts,
  endSessions: whoeverKeepsAccounts,
  clearFactor: whoeverKeepsAccounts,
};

const acts = Object.keys(matrix) as UserAct[];
const somebody = { id: stableId('somebody else') };

describe.each(acts)('%s', (act) => {
  test.each(cellsOf(matrix[act]))('%s', (_name, actor, allowed) => {
    expect(userPolicy[act].may(actor, somebody)).toBe(allowed ? null : 'user.administrators-only');
  });
});

test.each(acts.filter((act) => act !== 'invite'))('nobody does %s to their own account', (act) => {
  for (const actor of [itSpecialist, coordinator]) {
    expect(userPolicy[act].may(actor, { id: actor.userId })).toBe('user.not-your-own');
  }
});

describe('when', () => {
  const table: Readonly<Record<UserAct, Readonly<{ INVITED: boolean; ACTIVE: boolean; DISABLED: boolean }>>> = {
    invite: { INVITED: _, ACTIVE: _, DISABLED: _ },
    inviteAgain: { INVITED: Y, ACTIVE: _, DISABLED: _ },
    disable: { INVITED: Y, ACTIVE: Y, DISABLED: _ },
    enable: { INVITED: _, ACTIVE: _, DISABLED: Y },
    endSessions: { INVITED: _, ACTIVE: Y, DISABLED: _ },
    clearFactor: { INVITED: _, ACTIVE: Y, DISABLED: Y },
  };
  test.each(Object.entries(table))('%s', (act, row) => {
    const { from } = userWorkflow.acts[act as UserAct];
    const open = Object.fromEntries(Object.keys(row).map((status) => [status, from.includes(status as 'INVITED')]));
    expect(open).toEqual(row);
  });

  test('disabled goes before everything else, and without a password one is invited', () => {
    const at = new Date(0);
    expect(userStatusOf({ disabledAt: at, passwordHash: null })).toBe('DISABLED');
    expect(userStatusOf({ disabledAt: at, passwordHash: 'x' })).toBe('DISABLED');
    expect(userStatusOf({ disabledAt: null, passwordHash: null })).toBe('INVITED');
    expect(userStatusOf({ disabledAt: null, passwordHash: 'x' })).toBe('ACTIVE');
  });
});
