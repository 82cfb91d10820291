import { describe, expect, test } from 'vitest';
import { dayIn, daysBetween, easterOf } from '@/lib/meetings/holidays/occurrences';
import { holidayPolicy } from '@/lib/meetings/holidays/policy';
import { readHolidays } from '@/prisma/record/holidays';
import { type ByPersona, cellsOf } from '@/tests/support/personas';

/** E: keeps everybody's; G: keeps Guatemala's. */
const table: ByPersona<string> = {
  'focal-point.GT.MIGRATION': '_G',
  'focal-point.PA.FOREIGN_AFFAIRS': '__',
  'vice-minister.GT': '__',
  'vice-minister.HN': '__',
  'grcm-delegate.GT': '__',
  'grcm-delegate.HN': '__',
  'liaison-officer.GT.NETWORK_CONSULAR': '__',
  'liaison-officer.HN.NETWORK_TRAFFICKING': '__',
  'liaison-officer.HN.NETWORK_CONSULAR': '__',
  'presidency-officer.PA': '__',
  'drafter.HN': '__',
  'secretariat.coordinator': 'EG',
  'secretariat.assistant': 'EG',
  'secretariat.it-specialist': '__',
  'delegate.AR': '__',
  'delegate.ACNUR': '__',
  'delegate.RROCM': '__',
  guest: '__',
  'former-official.GT': '__',
  nobody: '__',
};

describe('holidays are kept by the Secretariat (DR-67), a country’s own by its focal points', () => {
  test.each(cellsOf(table))('%s', (_name, persona, cell) => {
    for (const act of ['add', 'remove'] as const) {
      expect(holidayPolicy[act].may(persona, { partyCode: 'MX' }) === null ? 'E' : '_').toBe(cell[0]);
      expect(holidayPolicy[act].may(persona, { partyCode: 'GT' }) === null ? 'G' : '_').toBe(cell[1]);
    }
  });
});

describe('a holiday', () => {
  const yearly = { month: 9, day: 15, year: null, easterOffset: null };

  test('counted from Easter moves with it', () => {
    expect([2024, 2026, 2027, 2038].map(easterOf)).toEqual(['2024-03-31', '2026-04-05', '2027-03-28', '2038-04-25']);
    expect(dayIn(2027, { month: null, day: null, year: null, easterOffset: -2 })).toBe('2027-03-26');
  });

  test('of one year is kept in that year, and 29 February in leap years', () => {
    expect([dayIn(2027, { ...yearly, year: 2027 }), dayIn(2028, { ...yearly, year: 2027 })]).toEqual([
      '2027-09-15',
      null,
    ]);
    const leap = { month: 2, day: 29, year: null, easterOffset: null };
    expect([dayIn(2027, leap), dayIn(2028, leap), dayIn(2100, leap)]).toEqual([null, '2028-02-29', null]);
  });

  test('falls on days that cross the end of a year', () => {
    const newYear = { month: 1, day: 1, year: null, easterOffset: null };
    expect(daysBetween('2027-12-30', '2028-01-02', newYear)).toEqual(['2028-01-01']);
    expect(daysBetween('2027-09-14', '2027-09-16', yearly)).toEqual(['2027-09-15']);
    expect(daysBetween('2027-09-16', '2027-09-17', yearly)).toEqual([]);
  });

  test('is there to start with for each of the eleven Members', async () => {
    const rows = await readHolidays();
    expect(new Set(rows.map(({ partyCode }) => partyCode)).size).toBe(11);
    for (const row of rows)
      expect((row.month === undefined) !== (row.easterOffset === undefined), JSON.stringify(row)).toBe(true);
  });
});
