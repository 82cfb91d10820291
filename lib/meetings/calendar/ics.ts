import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { addDays, dateOn, now } from '@/lib/core/clock';

/** An event in the words of its reader. Times are instants, written in UTC: right in every zone, whatever its clocks do. */
export type IcsEvent = Readonly<{
  /** The same as long as the thing exists; programs know it by that. */
  uid: string;
  version: number;
  title: string;
  description: string | null;
  place: string | null;
  /** Calendar days, both inclusive, for what lasts whole days. */
  from: string;
  to: string;
  startsAt: Date | null;
  endsAt: Date | null;
  isCancelled: boolean;
  url: string | null;
}>;

export type IcsCalendar = Readonly<{
  name: string;
  description: string;
  language: 'ES' | 'EN';
  events: readonly IcsEvent[];
}>;

/** The times of an event: an instant to an instant; a moment where both are one; whole days, the last of which iCalendar leaves out. */
function timesOf({ from, to, startsAt, endsAt }: IcsEvent) {
  if (startsAt === null) return { allDay: true, start: dateOn(from), end: dateOn(addDays(to, 1)) };
  const isMoment = endsAt === null || endsAt.getTime() === startsAt.getTime();
  return { start: startsAt, ...(!isMoment && { end: endsAt }) };
}

/** The calendar as iCalendar (RFC 5545), to be read again every hour. */
export function icsOf({ name, description, language, events }: IcsCalendar): string {
  const calendar = ical({
    prodId: { company: 'CRM', product: 'Secretaria Virtual', language },
    method: ICalCalendarMethod.PUBLISH,
    name,
    description,
    ttl: 3600,
  });
  for (const event of events) {
    const { uid, version, title, place, isCancelled, url } = event;
    calendar.createEvent({
      id: uid,
      // It begins at 0, a version at 1.
      sequence: Math.max(0, version - 1),
      stamp: now(),
      ...timesOf(event),
      summary: title,
      description: event.description,
      location: place,
      url,
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  // The standard ends every line, the last one too.
  return `${calendar.toString().trimEnd()}\r\n`;
}

/** One event for one person's calendar. */
export type Invitation = Readonly<{
  /** The feed's, so that calendars know both for one. */
  uid: string;
  sequence: number;
  isCancelled: boolean;
  title: string;
  description: string;
  place: string;
  startsAt: Date;
  endsAt: Date;
  url: string | null;
  language: 'ES' | 'EN';
  /** As mails name their sender: an address, or a name with the address in brackets. */
  organizer: string;
  attendee: Readonly<{ name: string; email: string }>;
}>;

/** The invitation, or its cancellation, as calendars exchange them by mail (iTIP, RFC 5546). Times in UTC, as in the feed. */
export function itipOf(given: Invitation): string {
  const { uid, sequence, isCancelled, title, description, place, startsAt, endsAt, url, language, attendee } = given;
  const [, name = '', address = ''] = /^(.*?)<([^>]+)>$/.exec(given.organizer) ?? ['', '', given.organizer];
  const calendar = ical({
    prodId: { company: 'CRM', product: 'Secretaria Virtual', language },
    method: isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
  });
  calendar.createEvent({
    ...{ id: uid, sequence, stamp: now(), start: startsAt, end: endsAt, summary: title, description },
    ...{ location: place, url, status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED },
    organizer: { name: name.replaceAll('"', '').trim() || address, email: address.trim() },
    attendees: [
      {
        ...attendee,
        ...{ role: ICalAttendeeRole.REQ, status: ICalAttendeeStatus.NEEDSACTION, rsvp: false },
      },
    ],
  });
  return `${calendar.toString().trimEnd()}\r\n`;
}
