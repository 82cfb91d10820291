import { beforeEach, describe, expect, test } from 'vitest';
import {
  changePassword,
  confirmFactor,
  editProfile,
  offerFactor,
  type Renewed,
  removeFactor,
  replaceCodes,
} from '@/lib/access/account/commands';
import { getAccount } from '@/lib/access/account/queries';
import { spendCode } from '@/lib/access/factors/commands';
import { codeNow } from '@/lib/access/factors/totp';
import { loadActor } from '@/lib/access/mandates/queries';
import {
  createSessionFor,
  endOtherSessions,
  endSession,
  findLiveSession,
  startSession,
} from '@/lib/access/sessions/commands';
import { consumeChallenge } from '@/lib/access/sign-in/challenge-commands';
import { givePassword } from '@/lib/access/sign-in/commands';
import { hashPassword } from '@/lib/access/sign-in/password-hash';
import { hashOfToken } from '@/lib/access/token';
import type { Actor } from '@/lib/core/actor';
import { instant, now } from '@/lib/core/clock';
import { db, inTransaction } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { at } from '@/tests/support/clock';
import { aMandate, aUser } from '@/tests/support/factories';
import { mailsOf } from '@/tests/support/reports';

const whence = { address: '192.0.2.7', agent: 'Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/140.0' };
const password = 'cuaderno violeta tranvia pausado';
const another = 'ventana amarilla conejo despacio';
const passwordHash = await hashPassword(password);

let person: Readonly<{ id: string; email: string; version: number }>;
let token: string;

beforeEach(async () => {
  person = await aUser({ passwordHash });
  ({ token } = await createSessionFor(person.id, ['pwd']));
});

const actor = (hasSecondFactor = false): Promise<Actor> => loadActor(person.id, { hasSecondFactor });

/** What the door does with the answer: this browser's new session. */
async function renewed({ challenge }: Renewed) {
  const proven = await consumeChallenge(challenge);
  if (proven === null) throw new Error('the challenge is not finished');
  return findLiveSession(await inTransaction((tx) => startSession(tx, proven)));
}

/** Sets up a second factor as the account's page does; its secret and the recovery codes. */
async function setUp(given: Actor) {
  await offerFactor(given, { password }, whence);
  const { offered } = await getAccount(given, '');
  const secret = offered?.secret ?? '';
  const { codes, ...answer } = await confirmFactor(given, { code: codeNow(secret) }, whence);
  return { secret, codes, answer };
}

describe('profile', () => {
  test('is as given, once for each version; a conflict says what is there now', async () => {
    const me = await actor();
    const profile = { displayName: 'Otro nombre', locale: 'en', timeZone: 'America/Panama' } as const;
    const given = { ...profile, calendarMails: false, version: 1 };
    await editProfile(me, given);
    expect(await getAccount(me, '')).toMatchObject({ ...given, version: 2 });
    await expect(editProfile(me, { ...given, displayName: 'Tercero' })).rejects.toMatchObject({
      reason: 'account.stale',
      detail: { displayName: 'Otro nombre', locale: 'en', timeZone: 'America/Panama', version: 2 },
    });
    expect(await db.user.findUniqueOrThrow({ where: { id: person.id } })).toMatchObject({ displayName: 'Otro nombre' });
  });
});

describe('password', () => {
  test('ends every session and links, gives this browser another, and tells the owner', async () => {
    const elsewhere = await createSessionFor(person.id, ['pwd']);
    const answer = await changePassword(await actor(), { password, newPassword: another }, whence);
    expect([await findLiveSession(token), await findLiveSession(elsewhere.token)]).toEqual([null, null]);
    expect(await renewed(answer)).toMatchObject({ userId: person.id, hasSecondFactor: false });
    expect(await consumeChallenge(answer.challenge)).toBeNull();
    expect(await mailsOf('account.password-changed')).toEqual([person.email]);
    await expect(givePassword({ email: person.email, password }, whence)).rejects.toMatchObject({
      reason: 'sign-in.wrong',
    });
    expect((await givePassword({ email: person.email, password: another }, whence)).step).toBe('enter');
  });

  test.each([
    ['the present one is wrong', 'no es esta de verdad', another, 'password.not-yours', 'password'],
    ['the new one is the same', password, password, 'password.same', 'newPassword'],
    ['the new one is short', password, 'corta', 'password.too-short', 'newPassword'],
    ['the new one is easily guessed', password, 'contraseña123456', 'password.weak', 'newPassword'],
  ])('stays when %s', async (_name, present, next, reason, field) => {
    const change = changePassword(await actor(), { password: present, newPassword: next }, whence);
    await expect(change).rejects.toMatchObject({ reason, fields: { [field]: reason } });
    expect(await findLiveSession(token)).not.toBeNull();
    expect(await mailsOf('account.password-changed')).toEqual([]);
  });

  test('asked for too often with a wrong one is slowed like a sign-in', async () => {
    const me = await actor();
    const wrong = () => changePassword(me, { password: 'no es esta de verdad', newPassword: another }, whence);
    for (let tries = 0; tries < 5; tries += 1) {
      await expect(wrong()).rejects.toMatchObject({ reason: 'password.not-yours' });
    }
    await expect(wrong()).rejects.toMatchObject({ reason: 'sign-in.slow-down' });
  });

  test('of a session with the second step, the new session has it too', async () => {
    await setUp(await actor());
    const answer = await changePassword(await actor(true), { password, newPassword: another }, whence);
    expect(await renewed(answer)).toMatchObject({ hasSecondFactor: true });
  });
});

describe('the second step', () => {
  test('is in force once a code confirms it; ten codes are shown once; sessions end and this one goes on with it', async () => {
    const { codes, answer } = await setUp(await actor());
    expect(new Set(codes).size).toBe(10);
    expect(await findLiveSession(token)).toBeNull();
    expect(await renewed(answer)).toMatchObject({ hasSecondFactor: true });
    const account = await getAccount(await actor(true), '');
    expect([account.factors, account.offered]).toEqual([{ isSet: true, codesLeft: 10, isObligatory: false }, null]);
    expect(await mailsOf('account.factor-changed')).toEqual([person.email]);
    const stored = JSON.stringify([
      await db.recoveryCode.findMany(),
      await db.totpKey.findMany({ omit: { lastStep: true } }),
    ]);
    expect(codes.some((code) => stored.includes(code))).toBe(false);
  });

  test('is not in force by a wrong code, and the same code opens nothing afterwards', async () => {
    const me = await actor();
    await offerFactor(me, { password }, whence);
    await expect(confirmFactor(me, { code: '000000' }, whence)).rejects.toMatchObject({ reason: 'code.wrong' });
    expect((await getAccount(me, '')).factors.isSet).toBe(false);
    const secret = (await getAccount(me, '')).offered?.secret ?? '';
    const code = codeNow(secret);
    await confirmFactor(me, { code }, whence);
    expect(await inTransaction((tx) => spendCode(tx, person.id, code))).toBeNull();
  });

  test('is replaced only when the new app is confirmed; until then the old one opens', async () => {
    const { secret } = await setUp(await actor());
    const me = await actor(true);
    await offerFactor(me, { password }, whence);
    const next = (await getAccount(me, '')).offered?.secret ?? '';
    expect(next).not.toBe(secret);
    at(instant(now().getTime() + 60_000).toISOString());
    expect(await inTransaction((tx) => spendCode(tx, person.id, codeNow(secret)))).toBe('otp');
    at(instant(now().getTime() + 60_000).toISOString());
    await confirmFactor(me, { code: codeNow(next) }, whence);
    at(instant(now().getTime() + 60_000).toISOString());
    expect(await inTransaction((tx) => spendCode(tx, person.id, codeNow(secret)))).toBeNull();
    expect(await inTransaction((tx) => spendCode(tx, person.id, codeNow(next)))).toBe('otp');
  });

  test('new recovery codes make the former void', async () => {
    const { codes } = await setUp(await actor());
    const answer = await replaceCodes(await actor(true), { password }, whence);
    const [former = '', fresh = ''] = [codes[0], answer.codes[0]];
    expect(await inTransaction((tx) => spendCode(tx, person.id, former))).toBeNull();
    expect(await inTransaction((tx) => spendCode(tx, person.id, fresh))).toBe('recovery');
    expect(await inTransaction((tx) => spendCode(tx, person.id, fresh))).toBeNull();
    expect(await renewed(answer)).toMatchObject({ hasSecondFactor: true });
  });

  test('is removed where no office in force demands it', async () => {
    await setUp(await actor());
    const mandate = await aMandate({ userId: person.id, office: 'VICE_MINISTER', partyCode: 'GT' });
    const me = await actor(true);
    await expect(removeFactor(me, { password }, whence)).rejects.toMatchObject({ reason: 'factor.obligatory' });
    await db.mandate.update({ where: { id: mandate.id }, data: { revokedAt: now(), revokedReason: 'tests' } });
    const answer = await removeFactor(me, { password }, whence);
    expect(await db.totpKey.count()).toBe(0);
    expect(await renewed(answer)).toMatchObject({ hasSecondFactor: false });
  });

  test('is changed only in a session in which it was given', async () => {
    await setUp(await actor());
    const me = await actor(false);
    for (const act of [
      () => offerFactor(me, { password }, whence),
      () => replaceCodes(me, { password }, whence),
      () => removeFactor(me, { password }, whence),
      () => confirmFactor(me, { code: '123456' }, whence),
    ]) {
      await expect.soft(act()).rejects.toMatchObject({ reason: 'factor.not-given' });
    }
  });

  test('that nobody has is neither replaced in its codes nor removed', async () => {
    const me = await actor();
    await expect(replaceCodes(me, { password }, whence)).rejects.toMatchObject({ reason: 'factor.none' });
    await expect(removeFactor(me, { password }, whence)).rejects.toMatchObject({ reason: 'factor.none' });
  });
});

describe('sessions', () => {
  test('are listed for their person alone, the browser in words, this one marked', async () => {
    const stranger = await aUser();
    await createSessionFor(stranger.id, ['pwd']);
    await inTransaction((tx) => startSession(tx, { userId: person.id, methods: ['pwd', 'otp'], ...whence }));
    const { sessions } = await getAccount(await actor(), hashOfToken(token));
    expect(
      sessions.map(({ device, isThisOne, hasSecondFactor }) => [device, isThisOne, hasSecondFactor]).sort(),
    ).toEqual([
      ['Firefox · Windows', false, true],
      ['crm', true, false],
    ]);
  });

  test('one is ended, or all others; a stranger’s does not exist', async () => {
    const stranger = await aUser();
    const theirs = await createSessionFor(stranger.id, ['pwd']);
    const [second, third] = [await createSessionFor(person.id, ['pwd']), await createSessionFor(person.id, ['pwd'])];
    const me = await actor();
    await expect(endSession(me, hashOfToken(theirs.token))).rejects.toThrow(NotFound);
    await endSession(me, hashOfToken(second.token));
    await expect(endSession(me, hashOfToken(second.token))).rejects.toThrow(NotFound);
    expect(await endOtherSessions(me, hashOfToken(token))).toBe(1);
    const live = async (one: string) => (await findLiveSession(one)) !== null;
    expect([await live(token), await live(second.token), await live(third.token), await live(theirs.token)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
});
