import { describe, expect, test } from 'vitest';
import { keepsLogistics, logisticsPolicy } from '@/lib/meetings/logistics/policy';
import { readsEveryContact } from '@/lib/meetings/logistics/visibility';
import { type LogisticsAct, logisticsWorkflow } from '@/lib/meetings/logistics/workflow';
import { type ByPersona, cellsOf } from '@/tests/support/personas';

/** W: writes venue, rooms, contacts and arranges open sessions; C: arranges what meets behind closed doors; R: reads every address. */
const table: ByPersona<string> = {
  'focal-point.GT.MIGRATION': '__R',
  'focal-point.PA.FOREIGN_AFFAIRS': '__R',
  'vice-minister.GT': '_CR',
  'vice-minister.HN': '_CR',
  'grcm-delegate.GT': '__R',
  'grcm-delegate.HN': '__R',
  'liaison-officer.GT.NETWORK_CONSULAR': '__R',
  'liaison-officer.HN.NETWORK_TRAFFICKING': '__R',
  'liaison-officer.HN.NETWORK_CONSULAR': '__R',
  'presidency-officer.PA': 'W_R',
  'drafter.HN': '___',
  'secretariat.coordinator': 'W_R',
  'secretariat.assistant': 'W_R',
  'secretariat.it-specialist': '___',
  'delegate.AR': '___',
  'delegate.ACNUR': '___',
  'delegate.RROCM': '___',
  guest: '___',
  'former-official.GT': '___',
  nobody: '___',
};

const acts = Object.keys(logisticsWorkflow.acts) as LogisticsAct[];

describe('the Secretariat and the Presidency write logistics (DR-67), behind closed doors those who meet there (P-05)', () => {
  test.each(cellsOf(table))('%s', (_name, persona, cell) => {
    for (const act of acts) {
      const refused = logisticsPolicy[act].may(persona, { kind: act === 'arrange' ? 'PLENARY' : null });
      expect(refused, act).toBe(cell[0] === 'W' ? null : 'logistics.office-only');
    }
    const closed = logisticsPolicy.arrange.may(persona, { kind: 'CLOSED_DOOR' });
    expect(closed).toBe(cell[1] === 'C' ? null : 'session.closed-door-not-your-room');
    expect(readsEveryContact(persona) ? 'R' : '_').toBe(cell[2]);
    expect(keepsLogistics(persona)).toBe(cell[0] === 'W');
  });
});

test('nothing is written of a meeting that was held or cancelled', () => {
  expect(acts.filter((act) => logisticsWorkflow.acts[act].from.some((status) => status !== 'PLANNED'))).toEqual([]);
});
