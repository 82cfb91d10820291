import { type ActOf, defineWorkflow } from '@/lib/core/workflow';
import type { TextStatus } from '@/prisma/generated/enums';

/** A text in work is frozen as often as is useful; what was frozen goes to capitals also after the adoption. Source: product.md 2.4, DR-40. */
export const milestoneWorkflow = defineWorkflow<TextStatus>()({
  initial: 'IN_WORK',
  acts: {
    freeze: { from: ['IN_WORK'], to: 'SAME' },
    circulate: { from: ['IN_WORK', 'ADOPTED'], to: 'SAME' },
  },
});

export type MilestoneAct = ActOf<typeof milestoneWorkflow>;
