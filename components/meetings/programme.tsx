import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button-link';
import { dateWords } from '@/components/ui/date-words';
import { EmptyState } from '@/components/ui/empty-state';
import { TextLink } from '@/components/ui/text-link';
import { sessionKindWords } from '@/lib/meetings/labels';
import type { MeetingView } from '@/lib/meetings/meetings/views';
import type { SessionView } from '@/lib/meetings/sessions/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { OwnRights } from './own-rights';
import { Hours } from './session-hours';
import { dayOfZone, zoneWords } from './zone-words';

type Given = Readonly<{ meeting: MeetingView; locale: Locale; ownZone: string }>;

/** The sessions day by day, in the hours of the venue and of the reader, each with what this reader may do in it. */
export function Programme({ meeting, locale, ownZone }: Given) {
  const t = useTranslations('meetings.one');
  const { sessions, timeZone, startsOn } = meeting;
  const days = Map.groupBy(sessions, ({ startsAt }) => dayOfZone(startsAt, timeZone));
  return (
    <section aria-labelledby="programme">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-4">
        <h2 id="programme" className="font-serif text-xl font-semibold">
          {t('programme')}
        </h2>
        {meeting.canAdd === null && (
          <span className="print:hidden">
            <ButtonLink variant="secondary" size="small" href={`/${locale}/meetings/${meeting.code}/sessions/new`}>
              {t('addSession')}
            </ButtonLink>
          </span>
        )}
      </div>
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
                  <SessionLine meeting={meeting} session={session} ownZone={ownZone} locale={locale} />
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
    </section>
  );
}

type LineGiven = Given & Readonly<{ session: SessionView }>;

function SessionLine({ meeting: { code, timeZone: zone }, session, ownZone, locale }: LineGiven) {
  const t = useTranslations('meetings.one');
  const address = `/${locale}/meetings/${code}/sessions/${session.code}`;
  return (
    <div className="grid gap-x-6 gap-y-2 sm:grid-cols-[minmax(9rem,14rem)_minmax(0,1fr)]">
      <div className="tabular-nums">
        <Hours session={session} zone={zone} ownZone={ownZone} locale={locale} />
      </div>
      <div className="grid gap-2">
        <div>
          <h4 className="font-semibold">
            <TextLink href={address} className="inline-block min-h-6">
              {inLocale(session, 'title', locale)}
            </TextLink>
          </h4>
          <p className="text-sm text-muted">{sessionKindWords[session.kind][locale]}</p>
        </div>
        <OwnRights own={session.own} label={t('own')} locale={locale} />
        <p className="flex flex-wrap gap-x-5 text-sm print:hidden">
          <TextLink href={`${address}#matrix`} className="inline-block min-h-6">
            {t('toMatrix')}
            <span className="sr-only">: {inLocale(session, 'title', locale)}</span>
          </TextLink>
          {session.can.change === null && (
            <TextLink href={`${address}/edit`} className="inline-block min-h-6">
              {t('changeSession')}
              <span className="sr-only">: {inLocale(session, 'title', locale)}</span>
            </TextLink>
          )}
        </p>
      </div>
    </div>
  );
}
