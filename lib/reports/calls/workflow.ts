import { type ActOf, defineWorkflow } from '@/lib/core/workflow';

export type CallStatus = 'OPEN' | 'CLOSED';

/** Life of a call. A deadline that has passed closes nothing: late reports are received (P-16). Source: DR-60, DR-61, product.md 2.1. */
export const callWorkflow = defineWorkflow<CallStatus>()({
  initial: 'OPEN',
  acts: {
    reschedule: { from: ['OPEN'], to: 'SAME' },
    remind: { from: ['OPEN'], to: 'SAME' },
    close: { from: ['OPEN'], to: 'CLOSED' },
    reopen: { from: ['CLOSED'], to: 'OPEN' },
  },
});

export type CallAct = ActOf<typeof callWorkflow>;

/** A call is open until it is closed by hand. */
export function statusOf({ closedAt }: Readonly<{ closedAt: Date | null }>): CallStatus {
  return closedAt === null ? 'OPEN' : 'CLOSED';
}
