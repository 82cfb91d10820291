import { StatusTag, type Tone } from '@/components/ui/status-tag';
import { decisionStatusLabels } from '@/lib/decisions/labels';
import type { DecisionHead } from '@/lib/decisions/views';
import type { Locale } from '@/lib/web/locale';

const tones: Readonly<Record<DecisionHead['status'], Tone>> = {
  ACTIVE: 'info',
  IN_PROGRESS: 'info',
  NEEDS_FUNDING: 'asked',
  IMPLEMENTED: 'good',
  ELAPSED: 'neutral',
  SUPERSEDED: 'neutral',
};

/** Where a decision stands; no status is a reproach (DR-14). */
export function DecisionStatusTag({ status, locale }: Readonly<{ status: DecisionHead['status']; locale: Locale }>) {
  return <StatusTag tone={tones[status]}>{decisionStatusLabels[status][locale]}</StatusTag>;
}
