// Open to everybody: the calendar of past meetings is public (P-15); it is read as the portal's role.
import { listMeetingsHeld } from '@/lib/membership/meetings-held/queries';
import { publicCalendarAnswer } from '@/lib/web/calendar-answer';
import { localeOfRequest } from '@/lib/web/door';

/** Past meetings of which the record prints the days, as iCalendar, in the language of `?locale=`. */
export async function GET(request: Request): Promise<Response> {
  return publicCalendarAnswer(await listMeetingsHeld(), localeOfRequest(request));
}
