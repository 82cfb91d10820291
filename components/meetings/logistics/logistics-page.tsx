import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { PrintButton } from '@/components/ui/print-button';
import { inLocale } from '@/lib/web/locale';
import { useDays } from '../meeting-days';
import { MeetingTabs } from '../meeting-tabs';
import { Contacts } from './contacts';
import type { LogisticsGiven } from './given';
import { Rooms } from './rooms';
import { Sessions } from './sessions';
import { Venue } from './venue';

/** What a participant must know to come, as a sheet that can be printed; with its forms for those who write it. */
export function LogisticsPage(given: LogisticsGiven) {
  const { view, locale, done } = given;
  const t = useTranslations('logistics');
  const all = useTranslations('meetings');
  const days = useDays(locale);
  const { meeting, venue, rooms, contacts, canEdit } = view;
  const isEmpty = venue.version === 0 && rooms.length === 0 && contacts.length === 0;
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}/meetings/${meeting.code}`, label: all('backToOne') }}
        eyebrow={inLocale(meeting, 'title', locale)}
        title={t('title')}
        lead={
          <>
            <p>{[days(meeting), meeting.city].filter(Boolean).join(', ')}</p>
            <p className="text-base print:hidden">{t('lead')}</p>
          </>
        }
        actions={<PrintButton>{t('print')}</PrintButton>}
      />
      <MeetingTabs code={meeting.code} current="logistics" locale={locale} />
      <div className="grid gap-10">
        {done && (
          <Notice tone="success" isAnswer>
            <p>{t(`done.${done}`)}</p>
          </Notice>
        )}
        {isEmpty && (
          <EmptyState title={t('none')}>
            <p>{t('noneText')}</p>
          </EmptyState>
        )}
        {(venue.version > 0 || canEdit === null) && <Venue {...given} />}
        <Sessions {...given} />
        {(rooms.length > 0 || canEdit === null) && <Rooms {...given} />}
        {(contacts.length > 0 || canEdit === null) && <Contacts {...given} />}
      </div>
    </>
  );
}
