import { type ActOf, defineWorkflow } from '@/lib/core/workflow';
import type { TextStatus } from '@/prisma/generated/enums';

/** Members state where they stand while a text is in work; then it is adopted, or ends without consensus. What was adopted is corrected beside it. */
export const adoptionWorkflow = defineWorkflow<TextStatus>()({
  initial: 'IN_WORK',
  acts: {
    state: { from: ['IN_WORK'], to: 'SAME' },
    stateAbsent: { from: ['IN_WORK'], to: 'SAME' },
    adopt: { from: ['IN_WORK'], to: 'ADOPTED' },
    end: { from: ['IN_WORK'], to: 'NO_CONSENSUS' },
    correct: { from: ['ADOPTED'], to: 'SAME' },
  },
});

export type AdoptionAct = ActOf<typeof adoptionWorkflow>;
