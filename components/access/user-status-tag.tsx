import { StatusTag, type Tone } from '@/components/ui/status-tag';
import { userStatusLabels } from '@/lib/access/labels';
import type { UserRowView } from '@/lib/access/users/views';
import type { Locale } from '@/lib/web/locale';

type Status = UserRowView['status'];

const tones: Readonly<Record<Status, Tone>> = { INVITED: 'asked', ACTIVE: 'good', DISABLED: 'late' };

/** Where an account stands. */
export function UserStatusTag({ status, locale }: Readonly<{ status: Status; locale: Locale }>) {
  return <StatusTag tone={tones[status]}>{userStatusLabels[status][locale]}</StatusTag>;
}
