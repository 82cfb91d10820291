import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { dateOn, instant } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { CalendarAsked } from '@/lib/meetings/calendar/schema';
import { listMeetings } from '@/lib/meetings/meetings/queries';
import { listCalls } from '@/lib/reports/calls/queries';
import { getCalendar, listCalendarItems } from '@/lib/rights/calendar';
import { at } from '@/tests/support/clock';
import { aCall, aMeeting, aSession, everyoneInDatabase } from '@/tests/support/factories';
import { everyPersona, type PersonaName } from '@/tests/support/personas';
import { statementsOf } from '@/tests/support/queries';

const year = { from: '2027-01-01', to: '2027-12-31' };
let people: ReadonlyMap<PersonaName, Actor>;

function actorOf(name: PersonaName): Actor {
  const actor = people.get(name);
  if (actor === undefined) throw new Error(`no ${name}`);
  return actor;
}

beforeEach(async () => {
  at('2027-01-10T18:00:00Z');
  people = await everyoneInDatabase();
  for (const bodyCode of ['VICE_MINISTERS', 'GRCM', 'NETWORK_TRAFFICKING', 'NETWORK_CONSULAR'] as const) {
    const { id } = await aMeeting({ bodyCode, startsOn: dateOn('2027-05-13'), endsOn: dateOn('2027-05-14') });
    const kinds =
      bodyCode === 'VICE_MINISTERS' ? (['PLENARY', 'CLOSED_DOOR', 'DRAFTING'] as const) : ['OPENING' as const];
    for (const kind of kinds)
      await aSession({
        meetingId: id,
        kind,
        startsAt: instant('2027-05-13T15:00:00Z'),
        endsAt: instant('2027-05-13T17:00:00Z'),
      });
  }
  await aCall({ dueAt: instant('2027-05-01T05:59:59.999Z') });
});

describe('everybody finds in the calendar what their lists know, and nothing else', () => {
  test.each(everyPersona.map(({ name }) => [name]))('%s', async (name) => {
    const actor = actorOf(name);
    const items = await listCalendarItems(actor, { from: '2026-12-01', to: '2027-12-31' });
    const idsOf = (kind: string) => items.flatMap((item) => (item.kind === kind ? [item.id] : [])).sort();

    const coming = await listMeetings(actor, { when: 'coming', page: 1 });
    expect(idsOf('MEETING')).toEqual(coming.rows.map(({ id }) => id).sort());
    const calls = await listCalls(actor);
    expect(idsOf('DEADLINE')).toEqual(calls.rows.filter(({ dueAt }) => dueAt !== null).map(({ id }) => id));
    const closed = await db.meetingSession.findMany({ where: { kind: 'CLOSED_DOOR' }, select: { id: true } });
    const mayKnowOfClosedDoors = name.startsWith('vice-minister');
    expect(idsOf('SESSION').some((id) => closed.some((session) => session.id === id))).toBe(mayKnowOfClosedDoors);
  });
});

test('an observer State is told of the Vice-Ministers’ plenary alone; the IT specialist of nothing', async () => {
  const titles = (items: readonly { kind: string; sessionKind: string | null }[]) =>
    items.map(({ kind, sessionKind }) => sessionKind ?? kind);
  expect(titles(await listCalendarItems(actorOf('delegate.AR'), { from: '2027-05-13', to: '2027-05-14' }))).toEqual([
    'MEETING',
    'PLENARY',
  ]);
  expect(await listCalendarItems(actorOf('secretariat.it-specialist'), year)).toEqual([]);
  expect(await listCalendarItems(actorOf('nobody'), year)).toEqual([]);
});

test('body and kind narrow it, and nothing that they narrow to is new', async () => {
  const actor = actorOf('vice-minister.GT');
  const all = new Set((await listCalendarItems(actor, year)).map(({ id }) => id));
  const grcm = await listCalendarItems(actor, year, { body: 'GRCM' });
  expect(grcm.map(({ kind }) => kind)).toEqual(['MEETING', 'SESSION']);
  for (const kind of ['MEETING', 'SESSION', 'DEADLINE'] as const) {
    const some = await listCalendarItems(actor, year, { kind });
    expect(some.length).toBeGreaterThan(0);
    expect(some.every((item) => item.kind === kind && all.has(item.id))).toBe(true);
  }
});

test('the month has each on its days: a meeting on both, a deadline on its day in Costa Rica', async () => {
  const { weeks } = await getCalendar(actorOf('secretariat.coordinator'), CalendarAsked.parse({ month: '2027-05' }));
  const on = (day: string) =>
    weeks
      .flat()
      .find((one) => one.day === day)
      ?.items.map(({ kind }) => kind);
  expect(on('2027-04-30')).toEqual(['DEADLINE']);
  expect(on('2027-05-01')).toEqual([]);
  expect(on('2027-05-13')?.filter((kind) => kind === 'MEETING')).toHaveLength(4);
  expect(on('2027-05-14')).toEqual(['MEETING', 'MEETING', 'MEETING', 'MEETING']);
  expect(weeks.flat().filter(({ isToday }) => isToday)).toEqual([]);
});

test('without a month it is that of today, which is marked', async () => {
  const calendar = await getCalendar(actorOf('delegate.ACNUR'), CalendarAsked.parse({}));
  expect(calendar).toMatchObject({ thisMonth: '2027-01', previous: '2026-12', next: '2027-02' });
  expect(calendar.weeks.flat().filter(({ isToday }) => isToday)).toMatchObject([{ day: '2027-01-10' }]);
});

test('a session is on the day of its venue, whatever day it is elsewhere', async () => {
  const { id } = await aMeeting({
    bodyCode: 'GRCM',
    startsOn: dateOn('2027-06-30'),
    endsOn: dateOn('2027-06-30'),
    timeZone: 'America/Los_Angeles',
  });
  const late = { startsAt: instant('2027-07-01T05:00:00Z'), endsAt: instant('2027-07-01T06:00:00Z') };
  const session = await aSession({ meetingId: id, kind: 'OPENING', ...late });
  const actor = actorOf('vice-minister.GT');
  const june = await listCalendarItems(actor, { from: '2027-06-01', to: '2027-06-30' });
  const july = await listCalendarItems(actor, { from: '2027-07-01', to: '2027-07-31' });
  expect(june.find((item) => item.id === session.id)).toMatchObject({ from: '2027-06-30', to: '2027-06-30' });
  expect(july).toEqual([]);
});

test('a month of twenty years of meetings is as many statements as one of none', async () => {
  const asked = CalendarAsked.parse({ month: '2031-05' });
  const actor = actorOf('delegate.RROCM');
  const before = await statementsOf(() => getCalendar(actor, asked));
  for (let year = 2020; year < 2040; year += 1) {
    const { id } = await aMeeting({ year, startsOn: dateOn(`${year}-05-10`), endsOn: dateOn(`${year}-05-11`) });
    await aSession({
      meetingId: id,
      startsAt: instant(`${year}-05-10T15:00:00Z`),
      endsAt: instant(`${year}-05-10T16:00:00Z`),
    });
  }
  const after = await statementsOf(() => getCalendar(actor, asked));
  expect(after.answer.items).toHaveLength(2);
  // The meeting of a session and its host are read when there is one.
  expect(after.statements.length - before.statements.length).toBeLessThanOrEqual(3);
  expect(after.statements.length).toBeLessThanOrEqual(11);
});
