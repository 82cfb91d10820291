import { describe, expect, test } from 'vitest';
import { agendaPolicy, inputPolicy, itemPolicy, reviewPolicy, speaksFor } from '@/lib/meetings/agenda/policy';
import { agendaWorkflow, inputWorkflow, itemWorkflow } from '@/lib/meetings/agenda/workflow';
import { type ByPersona, cellsOf } from '@/tests/support/personas';

/** `P` prepares (begins, completes, writes open items, answers input), `D` directs (consults, publishes), `C` writes behind closed doors. */
const table: ByPersona<string> = {
  'focal-point.GT.MIGRATION': '',
  'focal-point.PA.FOREIGN_AFFAIRS': '',
  'vice-minister.GT': 'C',
  'vice-minister.HN': 'C',
  'grcm-delegate.GT': '',
  'grcm-delegate.HN': '',
  'liaison-officer.GT.NETWORK_CONSULAR': '',
  'liaison-officer.HN.NETWORK_TRAFFICKING': '',
  'liaison-officer.HN.NETWORK_CONSULAR': '',
  'presidency-officer.PA': 'PD',
  'drafter.HN': '',
  'secretariat.coordinator': 'P',
  'secretariat.assistant': 'P',
  'secretariat.it-specialist': '',
  'delegate.AR': '',
  'delegate.ACNUR': '',
  'delegate.RROCM': '',
  guest: '',
  'former-official.GT': '',
  nobody: '',
};

describe('who does what with an agenda (DR-30, DR-62, DR-67, P-05)', () => {
  test.each(cellsOf(table))('%s', (_name, persona, cell) => {
    for (const act of ['begin', 'complete'] as const)
      expect(agendaPolicy[act].may(persona, {}) === null, act).toBe(cell.includes('P'));
    for (const act of ['consult', 'publish'] as const)
      expect(agendaPolicy[act].may(persona, {}) === null, act).toBe(cell.includes('D'));
    for (const act of ['accept', 'decline'] as const)
      expect(reviewPolicy[act].may(persona, {}) === null, act).toBe(cell.includes('P'));
    for (const act of ['add', 'edit', 'arrange', 'remove', 'mark'] as const) {
      expect(itemPolicy[act].may(persona, { sessionKind: 'PLENARY' }) === null, act).toBe(cell.includes('P'));
      expect(itemPolicy[act].may(persona, { sessionKind: 'CLOSED_DOOR' }) === null, act).toBe(cell.includes('C'));
    }
  });
});

/** For whom each speaks at the Vice-Ministers' Meeting, the GRCM, the consular Network; `?` only when consulted. */
const voices: ByPersona<readonly [vm: string, grcm: string, consular: string]> = {
  'focal-point.GT.MIGRATION': ['GT', 'GT', 'GT'],
  'focal-point.PA.FOREIGN_AFFAIRS': ['PA', 'PA', 'PA'],
  'vice-minister.GT': ['GT', '', ''],
  'vice-minister.HN': ['HN', '', ''],
  'grcm-delegate.GT': ['', 'GT', ''],
  'grcm-delegate.HN': ['', 'HN', ''],
  'liaison-officer.GT.NETWORK_CONSULAR': ['', '', 'GT'],
  'liaison-officer.HN.NETWORK_TRAFFICKING': ['', '', ''],
  'liaison-officer.HN.NETWORK_CONSULAR': ['', '', 'HN'],
  'presidency-officer.PA': ['PA', 'PA', 'PA'],
  'drafter.HN': ['', '', ''],
  'secretariat.coordinator': ['', '', ''],
  'secretariat.assistant': ['', '', ''],
  'secretariat.it-specialist': ['', '', ''],
  'delegate.AR': ['', '', ''],
  'delegate.ACNUR': ['ACNUR?', 'ACNUR?', 'ACNUR?'],
  'delegate.RROCM': ['', '', ''],
  guest: ['', '', ''],
  'former-official.GT': ['', '', ''],
  nobody: ['', '', ''],
};

const bodies = [
  { bodyKind: 'VICE_MINISTERS', bodyCode: 'VICE_MINISTERS' },
  { bodyKind: 'GRCM', bodyCode: 'GRCM' },
  { bodyKind: 'NETWORK', bodyCode: 'NETWORK_CONSULAR' },
] as const;

describe('who answers for whom (DR-11, DR-12, DR-70)', () => {
  test.each(cellsOf(voices))('%s', (_name, persona, cells) => {
    bodies.forEach((body, index) => {
      const cell = cells[index] ?? '';
      const partyCode = cell.replace('?', '');
      expect(speaksFor(persona, body)).toEqual(partyCode === '' ? [] : [partyCode]);
      const may = (isConsulted: boolean) =>
        inputPolicy.answer.may(persona, { ...body, partyCode: partyCode || 'GT', isConsulted }) === null;
      expect(may(true)).toBe(partyCode !== '');
      expect(may(false)).toBe(partyCode !== '' && !cell.endsWith('?'));
    });
  });
});

describe('when', () => {
  test('an agenda is consulted once, published and revised', () => {
    const { complete, consult, publish } = agendaWorkflow.acts;
    expect(consult).toEqual({ from: ['DRAFT'], to: 'IN_CONSULTATION' });
    expect(publish).toEqual({ from: ['DRAFT', 'IN_CONSULTATION', 'PUBLISHED'], to: 'PUBLISHED' });
    expect(complete.to).toBe('SAME');
  });

  test('items are written while their meeting is planned, and marked after it too; input is answered once', () => {
    const from = Object.fromEntries(Object.entries(itemWorkflow.acts).map(([act, step]) => [act, step.from.join()]));
    expect(from).toEqual({
      add: 'PLANNED',
      edit: 'PLANNED',
      arrange: 'PLANNED',
      remove: 'PLANNED',
      mark: 'PLANNED,HELD',
    });
    expect(Object.values(inputWorkflow.acts).map(({ from: states }) => states)).toEqual([['OPEN'], ['OPEN']]);
  });
});
