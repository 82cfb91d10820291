import { type ActOf, defineWorkflow } from '@/lib/core/workflow';
import type { ProposalStatus } from '@/prisma/generated/enums';

/** A bracket is open until its delegation withdraws it or the Presidency settles it; what is settled stays so, but for an undone merge. */
export const proposalWorkflow = defineWorkflow<ProposalStatus>()({
  initial: 'OPEN',
  acts: {
    revise: { from: ['OPEN'], to: 'SAME' },
    withdraw: { from: ['OPEN'], to: 'WITHDRAWN' },
    recommend: { from: ['OPEN'], to: 'SAME' },
    show: { from: ['OPEN'], to: 'SAME' },
    merge: { from: ['OPEN'], to: 'MERGED' },
    decline: { from: ['OPEN'], to: 'DECLINED' },
    refer: { from: ['OPEN'], to: 'REFERRED' },
    overtake: { from: ['OPEN'], to: 'OVERTAKEN' },
  },
});

export type ProposalAct = ActOf<typeof proposalWorkflow>;
