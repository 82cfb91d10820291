import { type ActOf, defineWorkflow } from '@/lib/core/workflow';
import type { DecisionStatus } from '@/prisma/generated/enums';

const open = ['ACTIVE', 'IN_PROGRESS', 'NEEDS_FUNDING'] as const;
const any = [...open, 'IMPLEMENTED', 'ELAPSED', 'SUPERSEDED'] as const;

/** Statuses of a decision that still asks something of somebody. */
export const openStatuses: readonly DecisionStatus[] = open;

/**
 * Where a decision stands is put on record, not computed: from any status to any other (`follow` names it), but out of SUPERSEDED only by
 * the one that superseded it. Source: product.md 2.4, DR-46.
 */
export const decisionWorkflow = defineWorkflow<DecisionStatus>()({
  initial: 'ACTIVE',
  acts: {
    edit: { from: any, to: 'SAME' },
    report: { from: open, to: 'SAME' },
    follow: { from: [...open, 'IMPLEMENTED', 'ELAPSED'], to: 'SAME' },
    issue: { from: any, to: 'SAME' },
    publish: { from: any, to: 'SAME' },
    unpublish: { from: any, to: 'SAME' },
  },
});

export type DecisionAct = ActOf<typeof decisionWorkflow>;
