import { type ActOf, defineWorkflow } from '@/lib/core/workflow';
import type { MeetingStatus } from '@/prisma/generated/enums';

/** A meeting's dates move while it is planned; a held or cancelled one is history. Source: product.md 2.2. */
export const meetingWorkflow = defineWorkflow<MeetingStatus>()({
  initial: 'PLANNED',
  acts: {
    move: { from: ['PLANNED'], to: 'SAME' },
  },
});

export type MeetingAct = ActOf<typeof meetingWorkflow>;
