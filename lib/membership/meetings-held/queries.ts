import 'server-only';
import { publicDb } from '@/lib/core/db';
import { publicByCode } from '../visibility';
import { byBody, type MeetingsOfBody, meetingHeldSelect } from './views';

/** Every past meeting that the record names, by body and year (P-15). Two queries. */
export async function listMeetingsHeld(): Promise<MeetingsOfBody[]> {
  const rows = await publicDb.recordMeeting.findMany({
    where: publicByCode,
    orderBy: { position: 'asc' },
    select: meetingHeldSelect,
  });
  return byBody(rows);
}
