import type { AskedTask } from '@/lib/meetings/checklists/asked-queries';
import { inLocale, type Locale } from '@/lib/web/locale';
import type { AskedItem } from './asked';

/** The words of what has to be done for meetings, in the reader's language; the meeting's title is filled in by the page. */
export type AskedTaskWords = Readonly<{ verb: string; kind: (meeting: string) => string }>;

/** What has to be done for meetings, as items of the one list. */
export function askedOfTasks(asked: readonly AskedTask[], locale: Locale, words: AskedTaskWords): AskedItem[] {
  return asked.map((task) => ({
    id: `task ${task.id}`,
    verb: words.verb,
    title: inLocale(task, 'title', locale),
    href: `/meetings/${task.meeting.code}/checklist#task-${task.id}`,
    dueAt: task.dueAt,
    isLate: task.isLate,
    kind: words.kind(inLocale(task.meeting, 'title', locale)),
  }));
}
