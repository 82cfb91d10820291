import { beforeEach, describe, expect, test } from 'vitest';
import { getAccount } from '@/lib/access/account/queries';
import { grantMandate, revokeMandate } from '@/lib/access/mandates/commands';
import { loadActor } from '@/lib/access/mandates/queries';
import { GrantMandate } from '@/lib/access/mandates/schema';
import { visibleMandates } from '@/lib/access/mandates/visibility';
import { createSessionFor, findLiveSession } from '@/lib/access/sessions/commands';
import { getUser } from '@/lib/access/users/queries';
import type { Actor } from '@/lib/core/actor';
import { addDays, now, today } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { Forbidden, NotFound } from '@/lib/core/errors';
import { at } from '@/tests/support/clock';
import { aMeeting, aUser, everyoneInDatabase, inDatabase } from '@/tests/support/factories';
import { anInstitution } from '@/tests/support/institution';
import { type ByPersona, cellsOf, coordinator, itSpecialist } from '@/tests/support/personas';
import { actsOn, aKey } from '@/tests/support/reports';

const reason = 'Nota verbal 13';
let admin: Actor;
let userId: string;

beforeEach(async () => {
  admin = await inDatabase(itSpecialist);
  userId = (await aUser({ passwordHash: 'x' })).id;
});

type Given = Partial<Record<keyof GrantMandate, string>>;

async function aGrant(given: Given = {}): Promise<GrantMandate> {
  const institutionId = await anInstitution('GT', 'MIGRATION');
  const common = { userId, officeCode: 'FOCAL_POINT', partyCode: 'GT', institutionId, startsOn: today() };
  return GrantMandate.parse({ ...common, source: 'Nota verbal 12', formKey: aKey(), ...given });
}

const officesOf = async (id: string = userId, hasSecondFactor = true) =>
  (await loadActor(id, { hasSecondFactor })).mandates.map(({ office, partyCode }) => `${office} ${partyCode}`);

describe('grant', () => {
  test('gives the right at the next request, and is on record with its source', async () => {
    const { token } = await createSessionFor(userId, ['pwd']);
    const { mandateId } = await grantMandate(admin, await aGrant());
    expect(await officesOf()).toEqual(['FOCAL_POINT GT']);
    // Rights come from the database at every request: nobody needs to sign in again.
    expect(await findLiveSession(token)).not.toBeNull();
    const entry = await db.auditEntry.findFirstOrThrow({ where: { act: 'mandate.grant' } });
    expect(entry).toMatchObject({
      actorId: admin.userId,
      subjectId: mandateId,
      detail: { userId, officeCode: 'FOCAL_POINT', partyCode: 'GT', source: 'Nota verbal 12' },
    });
  });

  test('sent twice it is one mandate; the same office again is refused', async () => {
    const given = await aGrant();
    const answers = await Promise.all([1, 2, 3].map(() => grantMandate(admin, given)));
    expect(new Set(answers.map(({ mandateId }) => mandateId)).size).toBe(1);
    await expect(grantMandate(admin, await aGrant())).rejects.toMatchObject({ reason: 'mandate.held-already' });
    expect(await db.mandate.count({ where: { userId } })).toBe(1);
  });

  test('from a day to a day it is in force on both, in the Conference’s zone', async () => {
    at('2027-03-01T18:00:00Z');
    await grantMandate(admin, await aGrant({ startsOn: '2027-03-10', endsOn: '2027-03-20' }));
    for (const [instant, isIn] of [
      ['2027-03-10T05:59:59Z', false],
      ['2027-03-10T06:00:00Z', true],
      ['2027-03-21T05:59:59Z', true],
      ['2027-03-21T06:00:00Z', false],
    ] as const) {
      at(instant);
      expect.soft(await officesOf(), instant).toEqual(isIn ? ['FOCAL_POINT GT'] : []);
    }
  });

  test('an office that demands the second step gives nothing without it, and the account says so', async () => {
    await grantMandate(admin, await aGrant({ officeCode: 'VICE_MINISTER', institutionId: '' }));
    expect(await officesOf(userId, false)).toEqual([]);
    expect(await officesOf(userId, true)).toEqual(['VICE_MINISTER GT']);
    const account = await getAccount(await loadActor(userId, { hasSecondFactor: false }), '');
    expect(account.mandates).toMatchObject([{ standing: 'IN_FORCE', needsSecondFactor: true }]);
    expect([account.hasSecondFactor, account.factors]).toEqual([
      false,
      { isSet: false, codesLeft: 0, isObligatory: true },
    ]);
  });

  test('a drafter’s errand ends with its meeting (P-10)', async () => {
    const meeting = await aMeeting();
    await grantMandate(
      admin,
      await aGrant({ officeCode: 'DRAFTER', institutionId: '', meetingId: meeting.id, partyCode: 'GT' }),
    );
    expect(await officesOf()).toEqual(['DRAFTER GT']);
    at(`${addDays(meeting.endsOn.toISOString().slice(0, 10), 1)}T06:00:00Z`);
    expect(await officesOf()).toEqual([]);
    expect((await getUser(admin, userId)).mandates).toMatchObject([{ standing: 'WAITING' }]);
  });

  test.each<[string, Given, Record<string, string>]>([
    ['the place that the office needs', { institutionId: '' }, { institutionId: 'mandate.place-needed' }],
    ['no place that it has not', { bodyCode: 'NETWORK_CONSULAR' }, { bodyCode: 'mandate.place-not-here' }],
    ['an institution that exists', { institutionId: aKey() }, { institutionId: 'field.choose' }],
    ['an office that exists', { officeCode: 'KING' }, { officeCode: 'field.choose' }],
    [
      'a party of its kind',
      { partyCode: 'AR' },
      { partyCode: 'mandate.party-of-another-kind', institutionId: 'mandate.other-party' },
    ],
  ])('asks for %s', async (_name, given, faults) => {
    await expect(grantMandate(admin, await aGrant(given))).rejects.toMatchObject({ fields: faults });
    expect(await db.mandate.count({ where: { userId } })).toBe(0);
  });

  test('asks for an end that is not before its beginning', async () => {
    const given = { ...(await aGrant()), endsOn: addDays(today(), -1) };
    const { error } = GrantMandate.safeParse(given);
    expect(error?.issues.map(({ path, message }) => [path, message])).toEqual([
      [['endsOn'], 'mandate.ends-before-it-starts'],
    ]);
  });

  test('is refused to a disabled account and to oneself', async () => {
    await expect(grantMandate(admin, await aGrant({ userId: admin.userId }))).rejects.toThrow(Forbidden);
    await db.user.update({ where: { id: userId }, data: { disabledAt: now() } });
    await expect(grantMandate(admin, await aGrant())).rejects.toMatchObject({ reason: 'user.disabled' });
  });
});

describe('revoke', () => {
  test('takes everything from the next request, and every session with it', async () => {
    const { mandateId } = await grantMandate(admin, await aGrant());
    const { token } = await createSessionFor(userId, ['pwd']);
    expect(await revokeMandate(admin, { mandateId, reason })).toEqual({ userId });
    expect(await officesOf()).toEqual([]);
    expect(await findLiveSession(token)).toBeNull();
    expect(await db.session.findFirst({ where: { userId } })).toMatchObject({ revokedReason: 'mandate-ended' });
    expect(await actsOn(mandateId)).toEqual(['mandate.grant', 'mandate.revoke']);
    const [view] = (await getUser(admin, userId)).mandates;
    expect(view).toMatchObject({ standing: 'REVOKED', revokedReason: reason, can: { revoke: 'mandate.over-already' } });
    await expect(revokeMandate(admin, { mandateId, reason })).rejects.toMatchObject({ reason: 'mandate.over-already' });
  });

  test('leaves the person’s other offices in force', async () => {
    const { mandateId } = await grantMandate(admin, await aGrant());
    await grantMandate(admin, await aGrant({ officeCode: 'GRCM_DELEGATE', institutionId: '' }));
    await revokeMandate(admin, { mandateId, reason });
    expect(await officesOf()).toEqual(['GRCM_DELEGATE GT']);
  });

  test('one that has not begun never does', async () => {
    const { mandateId } = await grantMandate(admin, await aGrant({ startsOn: addDays(today(), 10) }));
    await revokeMandate(admin, { mandateId, reason });
    at(`${addDays(today(), 11)}T12:00:00Z`);
    expect(await officesOf()).toEqual([]);
  });

  test('nobody ends their own', async () => {
    const own = await db.mandate.findFirstOrThrow({ where: { userId: admin.userId } });
    await expect(revokeMandate(admin, { mandateId: own.id, reason })).rejects.toThrow(Forbidden);
  });
});

/** Whose mandates this person may know of: everybody's, or their own. */
const table: ByPersona<'all' | 'own'> = {
  'focal-point.GT.MIGRATION': 'own',
  'focal-point.PA.FOREIGN_AFFAIRS': 'own',
  'vice-minister.GT': 'own',
  'vice-minister.HN': 'own',
  'grcm-delegate.GT': 'own',
  'grcm-delegate.HN': 'own',
  'liaison-officer.GT.NETWORK_CONSULAR': 'own',
  'liaison-officer.HN.NETWORK_TRAFFICKING': 'own',
  'liaison-officer.HN.NETWORK_CONSULAR': 'own',
  'presidency-officer.PA': 'own',
  'drafter.HN': 'own',
  'secretariat.coordinator': 'all',
  'secretariat.assistant': 'own',
  'secretariat.it-specialist': 'all',
  'delegate.AR': 'own',
  'delegate.ACNUR': 'own',
  'delegate.RROCM': 'own',
  guest: 'own',
  'former-official.GT': 'own',
  nobody: 'own',
};

test('everybody sees their own mandates, whoever keeps accounts all; a stranger’s does not exist', async () => {
  const { mandateId } = await grantMandate(await inDatabase(coordinator), await aGrant());
  const people = await everyoneInDatabase();
  const total = await db.mandate.count();
  for (const [name, persona, sees] of cellsOf(table)) {
    const actor = people.get(name) ?? persona;
    const own = await db.mandate.count({ where: { userId: actor.userId } });
    const count = await db.mandate.count({ where: visibleMandates(actor) });
    expect.soft(count, name).toBe(sees === 'all' ? total : own);
    if (sees === 'all') continue;
    await expect.soft(revokeMandate(actor, { mandateId, reason }), name).rejects.toThrow(NotFound);
    await expect.soft(grantMandate(actor, await aGrant()), name).rejects.toThrow(NotFound);
    const account = await getAccount(actor, '');
    expect.soft(account.mandates.length, name).toBe(own);
  }
  expect(await officesOf()).toEqual(['FOCAL_POINT GT']);
});
