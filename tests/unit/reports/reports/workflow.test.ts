import { describe, expect, test } from 'vitest';
import { instant } from '@/lib/core/clock';
import { Conflict } from '@/lib/core/errors';
import { advance } from '@/lib/core/workflow';
import { closedCallRefusal, type ReportAct, reportWorkflow } from '@/lib/reports/reports/workflow';
import type { ReportStatus } from '@/prisma/generated/enums';

/** The status after each act, or null where it is not open. A new act or a new status does not compile until it is here. */
const table: Readonly<Record<ReportAct, Readonly<Record<ReportStatus, ReportStatus | null>>>> = {
  edit: { DRAFT: 'DRAFT', SUBMITTED: null, RETURNED: 'RETURNED', ACCEPTED: null },
  prefill: { DRAFT: 'DRAFT', SUBMITTED: null, RETURNED: 'RETURNED', ACCEPTED: null },
  attach: { DRAFT: 'DRAFT', SUBMITTED: null, RETURNED: 'RETURNED', ACCEPTED: null },
  submit: { DRAFT: 'SUBMITTED', SUBMITTED: null, RETURNED: 'SUBMITTED', ACCEPTED: null },
  return: { DRAFT: null, SUBMITTED: 'RETURNED', RETURNED: null, ACCEPTED: null },
  accept: { DRAFT: null, SUBMITTED: 'ACCEPTED', RETURNED: null, ACCEPTED: null },
  reopen: { DRAFT: null, SUBMITTED: null, RETURNED: null, ACCEPTED: 'RETURNED' },
};

const steps = (Object.keys(table) as ReportAct[]).flatMap((act) =>
  (Object.keys(table[act]) as ReportStatus[]).map((from) => [act, from, table[act][from]] as const),
);

describe('the life of a report', () => {
  test.each(steps)('%s from %s leads to %s', (act, from, to) => {
    if (to === null) expect(() => advance(reportWorkflow, act, from)).toThrow(Conflict);
    else expect(advance(reportWorkflow, act, from)).toBe(to);
  });

  test('begins as a draft', () => {
    expect(reportWorkflow.initial).toBe('DRAFT');
  });
});

describe('a closed call', () => {
  const closed = instant('2027-05-14T12:00:00Z');

  test('takes no report that was never sent, and every correction that the Secretariat asked for', () => {
    expect(closedCallRefusal('DRAFT', closed)).toBe('report.call-closed');
    expect(closedCallRefusal('RETURNED', closed)).toBeNull();
    expect(closedCallRefusal('DRAFT', null)).toBeNull();
  });
});
