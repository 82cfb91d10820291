import { describe, expect, test } from 'vitest';
import { checklistPolicy, keepsChecklists, ownedBy } from '@/lib/meetings/checklists/policy';
import { checklistWorkflow } from '@/lib/meetings/checklists/workflow';
import { type ByPersona, cellsOf } from '@/tests/support/personas';

/** K: reads and ticks the lists; T: keeps the templates; then whose items are asked of them. */
const table: ByPersona<string> = {
  'focal-point.GT.MIGRATION': '__',
  'focal-point.PA.FOREIGN_AFFAIRS': '__',
  'vice-minister.GT': '__',
  'vice-minister.HN': '__',
  'grcm-delegate.GT': '__',
  'grcm-delegate.HN': '__',
  'liaison-officer.GT.NETWORK_CONSULAR': '__',
  'liaison-officer.HN.NETWORK_TRAFFICKING': '__',
  'liaison-officer.HN.NETWORK_CONSULAR': '__',
  'presidency-officer.PA': 'K_ PRESIDENCY HOST',
  'drafter.HN': '__',
  'secretariat.coordinator': 'KT COORDINATOR IT_SPECIALIST',
  'secretariat.assistant': 'KT ASSISTANT',
  'secretariat.it-specialist': '__',
  'delegate.AR': '__',
  'delegate.ACNUR': '__',
  'delegate.RROCM': '__',
  guest: '__',
  'former-official.GT': '__',
  nobody: '__',
};

describe('the Secretariat and the Presidency prepare a meeting; the Secretariat keeps the templates (DR-67)', () => {
  test.each(cellsOf(table))('%s', (_name, persona, cell) => {
    const [rights = '', ...owners] = cell.split(' ');
    for (const act of ['begin', 'add', 'change', 'tick', 'reopen', 'remove'] as const) {
      expect(checklistPolicy[act].may(persona, null), act).toBe(rights[0] === 'K' ? null : 'checklist.office-only');
    }
    for (const act of ['addToTemplate', 'changeTemplate', 'removeFromTemplate'] as const) {
      expect(checklistPolicy[act].may(persona, null), act).toBe(
        rights[1] === 'T' ? null : 'checklist.secretariat-only',
      );
    }
    expect(keepsChecklists(persona)).toBe(rights[0] === 'K');
    expect(ownedBy(persona)).toEqual(owners);
  });
});

test('a list is begun before the meeting and goes on after it; of a cancelled one nothing is written', () => {
  const { begin, ...others } = checklistWorkflow.acts;
  expect(begin.from).toEqual(['PLANNED']);
  for (const [act, { from }] of Object.entries(others)) expect(from, act).toEqual(['PLANNED', 'HELD']);
});
