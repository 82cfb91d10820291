import { beforeEach, describe, expect, test } from 'vitest';
import { loadActor } from '@/lib/access/mandates/queries';
import type { Actor } from '@/lib/core/actor';
import { addDays, instant, now, today } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import {
  designatePresidency,
  endPresidency,
  handOverPresidency,
  nameTheme,
  withdrawDesignation,
} from '@/lib/membership/terms/commands';
import { getTerms } from '@/lib/membership/terms/queries';
import { DesignatePresidency, HandOverPresidency } from '@/lib/membership/terms/schema';
import { aMandate, aUser, everyoneInDatabase, inDatabase } from '@/tests/support/factories';
import { type ByPersona, coordinator, presidencyOfficerOf, viceMinisterOf } from '@/tests/support/personas';
import { actsOn, aKey } from '@/tests/support/reports';

const note = 'Declaración de la reunión, párrafo 9';
let secretariat: Actor;

beforeEach(async () => {
  secretariat = await inDatabase(coordinator);
  // The record's terms stay between tests; those that a test designated do not.
  await db.presidency.deleteMany({ where: { year: { gt: 2010 } } });
});

const designate = (year: number, partyCode: string, key = aKey()) =>
  designatePresidency(
    secretariat,
    DesignatePresidency.parse({ year: String(year), partyCode, note, themeEs: '', themeEn: '', key }),
  );

const versionOf = async (year: number) => (await db.presidency.findUniqueOrThrow({ where: { year } })).version;

const handOver = async (year: number, day: string, hour = '12:00', version?: number) =>
  handOverPresidency(secretariat, { year, version: version ?? (await versionOf(year)), day, hour, note });

const lastMonth = addDays(today(), -30);
const lastWeek = addDays(today(), -7);
const yesterday = addDays(today(), -1);

async function anOfficerOf(partyCode: string): Promise<() => Promise<string[]>> {
  const { id: userId } = await aUser();
  await aMandate({ userId, office: 'PRESIDENCY_OFFICER', partyCode });
  return async () => (await loadActor(userId, { hasSecondFactor: true })).mandates.map(({ office }) => office);
}

describe('the term', () => {
  test('is designated, handed over, and rights follow it by themselves (P-09)', async () => {
    const [panama, mexico] = [await anOfficerOf('PA'), await anOfficerOf('MX')];
    await designate(2027, 'PA');
    await designate(2028, 'MX');
    expect([await panama(), await mexico()]).toEqual([[], []]);

    await handOver(2027, lastWeek);
    expect([await panama(), await mexico()]).toEqual([['PRESIDENCY_OFFICER'], []]);
    await handOver(2028, yesterday);
    expect([await panama(), await mexico()]).toEqual([[], ['PRESIDENCY_OFFICER']]);

    const [before, after] = await db.presidency.findMany({ where: { year: { gt: 2010 } }, orderBy: { year: 'asc' } });
    expect(before?.endsAt).toEqual(after?.startsAt);
    expect(await actsOn(after?.id ?? '')).toEqual(['term.designate', 'term.handOver']);
    const { acts, terms, nextYear } = await getTerms(secretariat);
    expect(acts.map(({ kind, year }) => `${kind} ${year}`)).toEqual([
      'HAND_OVER 2028',
      'HAND_OVER 2027',
      'DESIGNATE 2028',
      'DESIGNATE 2027',
    ]);
    expect(terms.map(({ year, status }) => `${year} ${status}`)).toEqual(['2028 IN_OFFICE', '2027 PAST']);
    expect(nextYear).toBe(2029);
  });

  test('is one a year, of a Member; the same form twice is one', async () => {
    const key = aKey();
    await Promise.all([designate(2027, 'PA', key), designate(2027, 'PA', key)]);
    expect(await db.presidency.count({ where: { year: 2027 } })).toBe(1);
    await expect(designate(2027, 'MX')).rejects.toMatchObject({ fields: { year: 'term.year-taken' } });
    await expect(designate(2028, 'AR')).rejects.toMatchObject({ fields: { partyCode: 'term.not-a-member' } });
  });

  test('follows the one before it and never begins in the future', async () => {
    await designate(2027, 'PA');
    await designate(2028, 'MX');
    await handOver(2027, lastWeek);
    await expect(handOver(2028, lastMonth)).rejects.toMatchObject({ fields: { day: 'term.before-the-last' } });
    await expect(handOver(2028, lastWeek)).rejects.toMatchObject({ fields: { day: 'term.before-the-last' } });
    await expect(handOver(2028, addDays(today(), 1))).rejects.toMatchObject({ fields: { day: 'term.in-the-future' } });
    expect((await db.presidency.findUniqueOrThrow({ where: { year: 2027 } })).endsAt).toBeNull();
  });

  test('of two who hand it over at once one is heard', async () => {
    await designate(2027, 'PA');
    const both = await Promise.allSettled([
      handOver(2027, lastWeek, '12:00', 1),
      handOver(2027, yesterday, '12:00', 1),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await db.presidencyAct.count({ where: { kind: 'HAND_OVER' } })).toBe(1);
  });

  test('ends early as the Conference decides, and nobody presides until the next begins (P-08)', async () => {
    const panama = await anOfficerOf('PA');
    await designate(2027, 'PA');
    await designate(2028, 'MX');
    await handOver(2027, lastMonth);
    await endPresidency(secretariat, {
      year: 2027,
      version: await versionOf(2027),
      day: lastWeek,
      hour: '09:00',
      note,
    });
    expect(await panama()).toEqual([]);
    await expect(handOver(2028, lastMonth, '13:00')).rejects.toMatchObject({ fields: { day: 'term.before-the-last' } });
    await handOver(2028, yesterday);
  });

  test('is withdrawn while it is designated only; that it was stays on record', async () => {
    await designate(2027, 'PA');
    await withdrawDesignation(secretariat, { year: 2027, version: 1, note: 'El País Miembro declinó' });
    expect(await db.presidency.count({ where: { year: 2027 } })).toBe(0);
    expect(await db.presidencyAct.count({ where: { year: 2027 } })).toBe(2);
    await designate(2027, 'MX');
    await handOver(2027, yesterday);
    await expect(
      withdrawDesignation(secretariat, { year: 2027, version: await versionOf(2027), note }),
    ).rejects.toMatchObject({ reason: 'workflow.closed' });
  });

  test('never runs beside another, whoever writes', async () => {
    const row = { partyCode: 'PA', startsAt: instant(0), endsAt: now(), lines: [], notes: [] };
    await db.presidency.create({ data: { ...row, year: 2040 } });
    await expect(db.presidency.create({ data: { ...row, year: 2041 } })).rejects.toThrow(/one_at_a_time/);
  });
});

describe('the theme (DR-28)', () => {
  const theme = { themeEs: 'Movilidad ordenada', themeEn: 'Orderly mobility', note };

  test('is named by who presides, in its own term only', async () => {
    const officer = await inDatabase(presidencyOfficerOf('PA'));
    const { year, version } = await db.presidency.findFirstOrThrow({ where: { startsAt: { not: null } } });
    await nameTheme(officer, { year, version, ...theme });
    expect(await db.presidency.findUniqueOrThrow({ where: { year } })).toMatchObject({ themeEs: theme.themeEs });
    await expect(nameTheme(officer, { year, version, ...theme })).rejects.toMatchObject({ reason: 'term.stale' });
    await designate(2099, 'MX');
    await expect(nameTheme(officer, { year: 2099, version: 1, ...theme })).rejects.toMatchObject({
      reason: 'term.theme-is-the-presidencys',
    });
  });
});

describe('who reads the terms', () => {
  const readers: Partial<ByPersona<true>> = {
    'presidency-officer.PA': true,
    'secretariat.coordinator': true,
    'secretariat.assistant': true,
  };

  test('the page and its acts exist for them alone', async () => {
    for (const [name, actor] of await everyoneInDatabase()) {
      const read = getTerms(actor).then(
        () => true,
        ({ reason }: { reason: string }) => reason,
      );
      expect([name, await read]).toEqual([name, readers[name] ?? 'term.not-found']);
    }
  });

  test('for whoever does not, there is nothing to act on', async () => {
    await designate(2027, 'PA');
    const minister = await inDatabase(viceMinisterOf('GT'));
    await expect(withdrawDesignation(minister, { year: 2027, version: 1, note })).rejects.toMatchObject({
      reason: 'term.not-found',
    });
    await expect(
      designatePresidency(minister, { year: 2030, partyCode: 'GT', themeEs: '', themeEn: '', note, key: aKey() }),
    ).rejects.toMatchObject({ reason: 'term.not-found' });
  });
});

test('the form reads what people type', () => {
  const given = { year: '2027', version: '1', day: '2027-05-28', hour: '17:30', note: ' a ' };
  expect(HandOverPresidency.parse(given)).toEqual({
    year: 2027,
    version: 1,
    day: '2027-05-28',
    hour: '17:30',
    note: 'a',
  });
  expect(HandOverPresidency.safeParse({ ...given, hour: '24:00' }).success).toBe(false);
  const designation = { year: '2027', partyCode: 'PA', note: 'a', themeEs: 'a', themeEn: '', key: aKey() };
  expect(DesignatePresidency.safeParse(designation).error?.issues[0]).toMatchObject({ message: 'term.theme-in-both' });
});
