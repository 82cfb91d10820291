import { beforeEach, describe, expect, test } from 'vitest';
import { openCalendarFeed, renewCalendarFeed, revokeCalendarFeed } from '@/lib/access/calendar-feeds/commands';
import { findOwnFeed } from '@/lib/access/calendar-feeds/queries';
import type { Actor } from '@/lib/core/actor';
import { dateOn, instant, now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { listFeedItems } from '@/lib/rights/calendar';
import { at } from '@/tests/support/clock';
import { aMeeting, aSession, inDatabase } from '@/tests/support/factories';
import { viceMinisterOf } from '@/tests/support/personas';
import { statementsOf } from '@/tests/support/queries';

let actor: Actor;

beforeEach(async () => {
  at('2027-01-10T18:00:00Z');
  actor = await inDatabase(viceMinisterOf('GT'));
  const { id: meetingId } = await aMeeting({ startsOn: dateOn('2027-05-13'), endsOn: dateOn('2027-05-14') });
  const held = { startsAt: instant('2027-05-13T15:00:00Z'), endsAt: instant('2027-05-13T17:00:00Z') };
  for (const kind of ['PLENARY', 'CLOSED_DOOR'] as const) await aSession({ meetingId, kind, ...held });
});

/** What stands in the feed of `token` now. */
async function kindsIn(token: string): Promise<string[]> {
  const owner = await openCalendarFeed(token);
  return (await listFeedItems(owner.actor)).map(({ kind, sessionKind }) => sessionKind ?? kind).sort();
}

const missing = { reason: 'calendar-feed.not-found' };
const aFactor = () => db.totpKey.create({ data: { userId: actor.userId, secretEnc: 'kept', confirmedAt: now() } });
const actsOfFeed = async () =>
  (await db.auditEntry.findMany({ where: { act: { startsWith: 'calendar-feed.' } }, orderBy: { seq: 'asc' } })).map(
    ({ act }) => act,
  );

describe('the address', () => {
  test('is 32 random bytes, of which only the hash is kept', async () => {
    const { token } = await renewCalendarFeed(actor);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const [row] = await db.calendarFeed.findMany();
    expect(row?.tokenHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(await db.calendarFeed.findMany())).not.toContain(token);
    expect(JSON.stringify((await db.auditEntry.findMany()).map(({ detail }) => detail))).not.toContain(token);
  });

  test('is one a person: a new one ends the old', async () => {
    const { token: old } = await renewCalendarFeed(actor);
    const { token } = await renewCalendarFeed(actor);
    await expect(openCalendarFeed(old)).rejects.toMatchObject(missing);
    expect((await openCalendarFeed(token)).actor.userId).toBe(actor.userId);
    expect(await db.calendarFeed.count()).toBe(1);
  });

  test('revoked, unknown, empty and of a disabled person are refused alike', async () => {
    const { token } = await renewCalendarFeed(actor);
    await db.user.update({ where: { id: actor.userId }, data: { disabledAt: now() } });
    await expect(openCalendarFeed(token)).rejects.toMatchObject(missing);
    await db.user.update({ where: { id: actor.userId }, data: { disabledAt: null } });
    await expect(openCalendarFeed(token)).resolves.toBeDefined();
    await revokeCalendarFeed(actor);
    for (const wrong of [token, 'x', '', 'A'.repeat(43)])
      await expect(openCalendarFeed(wrong)).rejects.toMatchObject(missing);
  });

  test('leaves its making and its end in the record of acts; ending what is not there leaves nothing', async () => {
    await revokeCalendarFeed(actor);
    await renewCalendarFeed(actor);
    await revokeCalendarFeed(actor);
    await revokeCalendarFeed(actor);
    expect(await actsOfFeed()).toEqual(['calendar-feed.renew', 'calendar-feed.revoke']);
  });

  test('is one’s own: nobody finds or ends another’s', async () => {
    const { token } = await renewCalendarFeed(actor);
    const other = await inDatabase(viceMinisterOf('HN'));
    expect(await findOwnFeed(other)).toBeNull();
    await revokeCalendarFeed(other);
    expect(await findOwnFeed(actor)).toMatchObject({ lastFetchedAt: null });
    await openCalendarFeed(token);
    expect(await findOwnFeed(actor)).toMatchObject({ lastFetchedAt: now() });
  });
});

describe('what stands in it follows the offices of the moment', () => {
  test('all of a Vice-Minister’s; nothing once the mandate has ended', async () => {
    await aFactor();
    const { token } = await renewCalendarFeed(actor);
    expect(await kindsIn(token)).toEqual(['CLOSED_DOOR', 'MEETING', 'PLENARY']);
    await db.mandate.updateMany({ where: { userId: actor.userId }, data: { endsOn: dateOn('2027-01-10') } });
    expect(await kindsIn(token)).toHaveLength(3);
    at('2027-01-11T06:00:00Z');
    expect(await kindsIn(token)).toEqual([]);
  });

  test('an office that needs a second factor counts only where the address was made with one, and while there is one', async () => {
    await db.office.updateMany({ where: { kind: 'VICE_MINISTER' }, data: { needsSecondFactor: true } });
    await aFactor();
    const { token: without } = await renewCalendarFeed({ ...actor, hasSecondFactor: false });
    expect(await kindsIn(without)).toEqual([]);
    const { token } = await renewCalendarFeed(actor);
    expect(await kindsIn(token)).toContain('CLOSED_DOOR');
    await db.totpKey.deleteMany({ where: { userId: actor.userId } });
    expect(await kindsIn(token)).toEqual([]);
  });

  test('a cancelled meeting stays in it, as cancelled, with its sessions', async () => {
    await aFactor();
    const { token } = await renewCalendarFeed(actor);
    await db.meeting.updateMany({ data: { status: 'CANCELLED', cancelReason: 'Huracán', cancelledAt: now() } });
    const { actor: owner } = await openCalendarFeed(token);
    const items = await listFeedItems(owner);
    expect(items.length).toBeGreaterThan(1);
    expect(items.every(({ isCancelled }) => isCancelled)).toBe(true);
  });
});

test('it is read sixty times in an hour, and again an hour later', async () => {
  const { token } = await renewCalendarFeed(actor);
  for (let reading = 1; reading <= 60; reading += 1) await openCalendarFeed(token);
  await expect(openCalendarFeed(token)).rejects.toMatchObject({ reason: 'calendar-feed.slow-down' });
  at('2027-01-10T19:00:01Z');
  await expect(openCalendarFeed(token)).resolves.toBeDefined();
});

test('a reading is a bounded number of statements', async () => {
  const { token } = await renewCalendarFeed(actor);
  const { statements } = await statementsOf(() => kindsIn(token));
  expect(statements.length).toBeLessThanOrEqual(24);
});
