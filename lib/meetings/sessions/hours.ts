import { instantIn } from '@/lib/core/clock';
import { Invalid } from '@/lib/core/errors';

/** Days and hours as clocks show them where the meeting is held. */
export type LocalHours = Readonly<{ day: string; from: string; endDay: string | null; to: string }>;

type Venue = Readonly<{ startsOn: string; endsOn: string; timeZone: string }>;

const longest = 24 * 3_600_000;

/**
 * From when to when a session lasts. It begins on one of the meeting's days and may go on past midnight, also of the last one; it
 * ends after it began, and within a day.
 * @throws Invalid at the field that is wrong: `session.outside-the-meeting`, `session.no-such-hour`, `session.ends-before-it-starts`,
 * `session.too-long`
 */
export function instantsOf({ day, from, endDay, to }: LocalHours, venue: Venue): { startsAt: Date; endsAt: Date } {
  if (day < venue.startsOn || day > venue.endsOn) throw fault('day', 'session.outside-the-meeting');
  const startsAt = instantIn(day, from, venue.timeZone);
  if (startsAt === null) throw fault('from', 'session.no-such-hour');
  const endsAt = instantIn(endDay ?? day, to, venue.timeZone);
  if (endsAt === null) throw fault('to', 'session.no-such-hour');
  const length = endsAt.getTime() - startsAt.getTime();
  if (length <= 0) throw fault('to', 'session.ends-before-it-starts');
  if (length > longest) throw fault('endDay', 'session.too-long');
  return { startsAt, endsAt };
}

const fault = (field: keyof LocalHours, reason: string) => new Invalid('form.faulty', { [field]: reason });
