import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { sessionKindWords } from '@/lib/meetings/labels';
import type { MeetingHead } from '@/lib/meetings/meetings/head';
import type { SessionView } from '@/lib/meetings/sessions/views';
import type { FormAction } from '@/lib/web/form-state';
import { inLocale, type Locale } from '@/lib/web/locale';
import { SessionForm } from './session-form';
import { dayOfZone, hourWords, zoneWords } from './zone-words';

type Given = Readonly<{
  meeting: MeetingHead;
  /** Null for a new one. */
  session: SessionView | null;
  kinds: readonly SessionView['kind'][];
  locale: Locale;
  /** Why this reader may not, in words. */
  denial: string | null;
  action: FormAction;
  /** The hidden fields that say which. */
  identity: Readonly<Record<string, string>>;
  children?: ReactNode;
}>;

/** Adds a session to a meeting's programme or changes one; below it what else can be done about it. */
export function SessionEditor({ meeting, session, kinds, locale, denial, action, identity, children }: Given) {
  const t = useTranslations('meetings.session');
  const all = useTranslations('meetings');
  const act = session === null ? 'add' : 'change';
  const toMeeting = `/${locale}/meetings/${meeting.code}`;
  const back =
    session === null
      ? { href: toMeeting, label: all('backToOne') }
      : { href: `${toMeeting}/sessions/${session.code}`, label: t('backToSession') };
  return (
    <>
      <PageHeader
        backTo={back}
        eyebrow={inLocale(meeting, 'title', locale)}
        title={t(`${act}.title`)}
        lead={denial === null ? t('lead', { zone: zoneWords(meeting.timeZone, meeting.startsOn, locale) }) : undefined}
      />
      {denial !== null ? (
        <Notice tone="warning" title={t('denied')}>
          <p>{denial}</p>
        </Notice>
      ) : (
        <div className="grid gap-10">
          <SessionForm
            action={action}
            identity={identity}
            kinds={kinds.map((kind) => ({ value: kind, label: sessionKindWords[kind][locale] }))}
            start={session === null ? { day: meeting.startsOn } : asTyped(session, meeting.timeZone, locale)}
            labels={{
              kind: t('kind'),
              titleEs: t('titleEs'),
              titleEn: t('titleEn'),
              day: t('day'),
              from: t('from'),
              endDay: t('endDay'),
              to: t('to'),
            }}
            hints={{ endDay: t('endDayHint'), from: t('hourHint') }}
            words={{
              choose: t('choose'),
              press: t(`${act}.press`),
              pressing: t(`${act}.pressing`),
              refused: t(`${act}.refused`),
            }}
          />
          {children}
        </div>
      )}
    </>
  );
}

/** A session's day and hours as its form shows them. */
function asTyped(session: SessionView, zone: string, locale: Locale) {
  const { kind, titleEs, titleEn, startsAt, endsAt } = session;
  const [day, lastDay] = [dayOfZone(startsAt, zone), dayOfZone(endsAt, zone)];
  return {
    ...{ kind, titleEs, titleEn, day, endDay: lastDay === day ? '' : lastDay },
    ...{ from: hourWords(startsAt, zone, locale), to: hourWords(endsAt, zone, locale) },
  };
}
