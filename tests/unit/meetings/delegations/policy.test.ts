import { describe, expect, test } from 'vitest';
import { attendsOne } from '@/lib/meetings/delegations/attends';
import { registrationCloses } from '@/lib/meetings/delegations/closing';
import { delegatePolicy } from '@/lib/meetings/delegations/policy';
import { inProtocolOrder } from '@/lib/meetings/delegations/protocol';
import { CheckIn, NominateDelegate } from '@/lib/meetings/delegations/schema';
import { delegateWorkflow } from '@/lib/meetings/delegations/workflow';
import { seatPolicy } from '@/lib/meetings/seats/policy';
import type { ParticipationVerdict } from '@/prisma/generated/enums';
import { type ByPersona, cellsOf, stableId } from '@/tests/support/personas';

/**
 * What each may do, in this order: nominate for Guatemala (N), check, return and register (C), accredit (A; a: only on the Presidency's
 * order), order that (O), and say who sits behind closed doors (S).
 */
const table: ByPersona<string> = {
  'focal-point.GT.MIGRATION': 'N____',
  'focal-point.PA.FOREIGN_AFFAIRS': '_____',
  'vice-minister.GT': '____S',
  'vice-minister.HN': '____S',
  'grcm-delegate.GT': '_____',
  'grcm-delegate.HN': '_____',
  'liaison-officer.GT.NETWORK_CONSULAR': '_____',
  'liaison-officer.HN.NETWORK_TRAFFICKING': '_____',
  'liaison-officer.HN.NETWORK_CONSULAR': '_____',
  'presidency-officer.PA': '__AO_',
  'drafter.HN': '_____',
  'secretariat.coordinator': '_Ca__',
  'secretariat.assistant': '_C___',
  'secretariat.it-specialist': '_____',
  'delegate.AR': '_____',
  'delegate.ACNUR': '_____',
  'delegate.RROCM': '_____',
  guest: '_____',
  'former-official.GT': '_____',
  nobody: '_____',
};

describe('who sends, checks and lets in (DR-30, DR-67, DR-69)', () => {
  test.each(cellsOf(table))('%s', (_name, persona, cell) => {
    const facts = { partyCode: 'GT', attends: true, isEntrusted: false };
    const allows = (act: keyof typeof delegatePolicy, more = {}) =>
      delegatePolicy[act].may(persona, { ...facts, ...more }) === null;
    for (const act of ['nominate', 'edit', 'withdraw'] as const) expect(allows(act), act).toBe(cell[0] === 'N');
    for (const act of ['check', 'return', 'register'] as const) expect(allows(act), act).toBe(cell[1] === 'C');
    expect(allows('accredit')).toBe(cell[2] === 'A');
    expect(allows('accredit', { isEntrusted: true })).toBe(cell[2] !== '_');
    expect(allows('order')).toBe(cell[3] === 'O');
    for (const { may } of Object.values(seatPolicy)) expect(may(persona, null) === null).toBe(cell[4] === 'S');
    // A party that attends nothing is sent by nobody, and can still take back whom it had named.
    expect(allows('nominate', { attends: false })).toBe(false);
    expect(allows('withdraw', { attends: false })).toBe(cell[0] === 'N');
  });

  test('observers and the RROCM name their own, where they attend', () => {
    const own = { 'delegate.AR': 'AR', 'delegate.ACNUR': 'ACNUR', 'delegate.RROCM': 'RROCM' } as const;
    for (const [name, persona] of cellsOf(table)) {
      if (!(name in own)) continue;
      const facts = { partyCode: own[name as keyof typeof own], attends: true, isEntrusted: false };
      expect(delegatePolicy.nominate.may(persona, facts)).toBeNull();
      expect(delegatePolicy.nominate.may(persona, { ...facts, attends: false })).toBe(
        'delegation.party-does-not-attend',
      );
    }
  });
});

describe('which party attends a meeting', () => {
  const session = (verdicts: Partial<Record<string, ParticipationVerdict>>, more = {}) => ({
    ...{ kind: 'PLENARY' as const, bodyKind: 'VICE_MINISTERS' as const, exceptions: [] },
    given: Object.entries(verdicts).map(([partyKind, verdict]) => ({
      ...{ partyKind: partyKind as 'OBSERVER_STATE', right: 'ATTENDS' as const, rule: 'DR-16' },
      verdict: verdict ?? 'NO',
    })),
    ...more,
  });
  const peru = { code: 'PE', kind: 'OBSERVER_STATE' as const };

  test('Members always; others by the rules of the day', () => {
    expect(attendsOne({ code: 'GT', kind: 'MEMBER' }, [])).toBe(true);
    expect(attendsOne(peru, [])).toBe(false);
    expect(attendsOne(peru, [session({ OBSERVER_STATE: 'YES' })])).toBe(true);
    expect(attendsOne(peru, [session({ OBSERVER_ORGANIZATION: 'YES', OBSERVER_STATE: 'NO' })])).toBe(false);
  });

  test('or by invitation to a Network (DR-56), and never behind closed doors or kept to the Members (DR-05, DR-21)', () => {
    const invitation = { kind: 'NETWORK_INVITATION' as const, partyCode: 'PE', right: null };
    const network = { kind: 'NETWORK' as const, bodyKind: 'NETWORK' as const };
    expect(attendsOne(peru, [session({}, { ...network, exceptions: [invitation] })])).toBe(true);
    expect(attendsOne(peru, [session({}, { ...network, exceptions: [{ ...invitation, partyCode: 'AR' }] })])).toBe(
      false,
    );
    const kept = { kind: 'MEMBERS_ONLY' as const, partyCode: null, right: null };
    expect(attendsOne(peru, [session({ OBSERVER_STATE: 'YES' }, { exceptions: [kept] })])).toBe(false);
    expect(attendsOne(peru, [session({ OBSERVER_STATE: 'YES' }, { kind: 'CLOSED_DOOR' })])).toBe(false);
  });
});

test('a nomination goes from hand to hand', () => {
  const open = (status: keyof typeof expected) =>
    Object.entries(delegateWorkflow.acts)
      .filter(([, { from }]) => from.includes(status))
      .map(([act]) => act)
      .join(' ');
  const expected = {
    NOMINATED: 'edit check return withdraw',
    RETURNED: 'edit withdraw',
    CHECKED: 'return accredit withdraw',
    ACCREDITED: 'register withdraw',
    REGISTERED: 'withdraw',
    WITHDRAWN: '',
  } as const;
  for (const [status, acts] of Object.entries(expected))
    expect([status, open(status as 'RETURNED')]).toEqual([status, acts]);
});

test('the order of protocol follows the language of the list', () => {
  const row = (
    partyKind: 'MEMBER' | 'OBSERVER_STATE',
    partyName: string,
    role: 'HEAD' | 'ADVISER',
    familyName: string,
  ) => ({
    ...{ partyKind, partyName, role, familyName, givenName: 'A' },
  });
  const rows = [
    row('OBSERVER_STATE', 'Argentina', 'HEAD', 'A'),
    row('MEMBER', 'Panamá', 'ADVISER', 'Á'),
    row('MEMBER', 'Panamá', 'HEAD', 'Z'),
    row('MEMBER', 'Estados Unidos de América', 'HEAD', 'B'),
    row('MEMBER', 'El Salvador', 'HEAD', 'B'),
  ];
  expect(inProtocolOrder(rows, 'es').map(({ partyName, role }) => `${partyName} ${role}`)).toEqual([
    'El Salvador HEAD',
    'Estados Unidos de América HEAD',
    'Panamá HEAD',
    'Panamá ADVISER',
    'Argentina HEAD',
  ]);
  const english = rows.map((one) => ({
    ...one,
    partyName: one.partyName.replace(/^Estados.*/, 'United States of America'),
  }));
  expect(inProtocolOrder(english, 'en').map(({ partyName }) => partyName)).toEqual([
    'El Salvador',
    'Panamá',
    'Panamá',
    'United States of America',
    'Argentina',
  ]);
});

test('the registration closes at the end of its day in Costa Rica', () => {
  expect(registrationCloses('2027-05-26').toISOString()).toBe('2027-05-17T05:59:59.999Z');
});

test('forms read what people type', () => {
  const meetingId = stableId('meeting');
  expect(CheckIn.parse({ meetingId, code: ' abcde-23 456 ' }).code).toBe('ABCDE23456');
  const person = {
    ...{ meetingId, partyCode: 'GT', givenName: ' Ana ', familyName: 'B', post: 'c', institution: 'd' },
    ...{ email: ' ANA@Example.org ', role: 'HEAD', rank: 'OTHER', key: stableId('key') },
  };
  expect(NominateDelegate.parse(person)).toMatchObject({
    givenName: 'Ana',
    email: 'ana@example.org',
    replacesId: null,
  });
  expect(NominateDelegate.safeParse({ ...person, email: 'ana' }).error?.issues[0]?.message).toBe(
    'delegation.not-an-address',
  );
});
