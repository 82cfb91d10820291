import { describe, expect, test } from 'vitest';
import { agendaReasons } from '@/lib/meetings/agenda/reasons-labels';
import { misplaced, missingFrom, requirementsOf } from '@/lib/meetings/agenda/rules';

const networks = [
  { code: 'NETWORK_TRAFFICKING', nameEs: 'Trata', nameEn: 'Trafficking' },
  { code: 'NETWORK_CONSULAR', nameEs: 'Consular', nameEn: 'Consular' },
];

describe('where an item has its place', () => {
  test.each([
    ['BUDGET_DECISION', 'VICE_MINISTERS', 'CLOSED_DOOR', null],
    ['BUDGET_DECISION', 'VICE_MINISTERS', 'PLENARY', 'DR-23'],
    ['BUDGET_DECISION', 'GRCM', 'TECHNICAL', 'DR-23'],
    ['FUTURE_ACTIONS', 'VICE_MINISTERS', 'PLENARY', 'DR-23'],
    ['NEW_MEMBERSHIPS', 'VICE_MINISTERS', 'CLOSED_DOOR', null],
    ['NEW_MEMBERSHIPS', 'VICE_MINISTERS', 'OPENING', 'DR-23'],
    ['OBSERVER_CRITERIA', 'NETWORK', 'NETWORK', 'DR-23'],
    ['OBSERVER_APPLICATIONS', 'VICE_MINISTERS', 'PLENARY', 'DR-25'],
    ['OBSERVER_APPLICATIONS', 'VICE_MINISTERS', 'CLOSED_DOOR', null],
    ['BUDGET_EXAMINATION', 'GRCM', 'TECHNICAL', null],
    ['BUDGET_EXAMINATION', 'VICE_MINISTERS', 'PLENARY', 'DR-49'],
    ['WORK_PLANS', 'GRCM', 'TECHNICAL', null],
    ['WORK_PLANS', 'NETWORK', 'NETWORK', 'DR-48'],
    ['CANDIDACIES', 'VICE_MINISTERS', 'PLENARY', null],
    ['CANDIDACIES', 'GRCM', 'TECHNICAL', 'DR-19'],
    ['CIVIL_SOCIETY_DIALOGUE', 'VICE_MINISTERS', 'PLENARY', null],
    ['CIVIL_SOCIETY_DIALOGUE', 'VICE_MINISTERS', 'CIVIL_SOCIETY_DIALOGUE', null],
    ['CIVIL_SOCIETY_DIALOGUE', 'VICE_MINISTERS', 'CLOSED_DOOR', 'DR-21'],
    ['CIVIL_SOCIETY_DIALOGUE', 'GRCM', 'TECHNICAL', 'DR-17'],
    ['CIVIL_SOCIETY_SPACE', 'GRCM', 'TECHNICAL', null],
    ['CIVIL_SOCIETY_SPACE', 'NETWORK', 'DRAFTING', 'DR-21'],
    ['TOPIC', 'VICE_MINISTERS', 'PLENARY', null],
  ] as const)('%s at %s, %s: %s', (kind, bodyKind, sessionKind, rule) => {
    const reason = misplaced(kind, { bodyKind, sessionKind });
    expect(reason === null ? null : agendaReasons[reason]?.rule).toBe(rule);
  });
});

describe('what the rules demand', () => {
  test.each([
    ['VICE_MINISTERS', ['PRESIDENCY_REPORT DR-17', 'OPENING_STATEMENTS DR-17', 'CIVIL_SOCIETY_DIALOGUE DR-17']],
    ['GRCM', ['NETWORK_REPORT DR-55', 'NETWORK_REPORT DR-55', 'CIVIL_SOCIETY_SPACE DR-50']],
    ['NETWORK', ['CIVIL_SOCIETY_SPACE DR-57']],
    ['PRESIDENCY', []],
  ] as const)('of the agenda of %s', (bodyKind, expected) => {
    const demanded = requirementsOf(bodyKind, bodyKind === 'GRCM' ? networks : []);
    expect(demanded.map(({ kind, rule }) => `${kind} ${rule}`)).toEqual(expected);
    for (const { reason, rule } of demanded) expect(agendaReasons[reason]?.rule).toBe(rule);
  });

  test('is met by an item of that kind in a session where it may stand, and by no other', () => {
    const demanded = requirementsOf('VICE_MINISTERS', []);
    const item = (
      kind: 'CIVIL_SOCIETY_DIALOGUE' | 'PRESIDENCY_REPORT',
      sessionKind: 'PLENARY' | 'OPENING' | 'CIVIL_SOCIETY_DIALOGUE',
    ) => ({
      ...{ kind, sessionKind, aboutBodyCode: null },
    });
    const kindsMissing = (...items: ReturnType<typeof item>[]) => missingFrom(demanded, items).map(({ kind }) => kind);
    expect(kindsMissing()).toHaveLength(3);
    expect(kindsMissing(item('CIVIL_SOCIETY_DIALOGUE', 'CIVIL_SOCIETY_DIALOGUE'))).not.toContain(
      'CIVIL_SOCIETY_DIALOGUE',
    );
    expect(kindsMissing(item('CIVIL_SOCIETY_DIALOGUE', 'PLENARY'))).not.toContain('CIVIL_SOCIETY_DIALOGUE');
    expect(kindsMissing(item('PRESIDENCY_REPORT', 'OPENING'))).toContain('PRESIDENCY_REPORT');
  });

  test('asks a report of each Network', () => {
    const report = { kind: 'NETWORK_REPORT', sessionKind: 'TECHNICAL', aboutBodyCode: 'NETWORK_CONSULAR' } as const;
    const missing = missingFrom(requirementsOf('GRCM', networks), [report]);
    expect(missing.map(({ aboutBodyCode }) => aboutBodyCode)).toEqual(['NETWORK_TRAFFICKING', null]);
  });
});
