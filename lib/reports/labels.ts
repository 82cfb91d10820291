import type { Reasons } from '@/lib/core/labels';

/** Reason codes of this domain in words. */
export const reportReasons: Reasons = {};
