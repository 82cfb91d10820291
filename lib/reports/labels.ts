import type { Reasons } from '@/lib/core/labels';
import { attachmentReasons } from './attachments/labels';
import { callReasons } from './calls/labels';
import { compilationReasons } from './compilations/labels';
import { kindReasons } from './kinds/labels';
import { countryReportReasons } from './reports/labels';

/** Reason codes of this domain in words. */
export const reportReasons: Reasons = {
  ...attachmentReasons,
  ...callReasons,
  ...kindReasons,
  ...compilationReasons,
  ...countryReportReasons,
};
