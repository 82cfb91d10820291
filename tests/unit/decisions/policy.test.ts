import { describe, expect, test } from 'vitest';
import { advance } from '@/lib/core/workflow';
import { type DecisionFacts, decisionPolicy } from '@/lib/decisions/policy';
import { decisionWorkflow } from '@/lib/decisions/workflow';
import { type ByPersona, cellsOf, coordinator } from '@/tests/support/personas';

const open: DecisionFacts = { part: 'OPEN', isIssued: true, parties: ['GT'], bodies: ['NETWORK_TRAFFICKING'] };
const closed: DecisionFacts = { ...open, part: 'CLOSED_DOOR', isIssued: false };

/** K: keeps the register and publishes; F: follows; R: reports; C: does all but publish behind closed doors, before the texts are issued. */
const table: ByPersona<string> = {
  'focal-point.GT.MIGRATION': '__R_',
  'focal-point.PA.FOREIGN_AFFAIRS': '____',
  'vice-minister.GT': '__RC',
  'vice-minister.HN': '___C',
  'grcm-delegate.GT': '__R_',
  'grcm-delegate.HN': '____',
  'liaison-officer.GT.NETWORK_CONSULAR': '__R_',
  'liaison-officer.HN.NETWORK_TRAFFICKING': '__R_',
  'liaison-officer.HN.NETWORK_CONSULAR': '____',
  'presidency-officer.PA': '_FR_',
  'drafter.HN': '____',
  'secretariat.coordinator': 'KFR_',
  'secretariat.assistant': 'KFR_',
  'secretariat.it-specialist': '____',
  'delegate.AR': '____',
  'delegate.ACNUR': '____',
  'delegate.RROCM': '____',
  guest: '____',
  'former-official.GT': '____',
  nobody: '____',
};

describe('who does what to a decision (DR-46, DR-62, P-04, P-15)', () => {
  test.each(cellsOf(table))('%s', (_name, persona, cell) => {
    const may = (act: keyof typeof decisionPolicy, facts: DecisionFacts, letter: string) =>
      decisionPolicy[act].may(persona, facts) === null ? letter : '_';
    for (const act of ['register', 'edit', 'issue', 'publish', 'unpublish'] as const) {
      expect(may(act, open, 'K'), act).toBe(cell[0]);
    }
    expect(may('follow', open, 'F')).toBe(cell[1]);
    expect(may('report', open, 'R')).toBe(cell[2]);
    for (const act of ['register', 'edit', 'issue', 'report', 'follow'] as const) {
      expect(may(act, closed, 'C'), act).toBe(cell[3]);
    }
    for (const act of ['publish', 'unpublish'] as const) {
      expect(decisionPolicy[act].may(persona, closed)).toBe('decision.closed-doors');
    }
  });

  test('what the final texts carry is out of the room', () => {
    expect(decisionPolicy.publish.may(coordinator, { ...closed, isIssued: true })).toBeNull();
    expect(decisionPolicy.publish.may(coordinator, closed)).toBe('decision.closed-doors');
  });

  test('what the report tells is followed up and never changed', () => {
    const record: DecisionFacts = { part: 'RECORD', isIssued: true, parties: [], bodies: [] };
    for (const act of ['edit', 'issue', 'publish', 'unpublish'] as const) {
      expect(decisionPolicy[act].may(coordinator, record), act).toBe('decision.of-the-record');
    }
    expect(decisionPolicy.follow.may(coordinator, record)).toBeNull();
  });
});

test('progress is reported while it asks something; what was superseded stays so', () => {
  expect(advance(decisionWorkflow, 'report', 'NEEDS_FUNDING')).toBe('NEEDS_FUNDING');
  expect(() => advance(decisionWorkflow, 'report', 'IMPLEMENTED')).toThrow();
  expect(() => advance(decisionWorkflow, 'follow', 'SUPERSEDED')).toThrow();
});
