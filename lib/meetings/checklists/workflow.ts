import { type ActOf, defineWorkflow } from '@/lib/core/workflow';
import type { MeetingStatus } from '@/prisma/generated/enums';

/** A list is begun while its meeting is planned, and goes on after it was held: thanks and accounts come later. Source: product.md 2.2. */
export const checklistWorkflow = defineWorkflow<MeetingStatus>()({
  initial: 'PLANNED',
  acts: {
    begin: { from: ['PLANNED'], to: 'SAME' },
    add: { from: ['PLANNED', 'HELD'], to: 'SAME' },
    change: { from: ['PLANNED', 'HELD'], to: 'SAME' },
    tick: { from: ['PLANNED', 'HELD'], to: 'SAME' },
    reopen: { from: ['PLANNED', 'HELD'], to: 'SAME' },
    remove: { from: ['PLANNED', 'HELD'], to: 'SAME' },
  },
});

export type ChecklistAct = ActOf<typeof checklistWorkflow>;
