import { type ActOf, defineWorkflow } from '@/lib/core/workflow';
import type { DelegateStatus } from '@/prisma/generated/enums';

/**
 * From a nomination to arrival: the Secretariat checks or returns it, the Presidency accredits, and whoever comes is registered. What is
 * corrected is a nomination again. Source: product.md 2.2.
 */
export const delegateWorkflow = defineWorkflow<DelegateStatus>()({
  initial: 'NOMINATED',
  acts: {
    edit: { from: ['NOMINATED', 'RETURNED'], to: 'NOMINATED' },
    check: { from: ['NOMINATED'], to: 'CHECKED' },
    return: { from: ['NOMINATED', 'CHECKED'], to: 'RETURNED' },
    accredit: { from: ['CHECKED'], to: 'ACCREDITED' },
    register: { from: ['ACCREDITED'], to: 'REGISTERED' },
    withdraw: { from: ['NOMINATED', 'RETURNED', 'CHECKED', 'ACCREDITED', 'REGISTERED'], to: 'WITHDRAWN' },
  },
});

export type DelegateAct = ActOf<typeof delegateWorkflow>;
