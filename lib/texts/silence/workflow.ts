import { type ActOf, defineWorkflow } from '@/lib/core/workflow';
import type { SilenceStatus } from '@/prisma/generated/enums';

/** Silence that was asked for runs until its instant, unless a Member breaks it or the Presidency withdraws it before. */
export const silenceWorkflow = defineWorkflow<SilenceStatus>()({
  initial: 'RUNNING',
  acts: {
    breakSilence: { from: ['RUNNING'], to: 'BROKEN' },
    withdrawSilence: { from: ['RUNNING'], to: 'WITHDRAWN' },
  },
});

export type SilenceAct = ActOf<typeof silenceWorkflow>;
