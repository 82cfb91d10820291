import { useTranslations } from 'next-intl';
import { dateWords } from '@/components/ui/date-words';
import type { SessionView } from '@/lib/meetings/sessions/views';
import type { Locale } from '@/lib/web/locale';
import { dayOfZone, hourWords } from './zone-words';

type HoursGiven = Readonly<{ session: Pick<SessionView, 'startsAt' | 'endsAt'>; zone: string; locale: Locale }>;

/** A session's hours where it is held, and for a reader in another zone. */
export function Hours({ session, zone, ownZone, locale }: HoursGiven & Readonly<{ ownZone: string }>) {
  return (
    <>
      <VenueHours session={session} zone={zone} locale={locale} />
      {ownZone !== zone && <OwnHours session={session} zone={ownZone} venueZone={zone} locale={locale} />}
    </>
  );
}

/** From and to; where it ends on another day, which. */
function VenueHours({ session: { startsAt, endsAt }, zone, locale }: HoursGiven) {
  const t = useTranslations('meetings.one');
  const last = dayOfZone(endsAt, zone);
  const hours = { from: hourWords(startsAt, zone, locale), to: hourWords(endsAt, zone, locale) };
  return (
    <time dateTime={startsAt.toISOString()}>
      {last === dayOfZone(startsAt, zone)
        ? t('hours', hours)
        : t('hoursNextDay', { ...hours, date: dateWords(last, locale) })}
    </time>
  );
}

/** The same hours for the reader; with the day where it is another one there. */
function OwnHours({ session, zone, venueZone, locale }: HoursGiven & Readonly<{ venueZone: string }>) {
  const t = useTranslations('meetings.one');
  const words = (at: Date): string =>
    dayOfZone(at, zone) === dayOfZone(at, venueZone)
      ? hourWords(at, zone, locale)
      : `${hourWords(at, zone, locale)}, ${dateWords(at, locale, { zone })}`;
  const { startsAt, endsAt } = session;
  return <p className="text-sm text-muted">{t('inYourZone', { from: words(startsAt), to: words(endsAt) })}</p>;
}
