import { type ActOf, defineWorkflow } from '@/lib/core/workflow';
import type { DocumentStatus } from '@/prisma/generated/enums';

const onItsWay = ['AWAITED', 'RECEIVED', 'IN_REVIEW', 'IN_TRANSLATION', 'READY'] as const;
const anyTime = [...onItsWay, 'ISSUED'] as const;

/** The way of a paper to its readers; what was issued gets new versions and is never on its way again. Source: product.md 2.3. */
export const documentWorkflow = defineWorkflow<DocumentStatus>()({
  initial: 'AWAITED',
  acts: {
    edit: { from: anyTime, to: 'SAME' },
    addVersion: { from: anyTime, to: 'SAME' },
    receive: { from: ['AWAITED'], to: 'RECEIVED' },
    review: { from: ['RECEIVED', 'IN_TRANSLATION', 'READY'], to: 'IN_REVIEW' },
    translate: { from: ['RECEIVED', 'IN_REVIEW'], to: 'IN_TRANSLATION' },
    ready: { from: ['RECEIVED', 'IN_REVIEW', 'IN_TRANSLATION'], to: 'READY' },
    issue: { from: ['RECEIVED', 'IN_REVIEW', 'IN_TRANSLATION', 'READY'], to: 'ISSUED' },
    reclassify: { from: anyTime, to: 'SAME' },
    grant: { from: anyTime, to: 'SAME' },
    publish: { from: ['ISSUED'], to: 'SAME' },
    unpublish: { from: ['ISSUED'], to: 'SAME' },
    withdraw: { from: anyTime, to: 'SAME' },
    relate: { from: anyTime, to: 'SAME' },
  },
});

export type DocumentAct = ActOf<typeof documentWorkflow>;

/** The acts that take a paper on its way, in order. */
export const steps = ['receive', 'review', 'translate', 'ready'] as const;
