import { describe, expect, test } from 'vitest';
import { instant } from '@/lib/core/clock';
import { type AnswerFacts, type CellState, cellOf, cellStates, isMissing } from '@/lib/reports/matrix/cells';
import { cellStateLabels, cellStateMarks } from '@/lib/reports/matrix/labels';
import type { ReportStatus } from '@/prisma/generated/enums';

const dueAt = instant('2027-05-15T05:59:59.999Z');
const before = instant('2027-05-10T12:00:00Z');
const after = instant('2027-05-15T06:00:00Z');
const call = { opensAt: instant('2027-04-01T06:00:00Z'), dueAt };
const endless = { ...call, dueAt: null };

const aReport = (status: ReportStatus, more: Partial<AnswerFacts> = {}): AnswerFacts => ({
  id: 'report',
  status,
  updatedAt: instant('2027-05-02T00:00:00Z'),
  submittedAt: status === 'DRAFT' ? null : instant('2027-05-03T00:00:00Z'),
  isLate: false,
  decidedAt: status === 'DRAFT' ? null : instant('2027-05-04T00:00:00Z'),
  ...more,
});

describe('a cell of the matrix', () => {
  test('without a report tells silence only to whoever may know of it', () => {
    expect(cellOf(call, undefined, true, before)).toMatchObject({ state: 'NO_ANSWER', at: dueAt, isLate: false });
    expect(cellOf(call, undefined, true, dueAt)).toMatchObject({ state: 'NO_ANSWER' });
    expect(cellOf(call, undefined, true, after)).toMatchObject({ state: 'OVERDUE', at: dueAt, isLate: true });
    expect(cellOf(endless, undefined, true, after)).toMatchObject({ state: 'NO_ANSWER', at: null, isLate: false });
    for (const at of [before, after]) {
      expect(cellOf(call, undefined, false, at)).toEqual({
        state: 'NOTHING_TO_READ',
        at: null,
        isLate: false,
        reportId: null,
      });
    }
  });

  test('is not asked without a call, and before the call opens', () => {
    const early = instant('2027-03-01T00:00:00Z');
    for (const knowsSilence of [true, false]) {
      expect(cellOf(null, undefined, knowsSilence, before)).toMatchObject({ state: 'NOT_ASKED', at: null });
      expect(cellOf(call, undefined, knowsSilence, early)).toMatchObject({ state: 'NOT_ASKED', at: call.opensAt });
    }
  });

  const late = { isLate: true };
  test.each<[CellState, boolean, string | null, AnswerFacts, Date]>([
    ['DRAFT', false, '2027-05-02', aReport('DRAFT'), before],
    ['DRAFT', true, '2027-05-02', aReport('DRAFT'), after],
    ['SUBMITTED', false, '2027-05-03', aReport('SUBMITTED'), after],
    ['LATE', true, '2027-05-03', aReport('SUBMITTED', late), after],
    ['RETURNED', false, '2027-05-04', aReport('RETURNED'), after],
    ['RETURNED', true, '2027-05-04', aReport('RETURNED', late), after],
    ['ACCEPTED', false, '2027-05-04', aReport('ACCEPTED'), after],
    ['ACCEPTED', true, '2027-05-04', aReport('ACCEPTED', late), after],
  ])('is %s (late: %s) since %s', (state, isLate, day, report, at) => {
    const cell = cellOf(call, report, true, at);
    expect(cell).toMatchObject({ state, isLate, reportId: 'report' });
    expect(cell.at?.toISOString().slice(0, 10)).toBe(day);
    expect(cellOf(call, report, false, at)).toEqual(cell);
  });

  test('is reminded where nothing stands with the Secretariat', () => {
    const missing = cellStates.filter((state) => isMissing({ state, at: null, isLate: false, reportId: null }));
    expect(missing).toEqual(['NO_ANSWER', 'OVERDUE', 'DRAFT', 'RETURNED']);
  });

  test('has words of its own in each language, and a mark of its own', () => {
    for (const locale of ['es', 'en'] as const) {
      expect(new Set(cellStates.map((state) => cellStateLabels[state][locale])).size).toBe(cellStates.length);
    }
    expect(new Set(cellStates.map((state) => cellStateMarks[state])).size).toBe(cellStates.length);
  });
});
