import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { db } from '@/lib/core/db';
import { previewCycle } from '@/lib/meetings/cycles/queries';
import { CycleAsked } from '@/lib/meetings/cycles/schema';
import { addHoliday, removeHoliday } from '@/lib/meetings/holidays/commands';
import { getHolidays, holidaysBetween } from '@/lib/meetings/holidays/queries';
import { AddHoliday } from '@/lib/meetings/holidays/schema';
import { departuresFrom } from '@/lib/meetings/meetings/calendar-queries';
import { at } from '@/tests/support/clock';
import { everyoneInDatabase, inDatabase } from '@/tests/support/factories';
import { coordinator, focalPointOf } from '@/tests/support/personas';
import { aKey } from '@/tests/support/reports';

let secretariat: Actor;
let guatemala: Actor;

beforeEach(async () => {
  at('2027-03-01T15:00:00Z');
  secretariat = await inDatabase(coordinator);
  guatemala = await inDatabase(focalPointOf('GT', 'MIGRATION'));
});

const form = (given: Readonly<Record<string, string>> = {}) =>
  AddHoliday.parse({ partyCode: 'GT', nameEs: 'Fiesta', nameEn: 'Feast', on: '2027-05-25', key: aKey(), ...given });
const on = async (partyCode: string, startsOn: string, endsOn = startsOn) =>
  (await holidaysBetween(db, [partyCode], { startsOn, endsOn })).map(({ day }) => day);

test('the Members’ holidays are there to start with', async () => {
  expect([
    await on('GT', '2027-09-15'),
    await on('CR', '2027-03-25', '2027-03-26'),
    await on('US', '2027-07-04'),
  ]).toEqual([...[['2027-09-15'], ['2027-03-25', '2027-03-26'], ['2027-07-04']]]);
});

test('one is added for a year or for every year, once, and removed', async () => {
  await addHoliday(guatemala, form());
  await addHoliday(guatemala, form({ on: '2027-06-01', isYearly: 'on' }));
  expect([await on('GT', '2027-05-25'), await on('GT', '2028-05-25'), await on('GT', '2028-06-01')]).toEqual([
    ...[['2027-05-25'], [], ['2028-06-01']],
  ]);
  await expect(addHoliday(guatemala, form())).rejects.toMatchObject({ fields: { on: 'holiday.there-already' } });
  const { id } = await db.holiday.findFirstOrThrow({ where: { nameEs: 'Fiesta', year: 2027 } });
  await removeHoliday(guatemala, { holidayId: id });
  await expect(removeHoliday(guatemala, { holidayId: id })).rejects.toMatchObject({ reason: 'holiday.not-found' });
  expect(await on('GT', '2027-05-25')).toEqual([]);
  await addHoliday(guatemala, form());
});

test('a country’s are kept by its own focal points and the Secretariat, and read by who plans with them', async () => {
  await expect(addHoliday(guatemala, form({ partyCode: 'HN' }))).rejects.toMatchObject({
    reason: 'holiday.own-country-only',
  });
  await addHoliday(secretariat, form({ partyCode: 'HN' }));
  for (const [name, actor] of await everyoneInDatabase()) {
    const page = await getHolidays(actor, 2027).catch(() => null);
    const reads = !/^(delegate|guest|former|nobody|drafter|secretariat.it)/.test(name);
    expect([name, page !== null]).toEqual([name, reads]);
  }
});

test('the host’s is a departure that takes a reason (P-16), the others’ are shown', async () => {
  const planned = { bodyCode: 'GRCM', startsOn: '2027-09-14', endsOn: '2027-09-16' };
  const rules = async (hostPartyCode: string) =>
    (await departuresFrom(db, { ...planned, hostPartyCode })).map(({ reason }) => reason);
  expect([await rules('GT'), await rules('CA')]).toEqual([['meeting.host-holiday'], []]);
  const asked = CycleAsked.parse({
    ...{
      half: '2',
      startsOn: '2027-09-16',
      joint: 'NONE',
      hostPartyCode: 'CA',
      city: 'Ottawa',
      timeZone: 'America/Toronto',
    },
  });
  const { holidays } = await previewCycle(db, secretariat, asked);
  expect(new Set(holidays.map(({ party }) => party.code)).has('GT')).toBe(true);
});
