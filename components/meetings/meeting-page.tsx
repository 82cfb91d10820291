import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { NoDraftingGroup } from '@/components/texts/groups/no-drafting-group';
import { ButtonLink } from '@/components/ui/button-link';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list';
import type { MeetingDone } from '@/lib/meetings/meetings/schema';
import type { MeetingView } from '@/lib/meetings/meetings/views';
import type { NewsView } from '@/lib/meetings/news/views';
import type { CallHead } from '@/lib/reports/calls/views';
import type { FormAction } from '@/lib/web/form-state';
import { inLocale, type Locale } from '@/lib/web/locale';
import { AttendanceTable } from './attendance-table';
import { MeetingCalls } from './meeting-calls';
import { useDays } from './meeting-days';
import { MeetingStatusTag } from './meeting-status-tag';
import { MeetingTabs } from './meeting-tabs';
import { MeetingNews } from './news/meeting-news';
import { PressForm } from './press-form';
import { Programme } from './programme';
import { useSeminarFacts } from './seminars/seminar-facts';
import { zoneWords } from './zone-words';

type Given = Readonly<{
  meeting: MeetingView;
  locale: Locale;
  /** The reader's own zone. */
  ownZone: string;
  done: MeetingDone | undefined;
  /** The calls for reports tied to it; null for whoever takes no part in reporting. */
  calls: readonly CallHead[] | null;
  /** What changed since the reader last looked. */
  news: NewsView;
  /** A Drafting Group is obligatory there, and the programme has none (P-14). */
  lacksDrafting: boolean;
  /** Marks the meeting as held. */
  close: FormAction;
}>;

/** The home of a meeting: when and where it is, its programme, what the reader may do in each session, the reports asked for it. */
export function MeetingPage({ meeting, locale, ownZone, done, calls, news, lacksDrafting, close }: Given) {
  const t = useTranslations('meetings');
  const days = useDays(locale);
  const { code, departure, cancellation, can } = meeting;
  const acts = (
    <>
      {can.move === null && (
        <ButtonLink variant="secondary" href={`/${locale}/meetings/${code}/move`}>
          {t('one.move')}
        </ButtonLink>
      )}
      {can.cancel === null && (
        <ButtonLink variant="secondary" href={`/${locale}/meetings/${code}/cancel`}>
          {t('one.cancel')}
        </ButtonLink>
      )}
    </>
  );
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}/meetings`, label: t('back') }}
        eyebrow={inLocale(meeting.body, 'name', locale)}
        title={inLocale(meeting, 'title', locale)}
        status={<MeetingStatusTag status={meeting.status} locale={locale} />}
        lead={days(meeting)}
        actions={can.move === null || can.cancel === null ? acts : undefined}
      />
      <MeetingTabs code={code} current="overview" locale={locale} />
      <div className="grid gap-10">
        {done && (
          <Notice tone="success" isAnswer>
            <p>{t(`one.done.${done}`)}</p>
          </Notice>
        )}
        <MeetingNews view={news} meeting={meeting} locale={locale} />
        {cancellation !== null && (
          <Notice tone="warning" title={t('one.cancelledTitle')}>
            <p>{t('one.cancelled', { reason: cancellation.reason })}</p>
          </Notice>
        )}
        {can.close === null && (
          <Notice tone="info" title={t('one.closeTitle')}>
            <p className="mb-2">{t('one.closeText')}</p>
            <PressForm
              action={close}
              fields={{ meetingId: meeting.id, version: String(meeting.version) }}
              words={{ press: t('one.close'), pressing: t('one.closing'), refused: t('one.closeRefused') }}
            />
          </Notice>
        )}
        {lacksDrafting && <NoDraftingGroup code={code} locale={locale} />}
        {departure !== null && (
          <Notice tone="warning" title={t('one.departsTitle')}>
            <p>{t('one.departs', { rules: departure.rules.join(', '), reason: departure.reason })}</p>
          </Notice>
        )}
        <Facts meeting={meeting} locale={locale} ownZone={ownZone} />
        <Programme meeting={meeting} locale={locale} ownZone={ownZone} />
        <AttendanceTable meeting={meeting} locale={locale} />
        {calls !== null && <MeetingCalls calls={calls} locale={locale} />}
      </div>
    </>
  );
}

function Facts({ meeting, locale, ownZone }: Pick<Given, 'meeting' | 'locale' | 'ownZone'>): ReactNode {
  const t = useTranslations('meetings.one');
  const all = useTranslations('meetings');
  const days = useDays(locale);
  const { code, body, city, host, timeZone, startsOn } = meeting;
  const ofSeminar = useSeminarFacts(meeting.seminar, code, locale);
  const hasSameZone = ownZone === timeZone;
  const rows: SummaryRow[] = [
    { term: t('code'), value: code },
    { term: t('body'), value: inLocale(body, 'name', locale) },
    { term: t('dates'), value: days(meeting) },
    { term: t('place'), value: city ?? all('noPlace') },
    { term: t('host'), value: host === null ? t('noHost') : inLocale(host, 'name', locale) },
    ...ofSeminar,
    { term: t('zone'), value: zoneWords(timeZone, startsOn, locale) },
    {
      term: t('ownZone'),
      value: hasSameZone ? t('ownZoneSame') : zoneWords(ownZone, startsOn, locale),
      action: { href: `/${locale}/account`, label: t('changeZone'), about: t('ownZone') },
    },
  ];
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" className="mb-3 font-serif text-xl font-semibold">
        {t('facts')}
      </h2>
      <SummaryList rows={rows} />
    </section>
  );
}
