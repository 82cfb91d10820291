import { beforeEach, expect, test } from 'vitest';
import { createSessionFor, findLiveSession } from '@/lib/access/sessions/commands';
import { hashOfToken } from '@/lib/access/token';
import { db } from '@/lib/core/db';
import { at } from '@/tests/support/clock';
import { aUser } from '@/tests/support/factories';

// ASVS 7.3.1, 7.3.2: two hours without use, twelve in all (docs/security.md A46), by a clock that is moved.

let token: string;

beforeEach(async () => {
  at('2027-03-01T08:00:00.000Z');
  ({ token } = await createSessionFor((await aUser()).id, ['pwd', 'otp']));
});

test('the token itself is stored nowhere, its hash is', async () => {
  expect(await db.session.count({ where: { tokenHash: token } })).toBe(0);
  expect(await db.session.count({ where: { tokenHash: hashOfToken(token) } })).toBe(1);
  expect(Buffer.from(token, 'base64url')).toHaveLength(32);
});

test('unused it holds until two hours have passed, and not after', async () => {
  at('2027-03-01T09:59:59.999Z');
  expect(await findLiveSession(token)).toMatchObject({ hasSecondFactor: true });
  at('2027-03-01T11:59:59.998Z');
  expect(await findLiveSession(token)).not.toBeNull();
  at('2027-03-01T14:00:00.000Z');
  expect(await findLiveSession(token)).toBeNull();
});

test('in constant use it ends after twelve hours all the same', async () => {
  for (let hour = 9; hour < 20; hour += 1) {
    at(`2027-03-01T${String(hour).padStart(2, '0')}:00:00.000Z`);
    expect(await findLiveSession(token), `at ${hour}`).not.toBeNull();
  }
  at('2027-03-01T19:59:59.999Z');
  expect(await findLiveSession(token)).not.toBeNull();
  at('2027-03-01T20:00:00.000Z');
  expect(await findLiveSession(token)).toBeNull();
});

test('one that was ended does not come back', async () => {
  await db.session.updateMany({ where: { tokenHash: hashOfToken(token) }, data: { revokedAt: new Date() } });
  expect(await findLiveSession(token)).toBeNull();
});
