import { describe, expect, test } from 'vitest';
import { attendancePolicy, readsAttendance } from '@/lib/meetings/attendance/policy';
import { boxOf, KeepAttendance, MarkPresent } from '@/lib/meetings/attendance/schema';
import { partyAttends } from '@/lib/meetings/delegations/attends';
import { type ByPersona, cellsOf, stableId } from '@/tests/support/personas';

/** K: keeps who is in a session; R: learns who was. */
const table: ByPersona<string> = {
  'focal-point.GT.MIGRATION': '_R',
  'focal-point.PA.FOREIGN_AFFAIRS': '_R',
  'vice-minister.GT': '_R',
  'vice-minister.HN': '_R',
  'grcm-delegate.GT': '_R',
  'grcm-delegate.HN': '_R',
  'liaison-officer.GT.NETWORK_CONSULAR': '_R',
  'liaison-officer.HN.NETWORK_TRAFFICKING': '_R',
  'liaison-officer.HN.NETWORK_CONSULAR': '_R',
  'presidency-officer.PA': 'KR',
  'drafter.HN': '__',
  'secretariat.coordinator': 'KR',
  'secretariat.assistant': 'KR',
  'secretariat.it-specialist': '__',
  'delegate.AR': '_R',
  'delegate.ACNUR': '_R',
  'delegate.RROCM': '_R',
  guest: '__',
  'former-official.GT': '__',
  nobody: '__',
};

describe('the Secretariat and the Presidency keep who is in a session (DR-67, DR-30)', () => {
  test.each(cellsOf(table))('%s', (_name, persona, cell) => {
    for (const [act, { may }] of Object.entries(attendancePolicy)) {
      expect(may(persona, {}) === null ? 'K' : '_', act).toBe(cell[0]);
    }
    expect(readsAttendance(persona) ? 'R' : '_').toBe(cell[1]);
  });
});

describe('which party attends a session, and by which rule', () => {
  const plenary = {
    ...{ kind: 'PLENARY' as const, bodyKind: 'VICE_MINISTERS' as const, exceptions: [] },
    given: [
      { partyKind: 'MEMBER' as const, right: 'ATTENDS' as const, verdict: 'YES' as const, rule: 'DR-07' },
      { partyKind: 'OBSERVER_STATE' as const, right: 'ATTENDS' as const, verdict: 'NO' as const, rule: 'P-01' },
    ],
  };
  const peru = { code: 'PE', kind: 'OBSERVER_STATE' as const };
  const guatemala = { code: 'GT', kind: 'MEMBER' as const };
  const kept = { kind: 'MEMBERS_ONLY' as const, partyCode: null, right: null };
  const invitation = { kind: 'NETWORK_INVITATION' as const, partyCode: 'PE', right: null };

  test.each([
    ['a Member by its row', guatemala, plenary, 'YES DR-07'],
    ['an observer State by its row', peru, plenary, 'NO P-01'],
    ['a class without a row', { code: 'RROCM', kind: 'CIVIL_SOCIETY' as const }, plenary, 'NO P-06'],
    ['nobody behind closed doors', guatemala, { ...plenary, kind: 'CLOSED_DOOR' as const }, 'NO DR-21'],
    ['Members where they keep it to themselves', guatemala, { ...plenary, exceptions: [kept] }, 'YES DR-07'],
    [
      'and nobody else, though invited',
      peru,
      { ...plenary, bodyKind: 'NETWORK' as const, exceptions: [kept, invitation] },
      'NO DR-05',
    ],
    [
      'whoever is invited to a Network',
      peru,
      { ...plenary, bodyKind: 'NETWORK' as const, exceptions: [invitation] },
      'YES DR-56',
    ],
    ['an invitation is for Networks', peru, { ...plenary, exceptions: [invitation] }, 'NO P-01'],
    [
      'and not for the Drafting Group',
      peru,
      { ...plenary, kind: 'DRAFTING' as const, bodyKind: 'NETWORK' as const, exceptions: [invitation] },
      'NO P-01',
    ],
  ])('%s', (_name, party, session, expected) => {
    const { verdict, rule } = partyAttends(party, session);
    expect(`${verdict} ${rule}`).toBe(expected);
  });
});

describe('the forms', () => {
  const sessionId = stableId('a session');
  const [one, two] = [stableId('one'), stableId('two')];

  test('a sheet holds whoever is ticked', () => {
    const given = { sessionId, version: '0', [boxOf(one)]: 'on', [boxOf(two)]: 'on' };
    expect(KeepAttendance.parse(given)).toEqual({ sessionId, version: 0, present: [one, two] });
    expect(KeepAttendance.parse({ sessionId, version: '3' }).present).toEqual([]);
  });

  test('and no other field', () => {
    for (const more of [{ [boxOf('nobody')]: 'on' }, { other: 'on' }, { [boxOf(one)]: 'yes' }, { [one]: 'on' }]) {
      expect(KeepAttendance.safeParse({ sessionId, version: '0', ...more }).success).toBe(false);
    }
  });

  test('a badge reads as it is typed', () => {
    expect(MarkPresent.parse({ sessionId, code: ' abcde-2345 6' }).code).toBe('ABCDE23456');
  });
});
