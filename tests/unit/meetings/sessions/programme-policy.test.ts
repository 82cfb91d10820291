import { describe, expect, test } from 'vitest';
import { kindsFor, programmePolicy } from '@/lib/meetings/sessions/programme-policy';
import { type ByPersona, cellsOf } from '@/tests/support/personas';

/** Whether each may plan an open session, and the one behind closed doors. */
const table: ByPersona<string> = {
  'focal-point.GT.MIGRATION': '__',
  'focal-point.PA.FOREIGN_AFFAIRS': '__',
  'vice-minister.GT': '_C',
  'vice-minister.HN': '_C',
  'grcm-delegate.GT': '__',
  'grcm-delegate.HN': '__',
  'liaison-officer.GT.NETWORK_CONSULAR': '__',
  'liaison-officer.HN.NETWORK_TRAFFICKING': '__',
  'liaison-officer.HN.NETWORK_CONSULAR': '__',
  'presidency-officer.PA': '__',
  'drafter.HN': '__',
  'secretariat.coordinator': 'O_',
  'secretariat.assistant': 'O_',
  'secretariat.it-specialist': '__',
  'delegate.AR': '__',
  'delegate.ACNUR': '__',
  'delegate.RROCM': '__',
  guest: '__',
  'former-official.GT': '__',
  nobody: '__',
};

describe('the programme is the Secretariat’s, closed doors the Vice-Ministers’ (DR-21, DR-67, P-05)', () => {
  test.each(cellsOf(table))('%s', (_name, persona, cell) => {
    for (const act of ['add', 'change', 'remove'] as const) {
      const open = programmePolicy[act].may(persona, { kind: 'PLENARY' }) === null ? 'O' : '_';
      const closed = programmePolicy[act].may(persona, { kind: 'CLOSED_DOOR' }) === null ? 'C' : '_';
      expect(open + closed, act).toBe(cell);
    }
    // The form offers nothing that would be refused, and no closed doors but at the Vice-Ministers' Meeting (DR-10).
    expect(kindsFor(persona, { body: { kind: 'VICE_MINISTERS' } }).includes('CLOSED_DOOR')).toBe(cell.includes('C'));
    expect(kindsFor(persona, { body: { kind: 'GRCM' } }).includes('CLOSED_DOOR')).toBe(false);
    expect(kindsFor(persona, { body: { kind: 'NETWORK' } }).length > 0).toBe(cell.includes('O'));
  });
});
