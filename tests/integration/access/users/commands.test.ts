import { describe, expect, test } from 'vitest';
import { offerSecret } from '@/lib/access/factors/commands';
import { loadActor } from '@/lib/access/mandates/queries';
import { createSessionFor, findLiveSession } from '@/lib/access/sessions/commands';
import { givePassword } from '@/lib/access/sign-in/commands';
import { hashPassword } from '@/lib/access/sign-in/password-hash';
import { findLink } from '@/lib/access/sign-in/queries';
import {
  clearFactor,
  disableUser,
  enableUser,
  endSessionsOf,
  inviteAgain,
  inviteUser,
} from '@/lib/access/users/commands';
import { InviteUser } from '@/lib/access/users/schema';
import { now } from '@/lib/core/clock';
import { db, inTransaction } from '@/lib/core/db';
import { Conflict, Forbidden, NotFound } from '@/lib/core/errors';
import { aMandate, aUser, inDatabase } from '@/tests/support/factories';
import { coordinator, everyPersona, focalPointOf, itSpecialist } from '@/tests/support/personas';
import { aKey } from '@/tests/support/reports';

const reason = 'Nota 12 de la institución';
const noPassword = { address: '127.0.0.1', agent: 'tests' };

const invitation = (email = 'alguien@ministry.example', formKey = aKey()) =>
  InviteUser.parse({ displayName: 'Punto focal', email, locale: 'es', formKey });

/** The tokens that were sent to an address, oldest first. */
async function tokensFor(address: string): Promise<string[]> {
  const mails = await db.outboxMail.findMany({
    where: { toAddress: address, carriesLink: true },
    orderBy: { id: 'asc' },
  });
  return mails.map(({ text }) => /\/link\/([\w-]{43})/.exec(text)?.[1] ?? '');
}

const auditOf = async (act: string) =>
  db.auditEntry.findMany({ where: { act }, select: { actorId: true, subjectId: true, detail: true } });

/** A person who has a password, an office in force and a session. */
async function aWorkingPerson() {
  const { id } = await aUser({ passwordHash: 'x' });
  await aMandate({ userId: id, office: 'FOCAL_POINT', partyCode: 'GT', family: 'MIGRATION' });
  const { token } = await createSessionFor(id, ['pwd']);
  return { userId: id, token };
}

const officesOf = async (userId: string) =>
  (await loadActor(userId, { hasSecondFactor: true })).mandates.map(({ office }) => office);

describe('invite', () => {
  test('opens an account without rights; its mail carries the link and shows it to nobody', async () => {
    const admin = await inDatabase(itSpecialist);
    const { userId } = await inviteUser(admin, invitation());
    const [token = ''] = await tokensFor('alguien@ministry.example');
    expect(await findLink(token)).toMatchObject({ purpose: 'INVITATION', email: 'alguien@ministry.example' });
    expect(await officesOf(userId)).toEqual([]);
    expect(await auditOf('user.invite')).toEqual([{ actorId: admin.userId, subjectId: userId, detail: {} }]);
    const { passwordHash, invitedAt } = await db.user.findUniqueOrThrow({ where: { id: userId } });
    expect([passwordHash, invitedAt !== null]).toEqual([null, true]);
  });

  test('sent twice it is one account and one mail', async () => {
    const admin = await inDatabase(itSpecialist);
    const key = aKey();
    const answers = await Promise.all([1, 2, 3].map(() => inviteUser(admin, invitation(undefined, key))));
    expect(new Set(answers.map(({ userId }) => userId)).size).toBe(1);
    expect(await tokensFor('alguien@ministry.example')).toHaveLength(1);
  });

  test('an address that somebody has is refused, however it is written', async () => {
    const admin = await inDatabase(itSpecialist);
    await inviteUser(admin, invitation());
    for (const written of ['Alguien@Ministry.Example', ' alguien@ministry.example ', 'alguien＠ministry.example']) {
      await expect(inviteUser(admin, invitation(written))).rejects.toMatchObject({ reason: 'user.address-taken' });
    }
    expect(InviteUser.safeParse({ ...invitation(), email: 'a@b@c.example' }).success).toBe(false);
  });

  test('again, the link before works no longer', async () => {
    const admin = await inDatabase(coordinator);
    const { userId } = await inviteUser(admin, invitation());
    await inviteAgain(admin, { userId });
    const [first = '', second = ''] = await tokensFor('alguien@ministry.example');
    expect(await findLink(first)).toBeNull();
    expect(await findLink(second)).not.toBeNull();
    await db.user.update({ where: { id: userId }, data: { passwordHash: 'x' } });
    await expect(inviteAgain(admin, { userId })).rejects.toMatchObject({ reason: 'workflow.closed' });
  });
});

test('to whoever keeps no accounts no account exists, whatever they would do to it', async () => {
  const { userId } = await aWorkingPerson();
  const keepers = ['secretariat.coordinator', 'secretariat.it-specialist'];
  for (const persona of everyPersona.filter(({ name }) => !keepers.includes(name))) {
    const actor = await inDatabase(persona);
    for (const act of [
      () => inviteUser(actor, invitation()),
      () => inviteAgain(actor, { userId }),
      () => disableUser(actor, { userId, reason }),
      () => enableUser(actor, { userId, reason }),
      () => endSessionsOf(actor, { userId }),
      () => clearFactor(actor, { userId, reason }),
    ]) {
      await expect.soft(act(), persona.name).rejects.toThrow(NotFound);
    }
  }
  expect(await db.auditEntry.count({ where: { act: { startsWith: 'user.' } } })).toBe(0);
});

test('nobody acts on their own account', async () => {
  const admin = await inDatabase(itSpecialist);
  const { userId } = admin;
  await expect(disableUser(admin, { userId, reason })).rejects.toThrow(Forbidden);
  await expect(clearFactor(admin, { userId, reason })).rejects.toMatchObject({ reason: 'user.not-your-own' });
  await expect(endSessionsOf(admin, { userId })).rejects.toMatchObject({ reason: 'user.not-your-own' });
});

describe('disable', () => {
  test('ends sessions, links and rights at once, and leaves the offices on record', async () => {
    const admin = await inDatabase(itSpecialist);
    const { userId, token } = await aWorkingPerson();
    expect(await findLiveSession(token)).not.toBeNull();
    await disableUser(admin, { userId, reason });
    expect(await findLiveSession(token)).toBeNull();
    expect(await officesOf(userId)).toEqual([]);
    expect(await db.mandate.count({ where: { userId, revokedAt: null } })).toBe(1);
    expect(await db.session.findFirst({ where: { userId } })).toMatchObject({ revokedReason: 'user-disabled' });
    expect(await auditOf('user.disable')).toEqual([{ actorId: admin.userId, subjectId: userId, detail: { reason } }]);
    await expect(disableUser(admin, { userId, reason })).rejects.toThrow(Conflict);
  });

  test('a disabled person signs in like one who does not exist, and enabled as before', async () => {
    const admin = await inDatabase(itSpecialist);
    const { userId, token } = await aWorkingPerson();
    const password = 'cuaderno violeta tranvia pausado';
    const { email } = await db.user.update({
      where: { id: userId },
      data: { passwordHash: await hashPassword(password) },
    });
    await disableUser(admin, { userId, reason });
    await expect(givePassword({ email, password }, noPassword)).rejects.toMatchObject({ reason: 'sign-in.wrong' });
    await enableUser(admin, { userId, reason });
    expect((await givePassword({ email, password }, noPassword)).step).toBe('enter');
    expect(await officesOf(userId)).toEqual(['FOCAL_POINT']);
    // Enabling opens no session that had ended.
    expect(await findLiveSession(token)).toBeNull();
  });

  test('of an invited person, the link works no longer', async () => {
    const admin = await inDatabase(itSpecialist);
    const { userId } = await inviteUser(admin, invitation());
    await disableUser(admin, { userId, reason });
    const [token = ''] = await tokensFor('alguien@ministry.example');
    expect(await findLink(token)).toBeNull();
    await enableUser(admin, { userId, reason });
    expect(await findLink(token)).toBeNull();
  });
});

test('sessions are ended by whoever keeps accounts, and nothing else changes', async () => {
  const admin = await inDatabase(itSpecialist);
  const { userId, token } = await aWorkingPerson();
  await createSessionFor(userId, ['pwd']);
  expect(await endSessionsOf(admin, { userId })).toBe(2);
  expect(await findLiveSession(token)).toBeNull();
  expect(await officesOf(userId)).toEqual(['FOCAL_POINT']);
  expect(await auditOf('user.endSessions')).toMatchObject([{ subjectId: userId, detail: { count: 2 } }]);
});

test('a second factor that was lost is cleared: sessions end, the person is told, the office asks for it again', async () => {
  const admin = await inDatabase(itSpecialist);
  const { userId, token } = await aWorkingPerson();
  await expect(clearFactor(admin, { userId, reason })).rejects.toMatchObject({ reason: 'factor.none' });
  await inTransaction((tx) => offerSecret(tx, userId));
  await db.totpKey.update({ where: { userId }, data: { confirmedAt: now() } });
  await clearFactor(admin, { userId, reason });
  expect(await db.totpKey.count()).toBe(0);
  expect(await findLiveSession(token)).toBeNull();
  expect(await db.outboxMail.findMany({ select: { topic: true } })).toEqual([{ topic: 'account.factor-cleared' }]);
  expect(await auditOf('user.clearFactor')).toMatchObject([{ subjectId: userId, detail: { reason } }]);
});

test('a focal point’s page has nothing of others', async () => {
  const actor = await inDatabase(focalPointOf('GT', 'MIGRATION'));
  await expect(inviteAgain(actor, { userId: actor.userId })).rejects.toThrow(NotFound);
});
