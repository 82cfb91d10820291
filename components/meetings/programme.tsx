import { useTranslations } from 'next-intl';
import { dateWords } from '@/components/ui/date-words';
import { EmptyState } from '@/components/ui/empty-state';
import { sessionKindWords } from '@/lib/meetings/labels';
import type { MeetingView } from '@/lib/meetings/meetings/views';
import type { SessionView } from '@/lib/meetings/sessions/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { OwnRights } from './own-rights';
import { dayOfZone, hourWords, zoneWords } from './zone-words';

type Given = Readonly<{ meeting: MeetingView; locale: Locale; ownZone: string }>;

/** The sessions day by day, in the hours of the venue and of the reader, each with what this reader may do in it. */
export function Programme({ meeting, locale, ownZone }: Given) {
  const t = useTranslations('meetings.one');
  const { sessions, timeZone, startsOn } = meeting;
  const days = Map.groupBy(sessions, ({ startsAt }) => dayOfZone(startsAt, timeZone));
  return (
    <section aria-labelledby="programme">
      <h2 id="programme" className="mb-3 font-serif text-xl font-semibold">
        {t('programme')}
      </h2>
      {sessions.length === 0 ? (
        <EmptyState title={t('noSessions')} level={3}>
          <p>{t('noSessionsText')}</p>
        </EmptyState>
      ) : (
        <p className="mb-4 max-w-reading text-muted">
          {t('programmeLead', { zone: zoneWords(timeZone, startsOn, locale) })}
        </p>
      )}
      <div className="grid gap-8">
        {[...days].map(([day, ofDay]) => (
          <section key={day} aria-labelledby={`day-${day}`}>
            <h3 id={`day-${day}`} className="mb-2 font-serif text-lg font-semibold">
              <time dateTime={day}>{dateWords(day, locale)}</time>
            </h3>
            <ol className="border-t border-rule">
              {ofDay.map((session) => (
                <li key={session.id} id={session.code} className="break-inside-avoid border-b border-rule py-3">
                  <SessionLine session={session} zone={timeZone} ownZone={ownZone} locale={locale} />
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
    </section>
  );
}

type LineGiven = Readonly<{ session: SessionView; zone: string; ownZone: string; locale: Locale }>;

function SessionLine({ session, zone, ownZone, locale }: LineGiven) {
  const t = useTranslations('meetings.one');
  return (
    <div className="grid gap-x-6 gap-y-2 sm:grid-cols-[minmax(9rem,14rem)_minmax(0,1fr)]">
      <div className="tabular-nums">
        <Hours session={session} zone={zone} locale={locale} />
        {ownZone !== zone && <OwnHours session={session} zone={ownZone} venueZone={zone} locale={locale} />}
      </div>
      <div className="grid gap-2">
        <div>
          <h4 className="font-semibold">{inLocale(session, 'title', locale)}</h4>
          <p className="text-sm text-muted">{sessionKindWords[session.kind][locale]}</p>
        </div>
        <OwnRights own={session.own} label={t('own')} locale={locale} />
      </div>
    </div>
  );
}

type HoursGiven = Readonly<{ session: SessionView; zone: string; locale: Locale }>;

/** From and to; where it ends on another day, which. */
function Hours({ session: { startsAt, endsAt }, zone, locale }: HoursGiven) {
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
