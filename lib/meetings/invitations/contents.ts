import { createHash } from 'node:crypto';
import { dateFormat } from '@/lib/core/formats';

type In = 'es' | 'en';

/** A session as an invitation tells of it, for a reader of either language. */
export type InvitedSession = Readonly<{
  id: string;
  titleEs: string;
  titleEn: string;
  startsAt: Date;
  endsAt: Date;
  /** Grows whenever the session or its meeting changes; the feed counts by it, too. */
  version: number;
  meeting: Readonly<{
    code: string;
    titleEs: string;
    titleEn: string;
    timeZone: string;
    city: string | null;
    host: Readonly<{ nameEs: string; nameEn: string }> | null;
  }>;
}>;

/** Where it is, as the event says. */
export function placeOf({ meeting: { city, host } }: InvitedSession, locale: In): string {
  const country = host === null ? null : locale === 'es' ? host.nameEs : host.nameEn;
  return [city, country].filter((part) => part !== null && part !== '').join(', ');
}

/** Of all that an invitation says in that language: where it is the same, nothing is sent again. */
export function digestOf(
  session: InvitedSession,
  { locale, address }: Readonly<{ locale: In; address: string }>,
): string {
  const { titleEs, titleEn, startsAt, endsAt, meeting } = session;
  const said = [
    titleEs,
    titleEn,
    startsAt,
    endsAt,
    meeting.titleEs,
    meeting.titleEn,
    meeting.timeZone,
    placeOf(session, locale),
  ];
  return createHash('sha256')
    .update(JSON.stringify([...said, locale, address]))
    .digest('base64url');
}

/** «26 de mayo de 2027, 09:00–10:30 (hora de Panamá)», of one zone. */
export function hoursIn(
  zone: string,
  { startsAt, endsAt }: Pick<InvitedSession, 'startsAt' | 'endsAt'>,
  locale: In,
): string {
  const tag = locale === 'es' ? 'es' : 'en-GB';
  const day = dateFormat(tag, { timeZone: zone, dateStyle: 'long' });
  const hour = dateFormat(tag, { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const name = dateFormat(tag, { timeZone: zone, timeZoneName: 'longGeneric' })
    .formatToParts(startsAt)
    .find(({ type }) => type === 'timeZoneName')?.value;
  const [from, to] = [day.format(startsAt), day.format(endsAt)];
  const end = from === to ? hour.format(endsAt) : `${to}, ${hour.format(endsAt)}`;
  return `${from}, ${hour.format(startsAt)}–${end} (${name ?? zone})`;
}
