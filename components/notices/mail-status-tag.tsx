import { StatusTag, type Tone } from '@/components/ui/status-tag';
import { mailStatusLabels } from '@/lib/notices/labels';
import type { MailStatus } from '@/lib/notices/mail/views';
import type { Locale } from '@/lib/web/locale';

const tones: Readonly<Record<MailStatus, Tone>> = { QUEUED: 'neutral', SENT: 'good', FAILED: 'late' };

/** What became of a mail. */
export function MailStatusTag({ status, locale }: Readonly<{ status: MailStatus; locale: Locale }>) {
  return <StatusTag tone={tones[status]}>{mailStatusLabels[status][locale]}</StatusTag>;
}
