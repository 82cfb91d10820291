import { listFeedItems } from '@/lib/rights/calendar';
import { feedDoor } from '@/lib/web/calendar-answer';

/** A person's calendar as iCalendar, by the address that only they have. */
export async function GET(
  _request: Request,
  { params }: Readonly<{ params: Promise<{ token: string }> }>,
): Promise<Response> {
  return feedDoor((await params).token, listFeedItems);
}
