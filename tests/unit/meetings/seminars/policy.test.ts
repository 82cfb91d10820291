import { describe, expect, test } from 'vitest';
import { agendaPolicy, itemPolicy, reviewPolicy } from '@/lib/meetings/agenda/policy';
import { misplaced } from '@/lib/meetings/agenda/rules';
import { attendancePolicy } from '@/lib/meetings/attendance/policy';
import { convocationPolicy } from '@/lib/meetings/convocations/policy';
import { delegatePolicy } from '@/lib/meetings/delegations/policy';
import { logisticsPolicy } from '@/lib/meetings/logistics/policy';
import { meetingPolicy } from '@/lib/meetings/meetings/policy';
import { seminarPolicy } from '@/lib/meetings/seminars/policy';
import { kindsFor, programmePolicy } from '@/lib/meetings/sessions/programme-policy';
import { type ByPersona, cellsOf, coordinator, focalPointOf, presidencyOfficerOf } from '@/tests/support/personas';

/**
 * A seminar that Guatemala hosts. Whether each keeps it in calendar and programme (K), prepares its letter (L) and sends it (S), prepares its
 * agenda (A) and publishes it (D), writes its logistics and keeps its attendance (W), accredits (C).
 */
const table: ByPersona<string> = {
  'focal-point.GT.MIGRATION': 'KLSADWC',
  'focal-point.PA.FOREIGN_AFFAIRS': '_______',
  'vice-minister.GT': '_______',
  'vice-minister.HN': '_______',
  'grcm-delegate.GT': '_______',
  'grcm-delegate.HN': '_______',
  'liaison-officer.GT.NETWORK_CONSULAR': '_______',
  'liaison-officer.HN.NETWORK_TRAFFICKING': '_______',
  'liaison-officer.HN.NETWORK_CONSULAR': '_______',
  'presidency-officer.PA': '_______',
  'drafter.HN': '_______',
  'secretariat.coordinator': 'KL_A_W_',
  'secretariat.assistant': 'KL_A_W_',
  'secretariat.it-specialist': '_______',
  'delegate.AR': '_______',
  'delegate.ACNUR': '_______',
  'delegate.RROCM': '_______',
  guest: '_______',
  'former-official.GT': '_______',
  nobody: '_______',
};

const conveners = ['GT'];

describe('a seminar is its host’s and co-sponsors’, with the Secretariat (DR-31), and not the Presidency’s', () => {
  test.each(cellsOf(table))('%s', (_name, persona, cell) => {
    const is = (letter: string) => cell.includes(letter);
    for (const [act, { may }] of Object.entries(meetingPolicy)) {
      expect(may(persona, { bodyCode: 'SEMINAR', conveners }) === null, act).toBe(is('K'));
    }
    expect(seminarPolicy.plan.may(persona, { conveners }) === null).toBe(is('K'));
    for (const [act, { may }] of Object.entries(programmePolicy)) {
      expect(may(persona, { kind: 'TECHNICAL', conveners }) === null, act).toBe(is('K'));
    }
    for (const act of ['prepare', 'edit', 'remind'] as const) {
      expect(convocationPolicy[act].may(persona, { recipient: null, conveners }) === null, act).toBe(is('L'));
    }
    expect(convocationPolicy.send.may(persona, { recipient: null, conveners }) === null).toBe(is('S'));
    for (const act of ['begin', 'complete'] as const) {
      expect(agendaPolicy[act].may(persona, { conveners }) === null, act).toBe(is('A'));
    }
    for (const act of ['consult', 'publish'] as const) {
      expect(agendaPolicy[act].may(persona, { conveners }) === null, act).toBe(is('D'));
    }
    for (const [act, { may }] of Object.entries(itemPolicy)) {
      expect(may(persona, { sessionKind: 'TECHNICAL', conveners }) === null, act).toBe(is('A'));
    }
    for (const [act, { may }] of Object.entries(reviewPolicy)) {
      expect(may(persona, { conveners }) === null, act).toBe(is('A'));
    }
    for (const [act, { may }] of Object.entries(logisticsPolicy)) {
      expect(may(persona, { kind: null, conveners }) === null, act).toBe(is('W'));
    }
    for (const [act, { may }] of Object.entries(attendancePolicy)) {
      expect(may(persona, { conveners }) === null, act).toBe(is('W'));
    }
    const facts = { partyCode: 'GT', attends: true, isEntrusted: false, conveners };
    expect(delegatePolicy.accredit.may(persona, facts) === null).toBe(is('C'));
    expect(delegatePolicy.order.may(persona, facts) === null).toBe(is('C'));
  });
});

test('a co-sponsoring Member convenes it, too, and a Member that is neither does not', () => {
  const mexico = focalPointOf('MX', 'FOREIGN_AFFAIRS');
  const sends = (...codes: string[]) => convocationPolicy.send.may(mexico, { recipient: null, conveners: codes });
  expect(sends('GT', 'MX')).toBeNull();
  expect(sends('GT')).toBe('convocation.hosts-convene');
});

test('the Presidency reads why it does not convene, plan or publish', () => {
  const presidency = presidencyOfficerOf('PA');
  expect(convocationPolicy.send.may(presidency, { recipient: null, conveners })).toBe('convocation.hosts-convene');
  expect(convocationPolicy.prepare.may(presidency, { recipient: null, conveners })).toBe(
    'convocation.prepared-with-hosts',
  );
  expect(seminarPolicy.plan.may(presidency, { conveners })).toBe('seminar.conveners-only');
  expect(agendaPolicy.publish.may(presidency, { conveners })).toBe('agenda.hosts-only');
  expect(
    delegatePolicy.accredit.may(presidency, { partyCode: 'GT', attends: true, isEntrusted: false, conveners }),
  ).toBe('delegation.hosts-accredit');
});

test('the opening stays, whoever asks (DR-32): it is neither removed nor made something else, and there is no second one', () => {
  for (const persona of [coordinator, focalPointOf('GT', 'MIGRATION')]) {
    expect(programmePolicy.remove.may(persona, { kind: 'OPENING', conveners })).toBe('seminar.opening-stays');
    expect(programmePolicy.change.may(persona, { kind: 'OPENING', conveners })).toBeNull();
    const seminar = { body: { kind: 'SEMINAR' as const }, conveners };
    expect(kindsFor(persona, seminar)).toEqual(['TECHNICAL']);
    expect(kindsFor(persona, seminar, 'OPENING')).toEqual(['OPENING']);
  }
  expect(programmePolicy.remove.may(coordinator, { kind: 'OPENING' })).toBeNull();
});

test('nothing is adopted at a seminar (DR-07); topics and spaces of the RROCM have their place', () => {
  const place = { bodyKind: 'SEMINAR', sessionKind: 'TECHNICAL' } as const;
  expect(misplaced('ADOPTION', place)).toBe('agenda.nothing-adopted-at-seminars');
  expect(misplaced('TOPIC', place)).toBeNull();
  expect(misplaced('CIVIL_SOCIETY_SPACE', place)).toBeNull();
  expect(misplaced('WORK_PLANS', place)).toBe('agenda.work-plans-approved-by-grcm');
});
