import { type ActOf, defineWorkflow } from '@/lib/core/workflow';
import type { MeetingStatus } from '@/prisma/generated/enums';

/** A meeting's dates move while it is planned; it is held, or cancelled, once, and history from then on. Source: product.md 2.2. */
export const meetingWorkflow = defineWorkflow<MeetingStatus>()({
  initial: 'PLANNED',
  acts: {
    move: { from: ['PLANNED'], to: 'SAME' },
    cancel: { from: ['PLANNED'], to: 'CANCELLED' },
    close: { from: ['PLANNED'], to: 'HELD' },
  },
});

export type MeetingAct = ActOf<typeof meetingWorkflow>;
