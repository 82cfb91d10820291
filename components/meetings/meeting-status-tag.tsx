import { StatusTag } from '@/components/ui/status-tag';
import { meetingStatusWords } from '@/lib/meetings/labels';
import type { MeetingHead } from '@/lib/meetings/meetings/head';
import type { Locale } from '@/lib/web/locale';

const tones = { PLANNED: 'info', HELD: 'neutral', CANCELLED: 'late' } as const;

export function MeetingStatusTag({ status, locale }: Readonly<{ status: MeetingHead['status']; locale: Locale }>) {
  return <StatusTag tone={tones[status]}>{meetingStatusWords[status][locale]}</StatusTag>;
}
