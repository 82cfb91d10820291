import { describe, expect, test } from 'vitest';
import { callPolicy } from '@/lib/reports/calls/policy';
import { type CallAct, callWorkflow, statusOf } from '@/lib/reports/calls/workflow';
import { type ByPersona, cellsOf } from '@/tests/support/personas';

const Y = true;
const _ = false;

/** The same five acts for the same two posts: written out once, for every persona. */
const secretariatOnly: ByPersona<boolean> = {
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
  'secretariat.assistant': Y,
  'secretariat.it-specialist': _,
  'delegate.AR': _,
  'delegate.ACNUR': _,
  'delegate.RROCM': _,
  guest: _,
  'former-official.GT': _,
  nobody: _,
};

// A new act does not compile until it has its row.
const matrix: Record<CallAct | 'open', ByPersona<boolean>> = {
  open: secretariatOnly,
  reschedule: secretariatOnly,
  remind: secretariatOnly,
  close: secretariatOnly,
  reopen: secretariatOnly,
};

describe.each(Object.keys(matrix) as (CallAct | 'open')[])('%s', (act) => {
  test.each(cellsOf(matrix[act]))('%s', (_name, persona, allowed) => {
    const reason = callPolicy[act].may(persona, { kindCode: 'TRAFFICKING' });
    expect(reason).toBe(allowed ? null : 'call.secretariat-only');
  });
});

describe('when', () => {
  const table: Record<CallAct, { OPEN: boolean; CLOSED: boolean }> = {
    reschedule: { OPEN: Y, CLOSED: _ },
    remind: { OPEN: Y, CLOSED: _ },
    close: { OPEN: Y, CLOSED: _ },
    reopen: { OPEN: _, CLOSED: Y },
  };
  test.each(Object.entries(table))('%s', (act, row) => {
    const { from } = callWorkflow.acts[act as CallAct];
    expect({ OPEN: from.includes('OPEN'), CLOSED: from.includes('CLOSED') }).toEqual(row);
  });
  test('a deadline that has passed closes nothing', () => {
    expect(statusOf({ closedAt: null })).toBe('OPEN');
  });
});
