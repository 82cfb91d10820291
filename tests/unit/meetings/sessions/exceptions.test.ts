import { describe, expect, test } from 'vitest';
import { exceptionPolicy, kindsOfException, whyNot } from '@/lib/meetings/sessions/exception-policy';
import { type ExceptionInForce, participationOf, type SessionFacts } from '@/lib/meetings/sessions/policy';
import { matrixOf, rightsInOrder } from '@/lib/meetings/sessions/views';
import type { SessionKind } from '@/prisma/generated/enums';
import { readParticipation } from '@/prisma/record/participation';
import {
  coordinator,
  drafterOf,
  errandMeetingId,
  errandSessionId,
  everyPersona,
  guest,
  observerOrganizationDelegate,
  observerStateDelegate,
  type Persona,
  rrocmDelegate,
  viceMinisterOf,
} from '@/tests/support/personas';

const { rows } = await readParticipation();

function aSession(bodyCode: string, kind: SessionKind, exceptions: readonly ExceptionInForce[] = []): SessionFacts {
  const given = rows
    .filter((row) => row.bodyCode === bodyCode && row.sessionKind === kind)
    .flatMap((row) =>
      rightsInOrder.map((right) => {
        const [verdict, rule = ''] = row[right].split(' ');
        return { partyKind: row.partyKind, right, verdict: verdict as 'YES', rule };
      }),
    );
  const bodyKind = bodyCode.startsWith('NETWORK') ? 'NETWORK' : (bodyCode as 'GRCM' | 'VICE_MINISTERS' | 'SEMINAR');
  return { id: errandSessionId, meetingId: errandMeetingId, kind, bodyCode, bodyKind, given, exceptions };
}

const letter = { YES: 'Y', NO: '_', IF_INVITED: 'i', IF_AUTHORISED: 'a' } as const;
const rightsOf = (persona: Persona, facts: SessionFacts): string =>
  rightsInOrder.map((right) => letter[participationOf(persona, facts, right).verdict]).join('');

const invitation = (partyCode: string) => ({ kind: 'NETWORK_INVITATION', partyCode, right: null }) as const;
const authorisation = (partyCode: string, right: 'SPEAKS' | 'DRAFTS') =>
  ({ kind: 'OBSERVER_AUTHORISATION', partyCode, right }) as const;
const membersOnly = { kind: 'MEMBERS_ONLY', partyCode: null, right: null } as const;

describe('an invitation to a Network (DR-56)', () => {
  test('tells and seats the party that it is for, and no other', () => {
    const network = aSession('NETWORK_CONSULAR', 'NETWORK', [invitation('AR')]);
    expect(rightsOf(observerStateDelegate, network)).toBe('YYi__');
    expect(participationOf(observerStateDelegate, network, 'ATTENDS').rule).toBe('DR-56');
    expect(rightsOf(observerOrganizationDelegate, network)).toBe('iii__');
    expect(rightsOf(observerOrganizationDelegate, aSession('NETWORK_CONSULAR', 'NETWORK', [invitation('ACNUR')]))).toBe(
      'YYi__',
    );
  });

  test('opens neither the Drafting Group nor another body', () => {
    expect(rightsOf(observerStateDelegate, aSession('NETWORK_CONSULAR', 'DRAFTING', [invitation('AR')]))).toBe('_____');
    expect(rightsOf(observerStateDelegate, aSession('GRCM', 'TECHNICAL', [invitation('AR')]))).toBe('_____');
  });
});

describe('an invitation to a seminar (P-06)', () => {
  const toSeminar = (partyCode: string) => ({ kind: 'SEMINAR_INVITATION', partyCode, right: null }) as const;

  test('tells and seats the observer country that it is for, and no other', () => {
    const seminar = aSession('SEMINAR', 'TECHNICAL', [toSeminar('AR')]);
    expect(rightsOf(observerStateDelegate, seminar)).toBe('YYa__');
    expect(participationOf(observerStateDelegate, seminar, 'ATTENDS').rule).toBe('P-06');
    expect(rightsOf(observerStateDelegate, aSession('SEMINAR', 'TECHNICAL', [toSeminar('PE')]))).toBe('iia__');
  });

  test('opens no body’s session, and an invitation to a Network opens no seminar', () => {
    expect(rightsOf(observerStateDelegate, aSession('NETWORK_CONSULAR', 'NETWORK', [toSeminar('AR')]))).toBe('iii__');
    expect(rightsOf(observerStateDelegate, aSession('GRCM', 'TECHNICAL', [toSeminar('AR')]))).toBe('_____');
    expect(rightsOf(observerStateDelegate, aSession('SEMINAR', 'TECHNICAL', [invitation('AR')]))).toBe('iia__');
  });

  test('is for observer countries, and those who convene the seminar give it (DR-31)', () => {
    const seminar = aSession('SEMINAR', 'TECHNICAL');
    const before = { hasBegun: false, isPartyInvited: false };
    const wanted = { kind: 'SEMINAR_INVITATION', partyKind: 'OBSERVER_STATE', right: null } as const;
    expect(whyNot(wanted, seminar, before)).toBeNull();
    expect(whyNot({ ...wanted, partyKind: 'OBSERVER_ORGANIZATION' }, seminar, before)?.reason).toBe(
      'exception.not-an-observer-state',
    );
    expect(whyNot(wanted, aSession('NETWORK_CONSULAR', 'NETWORK'), before)?.reason).toBe(
      'exception.not-in-this-session',
    );
    const may = everyPersona.filter(
      (one) => exceptionPolicy.grant.may(one, { kind: 'SEMINAR_INVITATION', conveners: ['GT'] }) === null,
    );
    expect(may.map(({ name }) => name)).toEqual(['focal-point.GT.MIGRATION']);
  });
});

describe('a prior authorisation (DR-35, P-02)', () => {
  test('lets an observer State speak, or comment, and never decide', () => {
    const plenary = (right: 'SPEAKS' | 'DRAFTS') => aSession('VICE_MINISTERS', 'PLENARY', [authorisation('AR', right)]);
    expect(rightsOf(observerStateDelegate, plenary('SPEAKS'))).toBe('YYY__');
    expect(rightsOf(observerStateDelegate, plenary('DRAFTS'))).toBe('YYaY_');
    expect(participationOf(observerStateDelegate, plenary('SPEAKS'), 'SPEAKS').rule).toBe('P-02');
  });

  test('is nothing for organisations and the RROCM, even were one on record', () => {
    for (const [persona, code] of [
      [observerOrganizationDelegate, 'ACNUR'],
      [rrocmDelegate, 'RROCM'],
    ] as const) {
      const without = aSession('VICE_MINISTERS', 'PLENARY');
      const within = aSession('VICE_MINISTERS', 'PLENARY', [
        authorisation(code, 'SPEAKS'),
        authorisation(code, 'DRAFTS'),
      ]);
      expect(rightsOf(persona, within), code).toBe(rightsOf(persona, without));
    }
  });

  test('gives nothing where observer States do not attend (P-01), nor in the Drafting Group', () => {
    const both = [authorisation('AR', 'SPEAKS'), authorisation('AR', 'DRAFTS')];
    expect(rightsOf(observerStateDelegate, aSession('GRCM', 'TECHNICAL', both))).toBe('_____');
    expect(rightsOf(observerStateDelegate, aSession('VICE_MINISTERS', 'DRAFTING', both))).toBe('_____');
    expect(rightsOf(observerStateDelegate, aSession('NETWORK_CONSULAR', 'NETWORK', both))).toBe('iii__');
    expect(rightsOf(observerStateDelegate, aSession('NETWORK_CONSULAR', 'NETWORK', [...both, invitation('AR')]))).toBe(
      'YYYY_',
    );
  });
});

describe('Members among themselves (DR-05)', () => {
  test('nobody but Members has any right, guests and the invited included; the matrix says so', () => {
    const plenary = aSession('VICE_MINISTERS', 'PLENARY', [membersOnly, authorisation('AR', 'SPEAKS')]);
    for (const outsider of [observerStateDelegate, observerOrganizationDelegate, rrocmDelegate, coordinator, guest]) {
      expect(rightsOf(outsider, plenary), outsider.name).toBe('_____');
      expect(participationOf(outsider, plenary, 'IS_TOLD').rule, outsider.name).toBe('DR-05');
    }
    expect(rightsOf(viceMinisterOf('HN'), plenary)).toBe('YYYYY');
    expect(rightsOf(drafterOf('HN'), aSession('VICE_MINISTERS', 'DRAFTING', [membersOnly]))).toBe('YYYY_');
    const cells = matrixOf(plenary).flatMap(({ partyKind, cells: row }) => (partyKind === 'MEMBER' ? [] : row));
    expect(new Set(cells.map(({ verdict, rule }) => `${verdict} ${rule}`))).toEqual(new Set(['NO DR-05']));
  });
});

test('nothing opens closed doors: with every exception on record all stands as without', () => {
  const parties = ['AR', 'ACNUR', 'RROCM', 'PA', 'GT', 'HN'];
  const everything = parties.flatMap((code) => [
    invitation(code),
    authorisation(code, 'SPEAKS'),
    authorisation(code, 'DRAFTS'),
  ]);
  for (const bodyCode of ['VICE_MINISTERS', 'NETWORK_CONSULAR']) {
    for (const persona of everyPersona) {
      const open = { ...aSession(bodyCode, 'CLOSED_DOOR', everything) };
      expect(rightsOf(persona, open), persona.name).toBe(rightsOf(persona, aSession(bodyCode, 'CLOSED_DOOR')));
    }
  }
  expect(kindsOfException({ kind: 'CLOSED_DOOR', bodyKind: 'VICE_MINISTERS' })).toEqual([]);
});

describe('who grants what', () => {
  test('the Presidency alone', () => {
    const may = everyPersona
      .filter((one) => exceptionPolicy.grant.may(one, { kind: 'MEMBERS_ONLY' }) === null)
      .map(({ name }) => name);
    expect(may).toEqual(['presidency-officer.PA']);
  });

  const before = { hasBegun: false, isPartyInvited: false };
  const plenary = aSession('VICE_MINISTERS', 'PLENARY');
  const network = aSession('NETWORK_CONSULAR', 'NETWORK');
  const speak = { kind: 'OBSERVER_AUTHORISATION', partyKind: 'OBSERVER_STATE', right: 'SPEAKS' } as const;
  const invite = { kind: 'NETWORK_INVITATION', partyKind: 'OBSERVER_STATE', right: null } as const;

  test('what the rules know', () => {
    expect(whyNot(speak, plenary, before)).toBeNull();
    expect(whyNot(invite, network, before)).toBeNull();
    expect(whyNot(speak, network, { ...before, isPartyInvited: true })).toBeNull();
    expect(whyNot({ kind: 'MEMBERS_ONLY', partyKind: null, right: null }, plenary, before)).toBeNull();
  });

  test.each([
    [{ ...speak, partyKind: 'OBSERVER_ORGANIZATION' as const }, plenary, before, 'exception.states-only'],
    [{ ...speak, partyKind: 'CIVIL_SOCIETY' as const }, plenary, before, 'exception.states-only'],
    [{ ...speak, right: 'DECIDES' as const }, plenary, before, 'field.choose'],
    [speak, plenary, { ...before, hasBegun: true }, 'exception.only-before'],
    [speak, aSession('GRCM', 'TECHNICAL'), before, 'exception.does-not-attend'],
    [speak, aSession('VICE_MINISTERS', 'DRAFTING'), before, 'exception.not-in-this-session'],
    [invite, plenary, before, 'exception.not-in-this-session'],
    [{ ...invite, partyKind: 'MEMBER' as const }, network, before, 'exception.not-an-observer'],
    [invite, aSession('NETWORK_CONSULAR', 'DRAFTING'), before, 'exception.not-in-this-session'],
  ])('what they do not: %#', (wanted, facts, state, reason) => {
    expect(whyNot(wanted, facts, state)?.reason).toBe(reason);
  });
});
