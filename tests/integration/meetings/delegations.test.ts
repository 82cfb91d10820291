// Longer than 250 lines: one nomination, told of in all its states.
import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { dateOn, instant } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { listAskedDelegations } from '@/lib/meetings/delegations/asked-queries';
import {
  accreditChecked,
  accreditDelegate,
  checkDelegate,
  checkIn,
  editDelegate,
  nominateDelegate,
  orderAccreditation,
  registerDelegate,
  returnDelegate,
  withdrawDelegate,
} from '@/lib/meetings/delegations/commands';
import { exportParticipants } from '@/lib/meetings/delegations/export-commands';
import { participantPaper, participantSheet } from '@/lib/meetings/delegations/participants';
import { getBadges, getDelegate, getDelegations, getNomination } from '@/lib/meetings/delegations/queries';
import { NominateDelegate } from '@/lib/meetings/delegations/schema';
import { at } from '@/tests/support/clock';
import { aMeeting, aSession, aUser, everyoneInDatabase, inDatabase } from '@/tests/support/factories';
import {
  assistant,
  type ByPersona,
  coordinator,
  focalPointOf,
  observerOrganizationDelegate,
  observerStateDelegate,
  presidencyOfficerOf,
} from '@/tests/support/personas';
import { statementsOf } from '@/tests/support/queries';
import { actsOn, aKey } from '@/tests/support/reports';

let guatemala: Actor;
let secretariat: Actor;
let presidency: Actor;
let meetingId: string;
let code: string;

beforeEach(async () => {
  at('2027-03-01T15:00:00Z');
  guatemala = await inDatabase(focalPointOf('GT', 'MIGRATION'));
  secretariat = await inDatabase(coordinator);
  presidency = await inDatabase(presidencyOfficerOf('PA'));
  ({ id: meetingId, code } = await aMeeting({ startsOn: dateOn('2027-05-26'), endsOn: dateOn('2027-05-27') }));
  await aSession({ meetingId, startsAt: instant('2027-05-26T15:00:00Z') });
});

let serial = 0;
const form = (given: Readonly<Record<string, string>> = {}) => {
  serial += 1;
  return NominateDelegate.parse({
    ...{ meetingId, partyCode: 'GT', givenName: 'Delegación', familyName: `Persona ${serial}` },
    ...{ post: 'Dirección', institution: 'Instituto', email: `delegate-${serial}@crm.example` },
    ...{ role: 'DELEGATE', rank: 'OTHER', key: aKey(), ...given },
  });
};

async function nominated(given: Readonly<Record<string, string>> = {}, actor = guatemala) {
  const input = form(given);
  await nominateDelegate(actor, input);
  return db.delegate.findFirstOrThrow({ where: { email: input.email, status: 'NOMINATED' } });
}

const now = async (id: string) => db.delegate.findUniqueOrThrow({ where: { id } });
const on = async (id: string) => ({ delegateId: id, version: (await now(id)).version });

async function accredited(given: Readonly<Record<string, string>> = {}) {
  const { id } = await nominated(given);
  await checkDelegate(secretariat, await on(id));
  await accreditDelegate(presidency, await on(id));
  return now(id);
}

describe('a nomination', () => {
  test('is made by a focal point, checked, accredited by the Presidency, and registered on arrival', async () => {
    const { id } = await nominated();
    await checkDelegate(await inDatabase(assistant), await on(id));
    await expect(accreditDelegate(secretariat, await on(id))).rejects.toMatchObject({
      reason: 'delegation.presidency-accredits',
    });
    await accreditDelegate(presidency, await on(id));
    const { code: badge, status } = await now(id);
    expect([status, badge]).toEqual(['ACCREDITED', expect.stringMatching(/^[2-9A-HJKMNP-Z]{10}$/)]);
    await registerDelegate(secretariat, await on(id));
    expect(await now(id)).toMatchObject({ status: 'REGISTERED', code: badge, isLate: false });
    expect(await actsOn(id)).toEqual(['delegate.nominate', 'delegate.check', 'delegate.accredit', 'delegate.register']);
    expect(await db.outboxMail.findMany({ where: { topic: 'delegate.accredit' }, select: { userId: true } })).toEqual([
      { userId: guatemala.userId },
    ]);
  });

  test('the same form twice nominates once; the same person twice is refused at the address', async () => {
    const input = form();
    await Promise.all([nominateDelegate(guatemala, input), nominateDelegate(guatemala, input)]);
    expect(await db.delegate.count()).toBe(1);
    await expect(nominateDelegate(guatemala, form({ email: input.email.toUpperCase() }))).rejects.toMatchObject({
      fields: { email: 'delegation.nominated-already' },
    });
  });

  test('is returned with a reason, corrected, and then a nomination again', async () => {
    const { id } = await nominated();
    await returnDelegate(secretariat, { ...(await on(id)), reason: 'Falta el cargo.' });
    expect(await now(id)).toMatchObject({ status: 'RETURNED', returnReason: 'Falta el cargo.' });
    expect(await db.outboxMail.count({ where: { topic: 'delegate.return' } })).toBe(1);
    const { version } = await now(id);
    const { meetingId: _m, partyCode: _p, replacesId: _r, key: _k, ...person } = form({ post: 'Dirección general' });
    await editDelegate(guatemala, { delegateId: id, version, ...person });
    expect(await now(id)).toMatchObject({ status: 'NOMINATED', returnReason: null, post: 'Dirección general' });
    await expect(editDelegate(guatemala, { delegateId: id, version, ...person })).rejects.toMatchObject({
      reason: 'delegation.stale',
    });
  });

  test('after the closing date it is taken and marked late', async () => {
    at('2027-05-17T05:59:59Z');
    expect((await nominated()).isLate).toBe(false);
    at('2027-05-17T06:00:00Z');
    expect((await nominated()).isLate).toBe(true);
  });

  test('by somebody else, or for a party that attends nothing, is refused with its rule', async () => {
    await expect(nominateDelegate(guatemala, form({ partyCode: 'PA' }))).rejects.toMatchObject({
      reason: 'delegation.not-your-party',
    });
    await expect(nominateDelegate(secretariat, form())).rejects.toMatchObject({ reason: 'delegation.not-your-party' });
    const grcm = await aMeeting({ bodyCode: 'GRCM', startsOn: dateOn('2027-05-25') });
    await aSession({ meetingId: grcm.id, kind: 'TECHNICAL', startsAt: instant('2027-05-25T15:00:00Z') });
    const unhcr = await inDatabase(observerOrganizationDelegate);
    const argentina = await inDatabase(observerStateDelegate);
    const into = (partyCode: string) => form({ meetingId: grcm.id, partyCode });
    // Organisations take part in the GRCM, States do not even know of it (DR-44, P-01).
    await nominateDelegate(unhcr, into('ACNUR'));
    await expect(nominateDelegate(argentina, into('AR'))).rejects.toMatchObject({ reason: 'meeting.not-found' });
    expect((await getNomination(unhcr, grcm.code, {})).denial).toBeNull();
    expect((await getNomination(secretariat, code, {})).denial).toBe('delegation.not-your-party');
  });

  test('ends with the meeting: what is cancelled takes nobody', async () => {
    await db.meeting.update({
      where: { id: meetingId },
      data: { status: 'CANCELLED', cancelReason: 'x', cancelledAt: instant('2027-03-01T00:00:00Z') },
    });
    await expect(nominateDelegate(guatemala, form())).rejects.toMatchObject({ reason: 'workflow.closed' });
    expect((await getDelegations(guatemala, code, 'es')).nominates).toEqual([]);
  });
});

describe('who accredits', () => {
  test('the coordinator on the Presidency’s recorded order, until it ends; the assistant never', async () => {
    const { id } = await nominated();
    await checkDelegate(secretariat, await on(id));
    const order = (isGiven: boolean, actor = presidency) =>
      orderAccreditation(actor, { meetingId, isGiven, note: 'Nota 3' });
    await expect(order(true, secretariat)).rejects.toMatchObject({ reason: 'delegation.presidency-accredits' });
    await order(true);
    await expect(accreditDelegate(await inDatabase(assistant), await on(id))).rejects.toMatchObject({
      reason: 'delegation.presidency-accredits',
    });
    expect(await accreditChecked(secretariat, { meetingId })).toEqual({ code, count: 1 });
    expect(await now(id)).toMatchObject({ status: 'ACCREDITED', accreditedById: secretariat.userId });
    await order(false);
    await expect(accreditChecked(secretariat, { meetingId })).rejects.toMatchObject({
      reason: 'delegation.presidency-accredits',
    });
    expect((await getDelegations(secretariat, code, 'es')).order).toMatchObject({ isGiven: false });
  });
});

describe('a badge', () => {
  test('lets in by its code; again it says so; another meeting’s, a revoked one and a wrong one let nobody in', async () => {
    const first = await accredited();
    const other = await aMeeting();
    const read = (badge: string | null, meeting = meetingId) =>
      checkIn(secretariat, { meetingId: meeting, code: badge ?? '' });
    expect(await read(first.code)).toMatchObject({ name: expect.stringContaining('Persona'), wasRegistered: false });
    expect(await read(first.code)).toMatchObject({ wasRegistered: true });
    const missing = { fields: { code: 'delegation.no-such-badge' } };
    await expect(read(first.code, other.id)).rejects.toMatchObject(missing);
    await expect(read('AAAAAAAAAA')).rejects.toMatchObject(missing);
    await withdrawDelegate(guatemala, await on(first.id));
    await expect(read(first.code)).rejects.toMatchObject(missing);
    await expect(checkIn(guatemala, { meetingId, code: 'A' })).rejects.toMatchObject({
      reason: 'delegation.secretariat-only',
    });
  });

  test('is printed for who is accredited, by the Secretariat', async () => {
    await nominated();
    const { id } = await accredited();
    expect((await getBadges(secretariat, code, 'es')).badges.map((badge) => badge.id)).toEqual([id]);
    await expect(getBadges(guatemala, code, 'es')).rejects.toMatchObject({ reason: 'delegation.not-found' });
  });
});

describe('a substitution', () => {
  test('withdraws the one and nominates the other, who is known to stand in for them', async () => {
    const first = await accredited({ role: 'HEAD' });
    await nominateDelegate(guatemala, form({ replacesId: first.id, role: 'HEAD' }));
    expect(await now(first.id)).toMatchObject({ status: 'WITHDRAWN', code: null });
    const second = await db.delegate.findFirstOrThrow({ where: { replacesId: first.id } });
    expect((await getDelegate(guatemala, code, second.id)).delegate.replaces).toContain('Persona');
    const foreign = await accredited();
    const panama = await inDatabase(focalPointOf('PA', 'FOREIGN_AFFAIRS'));
    await expect(nominateDelegate(panama, form({ partyCode: 'PA', replacesId: foreign.id }))).rejects.toMatchObject({
      reason: 'delegation.not-found',
    });
  });
});

describe('who knows of whom', () => {
  /** Of the nominated, the accredited of Guatemala and the accredited of Honduras: who is seen; and whose address. */
  const table: ByPersona<string> = {
    'focal-point.GT.MIGRATION': 'NGH @',
    'focal-point.PA.FOREIGN_AFFAIRS': '_GH @',
    'vice-minister.GT': 'NGH @',
    'vice-minister.HN': '_GH @',
    'grcm-delegate.GT': 'NGH @',
    'grcm-delegate.HN': '_GH @',
    'liaison-officer.GT.NETWORK_CONSULAR': 'NGH @',
    'liaison-officer.HN.NETWORK_TRAFFICKING': '_GH @',
    'liaison-officer.HN.NETWORK_CONSULAR': '_GH @',
    'presidency-officer.PA': 'NGH @',
    // The meeting of their errands is another one.
    'drafter.HN': '',
    'secretariat.coordinator': 'NGH @',
    'secretariat.assistant': 'NGH @',
    'secretariat.it-specialist': '',
    'delegate.AR': '_GH _',
    'delegate.ACNUR': '_GH _',
    'delegate.RROCM': '_GH _',
    guest: '',
    'former-official.GT': '',
    nobody: '',
  };

  test('by list, count, single page, sheet and paper alike', async () => {
    const nomination = await nominated();
    const ours = await accredited();
    const honduras = await inDatabase(focalPointOf('HN', 'MIGRATION'));
    await nominateDelegate(honduras, form({ partyCode: 'HN' }));
    const theirs = await db.delegate.findFirstOrThrow({ where: { partyCode: 'HN' } });
    await checkDelegate(secretariat, await on(theirs.id));
    await accreditDelegate(presidency, await on(theirs.id));
    const ids = { N: nomination.id, G: ours.id, H: theirs.id };
    for (const [name, actor] of await everyoneInDatabase()) {
      const expected = table[name];
      const view = await getDelegations(actor, code, 'es').catch(() => null);
      if (expected === '') {
        expect([name, view]).toEqual([name, null]);
        continue;
      }
      const seen = view?.delegations.flatMap(({ delegates }) => delegates) ?? [];
      const letters = Object.entries(ids).map(([letter, id]) => (seen.some((one) => one.id === id) ? letter : '_'));
      const foreign = seen.find(({ id }) => id === ids.H);
      expect([name, `${letters.join('')} ${foreign?.email ? '@' : '_'}`]).toEqual([name, expected]);
      expect(view?.count).toBe(seen.length);
      for (const [letter, id] of Object.entries(ids)) {
        const one = await getDelegate(actor, code, id).catch(() => null);
        expect([name, letter, one !== null]).toEqual([name, letter, expected.includes(letter)]);
      }
      const exported = await exportParticipants(actor, code, 'es', { format: 'xlsx' });
      const sheet = JSON.stringify(participantSheet(exported, 'es').rows);
      const paper = JSON.stringify(participantPaper(exported, 'es', instant('2027-03-01T00:00:00Z')));
      for (const [letter, { familyName }] of Object.entries({ N: nomination, G: ours, H: theirs })) {
        // The list of participants holds who is accredited, for everybody.
        expect([name, letter, sheet.includes(`${familyName}"`)]).toEqual([name, letter, letter !== 'N']);
        expect(paper.includes(`${familyName}\\n`)).toBe(letter !== 'N');
      }
      expect(sheet.includes(theirs.email)).toBe(expected.endsWith('@'));
    }
  });
});

describe('what is asked', () => {
  const askedOf = async (actor: Actor) =>
    (await listAskedDelegations(actor)).map(({ verb, count }) => `${verb} ${count}`);

  test('of the focal point to nominate, of the Secretariat to check, of the Presidency to accredit', async () => {
    at('2027-04-15T15:00:00Z');
    expect(await askedOf(guatemala)).toEqual(['nominate 1']);
    const { id } = await nominated();
    expect(await askedOf(guatemala)).toEqual([]);
    expect(await askedOf(secretariat)).toEqual(['check 1']);
    expect(await askedOf(presidency)).toEqual([]);
    await checkDelegate(secretariat, await on(id));
    expect(await askedOf(secretariat)).toEqual([]);
    expect(await askedOf(presidency)).toEqual(['accredit 1']);
    await orderAccreditation(presidency, { meetingId, isGiven: true, note: 'Nota' });
    expect(await askedOf(secretariat)).toEqual(['accredit 1']);
  });
});

test('three hundred people cost as many statements as three', async () => {
  await nominated();
  const few = await statementsOf(() => getDelegations(secretariat, code, 'es'));
  const { id: nominatedById } = await aUser();
  await db.delegate.createMany({
    data: Array.from({ length: 300 }, (_, index) => ({
      ...{
        meetingId,
        partyCode: ['GT', 'HN', 'PA', 'MX'][index % 4] ?? 'GT',
        givenName: 'A',
        familyName: `B ${index}`,
      },
      ...{ post: 'c', institution: 'd', email: `many-${index}@crm.example`, role: 'DELEGATE' as const },
      ...{ rank: 'OTHER' as const, isLate: false, nominatedById, nominatedAt: instant('2027-03-01T00:00:00Z') },
    })),
  });
  const many = await statementsOf(() => getDelegations(secretariat, code, 'es'));
  expect(many.statements.length).toBe(few.statements.length);
  expect(many.statements.length).toBeLessThanOrEqual(14);
});
