import { type ActOf, defineWorkflow } from '@/lib/core/workflow';
import type { MeetingStatus } from '@/prisma/generated/enums';

/** Logistics are written while the meeting is planned; afterwards they are history. Source: product.md 2.2. */
export const logisticsWorkflow = defineWorkflow<MeetingStatus>()({
  initial: 'PLANNED',
  acts: {
    edit: { from: ['PLANNED'], to: 'SAME' },
    addRoom: { from: ['PLANNED'], to: 'SAME' },
    changeRoom: { from: ['PLANNED'], to: 'SAME' },
    removeRoom: { from: ['PLANNED'], to: 'SAME' },
    arrange: { from: ['PLANNED'], to: 'SAME' },
    addContact: { from: ['PLANNED'], to: 'SAME' },
    changeContact: { from: ['PLANNED'], to: 'SAME' },
    removeContact: { from: ['PLANNED'], to: 'SAME' },
  },
});

export type LogisticsAct = ActOf<typeof logisticsWorkflow>;
