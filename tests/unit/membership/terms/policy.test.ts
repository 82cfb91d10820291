import { describe, expect, test } from 'vitest';
import { termPolicy } from '@/lib/membership/terms/policy';
import { readsTerms } from '@/lib/membership/terms/visibility';
import { type TermStatus, termStatusAt, termWorkflow } from '@/lib/membership/terms/workflow';
import { type ByPersona, cellsOf } from '@/tests/support/personas';

/** Whether each may read the page of terms, keep them, and name the theme of Panamá's term. */
const table: ByPersona<string> = {
  'focal-point.GT.MIGRATION': '___',
  'focal-point.PA.FOREIGN_AFFAIRS': '___',
  'vice-minister.GT': '___',
  'vice-minister.HN': '___',
  'grcm-delegate.GT': '___',
  'grcm-delegate.HN': '___',
  'liaison-officer.GT.NETWORK_CONSULAR': '___',
  'liaison-officer.HN.NETWORK_TRAFFICKING': '___',
  'liaison-officer.HN.NETWORK_CONSULAR': '___',
  'presidency-officer.PA': 'R_T',
  'drafter.HN': '___',
  'secretariat.coordinator': 'RKT',
  'secretariat.assistant': 'RKT',
  'secretariat.it-specialist': '___',
  'delegate.AR': '___',
  'delegate.ACNUR': '___',
  'delegate.RROCM': '___',
  guest: '___',
  'former-official.GT': '___',
  nobody: '___',
};

describe('terms are kept by the Secretariat (P-09), their theme by who presides too (DR-28)', () => {
  test.each(cellsOf(table))('%s', (_name, persona, cell) => {
    const ofPanama = { partyCode: 'PA' };
    expect(readsTerms(persona) ? 'R' : '_').toBe(cell[0]);
    for (const act of ['designate', 'handOver', 'end', 'withdraw'] as const) {
      expect(termPolicy[act].may(persona, ofPanama) === null ? 'K' : '_', act).toBe(cell[1]);
    }
    expect(termPolicy.nameTheme.may(persona, ofPanama) === null ? 'T' : '_').toBe(cell[2]);
  });

  test('a Presidency names no theme of another’s term', () => {
    const refused = cellsOf(table).filter(
      ([, persona]) => termPolicy.nameTheme.may(persona, { partyCode: 'MX' }) === null,
    );
    expect(refused.map(([name]) => name)).toEqual(['secretariat.coordinator', 'secretariat.assistant']);
  });
});

describe('where a term stands', () => {
  const at = new Date('2027-05-28T18:00:00Z');
  const status = (given: Partial<{ year: number; startsAt: Date | null; endsAt: Date | null }>): TermStatus =>
    termStatusAt({ year: 2027, startsAt: null, endsAt: null, ...given }, at);

  test('is told by its instants, and for the record by its year', () => {
    expect(status({})).toBe('DESIGNATED');
    expect(status({ year: 2010 })).toBe('PAST');
    expect(status({ startsAt: at })).toBe('IN_OFFICE');
    expect(status({ startsAt: new Date(at.getTime() + 1) })).toBe('DESIGNATED');
    expect(status({ startsAt: new Date('2026-05-28T18:00:00Z'), endsAt: at })).toBe('PAST');
    expect(status({ startsAt: new Date('2026-05-28T18:00:00Z'), endsAt: new Date(at.getTime() + 1) })).toBe(
      'IN_OFFICE',
    );
  });

  test('says what can be done', () => {
    const open = (of: TermStatus) =>
      Object.entries(termWorkflow.acts)
        .filter(([, { from }]) => from.includes(of))
        .map(([act]) => act);
    expect(open('DESIGNATED')).toEqual(['handOver', 'nameTheme', 'withdraw']);
    expect(open('IN_OFFICE')).toEqual(['end', 'nameTheme']);
    expect(open('PAST')).toEqual([]);
  });
});
