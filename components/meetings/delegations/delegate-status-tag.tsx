import { StatusTag, type Tone } from '@/components/ui/status-tag';
import { delegateStatusLabels } from '@/lib/meetings/delegations/labels';
import type { DelegateView } from '@/lib/meetings/delegations/views';
import type { Locale } from '@/lib/web/locale';

const tones: Readonly<Record<DelegateView['status'], Tone>> = {
  NOMINATED: 'info',
  RETURNED: 'asked',
  CHECKED: 'info',
  ACCREDITED: 'good',
  REGISTERED: 'good',
  WITHDRAWN: 'neutral',
};

export function DelegateStatusTag({ status, locale }: Readonly<{ status: DelegateView['status']; locale: Locale }>) {
  return <StatusTag tone={tones[status]}>{delegateStatusLabels[status][locale]}</StatusTag>;
}
