import type { AskedAttendance } from '@/lib/meetings/attendance/asked-queries';
import { inLocale, type Locale } from '@/lib/web/locale';
import type { AskedItem } from './asked';

/** The words of what sessions ask, in the reader's language. */
export type AskedAttendanceWords = Readonly<{ verb: string; title: (session: string) => string }>;

/** The lists to be kept, as items of the one list. */
export function askedOfAttendance(
  asked: readonly AskedAttendance[],
  locale: Locale,
  words: AskedAttendanceWords,
): AskedItem[] {
  return asked.map((session) => ({
    id: `attendance ${session.code}`,
    verb: words.verb,
    title: words.title(inLocale(session, 'title', locale)),
    href: `/meetings/${session.meeting.code}/sessions/${session.code}/attendance`,
    dueAt: session.dueAt,
    isLate: session.isLate,
    kind: inLocale(session.meeting, 'title', locale),
  }));
}
