import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { ownMembers } from '@/lib/core/actor';
import { addDays, endOfDay, now, today } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { csvOf } from '@/lib/core/sheet';
import type { CellState } from '@/lib/reports/matrix/cells';
import { getMatrix } from '@/lib/reports/matrix/queries';
import type { MatrixAsked } from '@/lib/reports/matrix/schema';
import { matrixSheet } from '@/lib/reports/matrix/sheets';
import type { MatrixView } from '@/lib/reports/matrix/views';
import { visibleReports } from '@/lib/reports/reports/visibility';
import { at } from '@/tests/support/clock';
import { aCall, aReport } from '@/tests/support/factories';
import {
  type ByPersona,
  cellsOf,
  coordinator,
  everyPersona,
  focalPointOf,
  viceMinisterOf,
} from '@/tests/support/personas';
import { statementsOf } from '@/tests/support/queries';
import { aYearOfReports, aYearWithoutDrafts, beginDrafts, type KindCode } from '@/tests/support/report-world';

/** What a persona sees: whether there is a matrix, and how many rows; of every Member or of those that it may read. */
const rowCounts: ByPersona<number | null> = {
  'focal-point.GT.MIGRATION': 1,
  'focal-point.PA.FOREIGN_AFFAIRS': 1,
  'vice-minister.GT': 1,
  'vice-minister.HN': 1,
  // Own country, and those that sent a cooperation report: HN and MX; seen from HN: itself and MX.
  'grcm-delegate.GT': 3,
  'grcm-delegate.HN': 2,
  // Own country, and those that sent a consular report: PA; seen from HN: GT and PA.
  'liaison-officer.GT.NETWORK_CONSULAR': 2,
  'liaison-officer.HN.NETWORK_TRAFFICKING': 5,
  'liaison-officer.HN.NETWORK_CONSULAR': 3,
  'presidency-officer.PA': 11,
  'drafter.HN': null,
  'secretariat.coordinator': 11,
  'secretariat.assistant': 11,
  'secretariat.it-specialist': null,
  'delegate.AR': null,
  'delegate.ACNUR': null,
  'delegate.RROCM': null,
  guest: null,
  'former-official.GT': null,
  nobody: null,
};

/** Those for whom there is a matrix. */
const readers = cellsOf(rowCounts).filter(([, , count]) => count !== null);

/** What a reader sees of others: the rows but their own, the columns without what is counted over all. */
const withoutOwn = (matrix: MatrixView): MatrixView => ({
  ...matrix,
  columns: matrix.columns.map((column) => ({ ...column, readableCount: 0 })),
  rows: matrix.rows.filter(({ isOwn }) => !isOwn),
});

const stateOf = ({ columns, rows }: MatrixView, kind: KindCode, party: string): CellState | null => {
  const index = columns.findIndex((column) => column.kind.code === kind);
  return rows.find(({ country }) => country.code === party)?.cells[index]?.state ?? null;
};

describe('the matrix', () => {
  test('has its rows for every class of person, or does not exist', async () => {
    await aYearOfReports();
    for (const [name, persona, count] of cellsOf(rowCounts)) {
      if (count === null) {
        await expect(getMatrix(persona, {}), name).rejects.toThrow(NotFound);
        continue;
      }
      const { rows } = await getMatrix(persona, {});
      expect(rows, name).toHaveLength(count);
      expect(
        rows.filter(({ isOwn }) => isOwn).map(({ country }) => country.code),
        name,
      ).toEqual(ownMembers(persona));
    }
  });

  test('shows everybody the reports that they may read, cell by cell and counted, and no other', async () => {
    await aYearOfReports();
    for (const [name, persona] of readers) {
      const { columns, rows } = await getMatrix(persona, {});
      const shown = rows.flatMap(({ cells }) => cells.flatMap(({ reportId }) => reportId ?? []));
      const readable = await db.countryReport.findMany({ where: visibleReports(persona), select: { id: true } });
      expect(shown.toSorted(), name).toEqual(readable.map(({ id }) => id).toSorted());
      expect(
        columns.reduce((sum, { readableCount }) => sum + readableCount, 0),
        name,
      ).toBe(readable.length);
    }
  });

  test('and its file are the same to others whether a country has begun to write or not', async () => {
    const world = await aYearWithoutDrafts();
    const before = new Map<string, MatrixView>();
    for (const [name, persona] of readers) before.set(name, await getMatrix(persona, {}));
    const writers = new Set((await beginDrafts(world)).map(({ party }) => party as string));
    for (const [name, persona] of readers) {
      const after = await getMatrix(persona, {});
      const isWriting = ownMembers(persona).some((code) => writers.has(code));
      expect(withoutOwn(after), name).toEqual(withoutOwn(before.get(name) ?? after));
      expect(isDeepStrictEqual(after, before.get(name)), name).toBe(!isWriting);
      expect(csvOf(matrixSheet(withoutOwn(after), 'es')), name).toEqual(
        csvOf(matrixSheet(withoutOwn(before.get(name) ?? after), 'es')),
      );
    }
  });

  test('tells the Secretariat a draft as silence, a returned report as returned', async () => {
    await aYearOfReports();
    const matrix = await getMatrix(coordinator, {});
    const states = ['BZ', 'CA', 'CR', 'SV', 'DO'].map((party) => stateOf(matrix, 'TRAFFICKING', party));
    expect(states).toEqual(['ACCEPTED', 'SUBMITTED', 'RETURNED', 'NO_ANSWER', 'NO_ANSWER']);
    expect(stateOf(matrix, 'CONSULAR', 'DO')).toBe('NO_ANSWER');
    expect(matrix.columns.find(({ kind }) => kind.code === 'TRAFFICKING')?.missingCount).toBe(6);
  });

  test('tells its own country that it is writing, and others only what they may read', async () => {
    await aYearOfReports();
    const own = await getMatrix(focalPointOf('GT', 'MIGRATION'), {});
    expect(stateOf(own, 'TRAFFICKING', 'GT')).toBe('DRAFT');
    expect(own.columns.map(({ missingCount }) => missingCount)).toEqual([null, null, null]);
    const trafficking = everyPersona.find(({ name }) => name === 'liaison-officer.HN.NETWORK_TRAFFICKING');
    const other = await getMatrix(trafficking ?? coordinator, {});
    expect(stateOf(other, 'TRAFFICKING', 'CA')).toBe('SUBMITTED');
    // CR was returned, SV writes, DO is silent: none has a row.
    expect(['CR', 'SV', 'DO'].map((party) => stateOf(other, 'TRAFFICKING', party))).toEqual([null, null, null]);
    // MX has a row for its trafficking report; of its returned consular report nothing shows.
    expect(stateOf(other, 'CONSULAR', 'MX')).toBe('NOTHING_TO_READ');
  });

  test('turns from waiting to overdue when the Conference’s day has ended', async () => {
    at('2027-05-01T12:00:00Z');
    await aCall({ dueAt: endOfDay('2027-05-14'), year: 2027 });
    at('2027-05-15T05:59:59.999Z');
    expect(stateOf(await getMatrix(coordinator, {}), 'TRAFFICKING', 'GT')).toBe('NO_ANSWER');
    at('2027-05-15T06:00:00Z');
    expect(stateOf(await getMatrix(coordinator, {}), 'TRAFFICKING', 'GT')).toBe('OVERDUE');
    expect(stateOf(await getMatrix(viceMinisterOf('GT'), {}), 'TRAFFICKING', 'GT')).toBe('OVERDUE');
  });

  test('shows what was asked for: the years with open calls, a year, a kind, all years, a year without calls', async () => {
    const year = Number(today().slice(0, 4));
    await aCall({ year });
    await aCall({ year: year - 1, kindCode: 'CONSULAR', meetingId: null, dueAt: null });
    await aCall({ year: year - 2, closedAt: now() });
    const asked = async (given: MatrixAsked) =>
      (await getMatrix(coordinator, given)).columns.map(
        (one) => `${one.year - year} ${one.kind.code} ${one.call !== null}`,
      );
    expect(await asked({})).toEqual(['0 COOPERATION false', '0 TRAFFICKING true', '-1 CONSULAR true']);
    expect(await asked({ kind: 'TRAFFICKING' })).toEqual(['0 TRAFFICKING true']);
    expect(await asked({ kind: 'NO_SUCH_KIND' })).toHaveLength(3);
    expect(await asked({ year: 'all', kind: 'TRAFFICKING' })).toEqual([
      '0 TRAFFICKING true',
      '-1 TRAFFICKING false',
      '-2 TRAFFICKING true',
    ]);
    expect(await asked({ year: year - 40, kind: 'CONSULAR' })).toEqual(['-40 CONSULAR false']);
  });

  test('asks the database at most seven times, however many years, reports and reminders there are', async () => {
    const year = Number(today().slice(0, 4));
    for (const back of [0, 1, 2]) {
      const { id: callId } = await aCall({ year: year - back });
      for (const partyCode of ['GT', 'HN', 'MX', 'PA']) await aReport({ callId, partyCode, status: 'ACCEPTED' });
      await db.reportReminder.create({ data: { callId, partyCode: 'DO', sentAt: endOfDay(addDays(today(), -1)) } });
    }
    for (const persona of [coordinator, focalPointOf('GT', 'MIGRATION')]) {
      const { answer, statements } = await statementsOf(() => getMatrix(persona, { year: 'all' }));
      expect(answer.columns.length).toBeGreaterThanOrEqual(9);
      expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(7);
    }
  });
});
