import { type ActOf, defineWorkflow } from '@/lib/core/workflow';
import type { TextStatus } from '@/prisma/generated/enums';

/** A text is worked on until it is adopted; then it stands (P-16). Source: DR-13, DR-15, DR-40, product.md 2.4. */
export const textWorkflow = defineWorkflow<TextStatus>()({
  initial: 'IN_WORK',
  acts: {
    save: { from: ['IN_WORK'], to: 'SAME' },
    add: { from: ['IN_WORK'], to: 'SAME' },
    arrange: { from: ['IN_WORK'], to: 'SAME' },
    remove: { from: ['IN_WORK'], to: 'SAME' },
    import: { from: ['IN_WORK'], to: 'SAME' },
    undo: { from: ['IN_WORK'], to: 'SAME' },
  },
});

export type TextAct = ActOf<typeof textWorkflow>;
