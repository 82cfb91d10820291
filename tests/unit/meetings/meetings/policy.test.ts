import { describe, expect, test } from 'vitest';
import { meetingPolicy } from '@/lib/meetings/meetings/policy';
import { meetingWorkflow } from '@/lib/meetings/meetings/workflow';
import { type ByPersona, cellsOf } from '@/tests/support/personas';

/** Whether each keeps the calendar. */
const table: ByPersona<boolean> = {
  'focal-point.GT.MIGRATION': false,
  'focal-point.PA.FOREIGN_AFFAIRS': false,
  'vice-minister.GT': false,
  'vice-minister.HN': false,
  'grcm-delegate.GT': false,
  'grcm-delegate.HN': false,
  'liaison-officer.GT.NETWORK_CONSULAR': false,
  'liaison-officer.HN.NETWORK_TRAFFICKING': false,
  'liaison-officer.HN.NETWORK_CONSULAR': false,
  'presidency-officer.PA': false,
  'drafter.HN': false,
  'secretariat.coordinator': true,
  'secretariat.assistant': true,
  'secretariat.it-specialist': false,
  'delegate.AR': false,
  'delegate.ACNUR': false,
  'delegate.RROCM': false,
  guest: false,
  'former-official.GT': false,
  nobody: false,
};

describe('the calendar is kept by the Secretariat (DR-67)', () => {
  test.each(cellsOf(table))('%s', (_name, persona, allowed) => {
    for (const [act, { may }] of Object.entries(meetingPolicy)) {
      expect(may(persona, { bodyCode: 'GRCM' }) === null, act).toBe(allowed);
    }
  });
});

test('a meeting moves while it is planned, and is held or cancelled once', () => {
  const open = (status: 'PLANNED' | 'HELD' | 'CANCELLED') =>
    Object.entries(meetingWorkflow.acts)
      .filter(([, { from }]) => from.includes(status))
      .map(([act]) => act);
  expect(open('PLANNED')).toEqual(['move', 'cancel', 'close']);
  expect(open('HELD')).toEqual([]);
  expect(open('CANCELLED')).toEqual([]);
});
