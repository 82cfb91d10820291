import { type ActOf, defineWorkflow } from '@/lib/core/workflow';
import type { MeetingStatus } from '@/prisma/generated/enums';

/** A programme is made while its meeting is planned; that of a held or cancelled one is history. Source: product.md 2.2. */
export const sessionWorkflow = defineWorkflow<MeetingStatus>()({
  initial: 'PLANNED',
  acts: {
    add: { from: ['PLANNED'], to: 'SAME' },
    change: { from: ['PLANNED'], to: 'SAME' },
    remove: { from: ['PLANNED'], to: 'SAME' },
  },
});

export type SessionAct = ActOf<typeof sessionWorkflow>;
