import { type ActOf, defineWorkflow } from '@/lib/core/workflow';
import type { ReportStatus } from '@/prisma/generated/enums';

/**
 * Life of a country report. Source: DR-55, DR-60 and DR-61 (a Member's report goes to the Secretariat); that it can be returned
 * with a reason, accepted and reopened is the product's (product.md 2.1).
 */
export const reportWorkflow = defineWorkflow<ReportStatus>()({
  initial: 'DRAFT',
  acts: {
    edit: { from: ['DRAFT', 'RETURNED'], to: 'SAME' },
    prefill: { from: ['DRAFT', 'RETURNED'], to: 'SAME' },
    attach: { from: ['DRAFT', 'RETURNED'], to: 'SAME' },
    submit: { from: ['DRAFT', 'RETURNED'], to: 'SUBMITTED' },
    return: { from: ['SUBMITTED'], to: 'RETURNED' },
    accept: { from: ['SUBMITTED'], to: 'ACCEPTED' },
    // A correction after acceptance is an act of its own, with a reason on record; no office skips the table.
    reopen: { from: ['ACCEPTED'], to: 'RETURNED' },
  },
});

export type ReportAct = ActOf<typeof reportWorkflow>;

/**
 * Null, or why a closed call keeps a report in this status from being sent. Closing stops what was never sent; a report that the
 * Secretariat itself gave back can always be sent again, or its correction would have no way out. Being late stops nothing (P-16).
 */
export function closedCallRefusal(status: ReportStatus, callClosedAt: Date | null): string | null {
  return callClosedAt !== null && status === 'DRAFT' ? 'report.call-closed' : null;
}
