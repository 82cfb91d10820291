import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { record } from '@/lib/core/audit';
import { inTransaction } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { requireFewExports } from '@/lib/core/exports';
import type { Locale } from '@/lib/web/locale';
import { readsAttendance } from './policy';
import { getAttendanceList } from './queries';
import type { AttendanceList } from './views';

const act = 'attendance.export';

/** The list by sessions as `actor` may read it, and it is on record that it went out. @throws NotFound, Conflict `export.too-many` */
export async function exportAttendance(actor: Actor, code: string, locale: Locale): Promise<AttendanceList> {
  if (!readsAttendance(actor)) throw new NotFound('meeting');
  await requireFewExports(actor, act);
  const list = await getAttendanceList(actor, code, locale);
  await inTransaction((tx) => record(tx, actor, { act, subjectId: list.meeting.id }));
  return list;
}
