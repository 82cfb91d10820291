import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { dayOf } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { moveCycle, planCycle } from '@/lib/meetings/cycles/commands';
import { getCycle, getCycleMove } from '@/lib/meetings/cycles/queries';
import { MoveCycle, PlanCycle } from '@/lib/meetings/cycles/schema';
import { followers } from '@/lib/web/followers';
import { at } from '@/tests/support/clock';
import { aCall, inDatabase } from '@/tests/support/factories';
import { assistant, focalPointOf } from '@/tests/support/personas';
import { actsOn, aKey } from '@/tests/support/reports';

let secretariat: Actor;

beforeEach(async () => {
  at('2027-03-01T15:00:00Z');
  secretariat = await inDatabase(assistant);
  await db.cycle.deleteMany();
  await planCycle(
    secretariat,
    PlanCycle.parse({
      ...{ half: '2', startsOn: '2027-10-13', joint: 'AFTER', hostPartyCode: 'MX', city: 'Mérida' },
      ...{ timeZone: 'America/Mexico_City', key: aKey() },
    }),
  );
});

const days = async () =>
  (await db.meeting.findMany({ where: { cycleId: { not: null } }, orderBy: { code: 'asc' } })).map(
    ({ code, startsOn, endsOn }) => `${code} ${dayOf(startsOn)} ${dayOf(endsOn)}`,
  );
const sessions = async () =>
  (await db.meetingSession.findMany({ orderBy: { code: 'asc' } })).map(
    ({ code, startsAt }) => `${code} ${startsAt.toISOString()}`,
  );

async function listed(by: number) {
  const { cycle, previews } = await getCycleMove(secretariat, '2027-2', by, followers);
  const moves = previews.map(({ meeting, version, listed: mark }) => ({
    meetingId: meeting.id,
    version,
    listed: mark,
  }));
  return MoveCycle.parse({
    cycleId: cycle.id,
    days: String(by),
    moves: JSON.stringify(moves),
    departureReason: 'Prueba',
  });
}
const move = async (by: number) => moveCycle(secretariat, await listed(by), followers);

test('everything planned moves by as many days, with sessions and report deadlines, in one act', async () => {
  const grcm = await db.meeting.findFirstOrThrow({ where: { bodyCode: 'GRCM', cycleId: { not: null } } });
  const call = await aCall({ meetingId: grcm.id, daysBefore: 14 });
  const before = await days();
  await move(7);
  expect(await days()).toEqual(
    before.map((one) => one.replace(/2027-10-(\d\d)/g, (_, day) => `2027-10-${Number(day) + 7}`)),
  );
  const { id } = await db.cycle.findFirstOrThrow();
  expect(await actsOn(id)).toEqual(['cycle.plan', 'cycle.move']);
  const moved = await db.reportCall.findUniqueOrThrow({ where: { id: call.id } });
  expect(moved.dueAt?.toISOString()).not.toBe(call.dueAt?.toISOString());
  // The order of the chain is what it was: no rule of it was departed from on the way.
  expect((await getCycle(secretariat, '2027-2')).order).toEqual([]);
});

test('there and back again is where it was, for any number of days', async () => {
  const [from, hours] = [await days(), await sessions()];
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: -120, max: 120 }).filter((by) => by !== 0),
      async (by) => {
        // Another day of the week may part the Networks from their GRCM (P-12): warned of, and on record at the meetings.
        const { previews } = await getCycleMove(secretariat, '2027-2', by, followers);
        const warned = previews.flatMap(({ departures }) => departures.filter(({ rule }) => rule === 'DR-52'));
        await move(by);
        const { order } = await getCycle(secretariat, '2027-2');
        const kept = await db.meeting.count({ where: { cycleId: { not: null }, departsFrom: { has: 'DR-52' } } });
        expect([warned.length, kept]).toEqual([order?.length, order?.length]);
        await move(-by);
        expect([await days(), await sessions()]).toEqual([from, hours]);
      },
    ),
    { numRuns: 12, endOnFailure: true },
  );
});

test('what changed since the list was shown moves nothing', async () => {
  const shown = await listed(7);
  const before = await days();
  await db.meeting.updateMany({
    where: { bodyCode: 'GRCM', cycleId: { not: null } },
    data: { version: { increment: 1 } },
  });
  await expect(moveCycle(secretariat, shown, followers)).rejects.toMatchObject({ reason: 'meeting.stale' });
  expect(await days()).toEqual(before);
  const fewer = { ...shown, moves: shown.moves.slice(1) };
  await expect(moveCycle(secretariat, fewer, followers)).rejects.toMatchObject({ reason: 'meeting.list-changed' });
});

test('is the Secretariat’s', async () => {
  const guatemala = await inDatabase(focalPointOf('GT', 'MIGRATION'));
  await expect(moveCycle(guatemala, await listed(7), followers)).rejects.toMatchObject({
    reason: 'meeting.secretariat-only',
  });
  expect((await getCycleMove(guatemala, '2027-2', 7, followers)).denial).toBe('meeting.secretariat-only');
});
