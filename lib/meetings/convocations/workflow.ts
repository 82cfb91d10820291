import { type ActOf, defineWorkflow } from '@/lib/core/workflow';

export type ConvocationStatus = 'PREPARED' | 'SENT';

/** A letter is written until it is sent; what was sent is answered and never changed. Source: product.md 2.2. */
export const convocationWorkflow = defineWorkflow<ConvocationStatus>()({
  initial: 'PREPARED',
  acts: {
    edit: { from: ['PREPARED'], to: 'SAME' },
    send: { from: ['PREPARED'], to: 'SENT' },
    answer: { from: ['SENT'], to: 'SAME' },
    acknowledge: { from: ['SENT'], to: 'SAME' },
    remind: { from: ['SENT'], to: 'SAME' },
  },
});

export type ConvocationAct = ActOf<typeof convocationWorkflow>;

export const statusOf = ({ sentAt }: Readonly<{ sentAt: Date | null }>): ConvocationStatus =>
  sentAt === null ? 'PREPARED' : 'SENT';
