import { beforeEach, describe, expect, test } from 'vitest';
import { sealSecret } from '@/lib/access/factors/secret-box';
import { codeNow, newSecret } from '@/lib/access/factors/totp';
import { choosePassword, issueLink } from '@/lib/access/links/commands';
import { consumeChallenge } from '@/lib/access/sign-in/challenge-commands';
import { giveCode, givePassword } from '@/lib/access/sign-in/commands';
import { hashPassword, verifyPassword } from '@/lib/access/sign-in/password-hash';
import { SignIn } from '@/lib/access/sign-in/schema';
import { now } from '@/lib/core/clock';
import { db, inTransaction } from '@/lib/core/db';
import { at } from '@/tests/support/clock';
import { aUser } from '@/tests/support/factories';

const whence = { address: '192.0.2.9', agent: 'tests' };
const password = 'lámpara verde con tres puentes';

let person: Readonly<{ id: string; email: string }>;
beforeEach(async () => {
  person = await aUser({ passwordHash: await hashPassword(password) });
});

describe('a password', () => {
  test('counts to its last sign, with its spaces, however long', async () => {
    const long = `${'montaña '.repeat(24)}1234567`;
    const stored = await hashPassword(long);
    expect(await verifyPassword(stored, long)).toBe(true);
    expect(await verifyPassword(stored, `${long.slice(0, -1)}8`)).toBe(false);
    expect(await verifyPassword(stored, `${long} `)).toBe(false);
    expect(SignIn.parse({ email: person.email, password: ` ${long} ` }).password).toBe(` ${long} `);
  });

  test('written with ñ as one sign or as two is the same', async () => {
    const stored = await hashPassword('año nuevo en la montaña'.normalize('NFD'));
    expect(await verifyPassword(stored, 'año nuevo en la montaña'.normalize('NFC'))).toBe(true);
  });
});

test('unknown, disabled and not yet active people are answered as a wrong password is', async () => {
  const disabled = await aUser({ passwordHash: await hashPassword(password), disabledAt: now() });
  const invited = await aUser({ passwordHash: null });
  for (const [email, tried] of [
    [person.email, 'otra cosa distinta y larga'],
    [disabled.email, password],
    [invited.email, password],
    ['nobody@crm.example', password],
    ['not an address', password],
  ] as const) {
    await expect(givePassword({ email, password: tried }, whence)).rejects.toMatchObject({ reason: 'sign-in.wrong' });
  }
});

test('a challenge is over after ten minutes, and opens once', async () => {
  at('2027-03-01T08:00:00.000Z');
  const first = await givePassword({ email: person.email, password }, whence);
  expect(first.step).toBe('enter');
  expect(await consumeChallenge(first.challenge)).toMatchObject({ userId: person.id });
  expect(await consumeChallenge(first.challenge)).toBeNull();
  const second = await givePassword({ email: person.email, password }, whence);
  at('2027-03-01T08:10:00.001Z');
  expect(await consumeChallenge(second.challenge)).toBeNull();
});

describe('whoever has a second factor', () => {
  const secret = newSecret();
  beforeEach(async () => {
    await db.totpKey.create({
      data: { userId: person.id, secretEnc: sealSecret(person.id, secret), confirmedAt: now() },
    });
  });

  test('has no session before it was given', async () => {
    const { challenge, step } = await givePassword({ email: person.email, password }, whence);
    expect(step).toBe('second-step');
    expect(await consumeChallenge(challenge)).toBeNull();
    await giveCode(challenge, codeNow(secret));
    expect(await consumeChallenge(challenge)).toMatchObject({ userId: person.id, methods: ['pwd', 'otp'] });
  });

  test('is asked for it after a reset of the password too', async () => {
    const token = await inTransaction((tx) => issueLink(tx, person.id, 'PASSWORD_RESET'));
    const { challenge, step } = await choosePassword({ token, newPassword: 'ventana azul sobre el río' }, whence);
    expect(step).toBe('second-step');
    expect(await consumeChallenge(challenge)).toBeNull();
    expect(await db.totpKey.count({ where: { userId: person.id } })).toBe(1);
    await expect(choosePassword({ token, newPassword: 'otra ventana sobre el mar' }, whence)).rejects.toMatchObject({
      reason: 'link.over',
    });
  });

  test('has five tries, then the challenge is dead for the right code too', async () => {
    const { challenge } = await givePassword({ email: person.email, password }, whence);
    for (let tries = 1; tries <= 5; tries += 1) {
      await expect(giveCode(challenge, 'abcde-fgh23')).rejects.toMatchObject({
        reason: tries < 5 ? 'code.wrong' : 'challenge.over',
      });
    }
    await expect(giveCode(challenge, codeNow(secret))).rejects.toMatchObject({ reason: 'challenge.over' });
  });
});
