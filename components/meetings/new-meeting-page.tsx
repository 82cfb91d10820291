import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { meetingZones } from '@/lib/meetings/meetings/schema';
import type { NewMeeting } from '@/lib/meetings/meetings/views';
import type { FormAction } from '@/lib/web/form-state';
import { inLocale, type Locale } from '@/lib/web/locale';
import { NewMeetingForm } from './new-meeting-form';

type Given = Readonly<{
  newMeeting: NewMeeting;
  locale: Locale;
  /** Why this reader plans none, in words. */
  denial: string | null;
  action: FormAction;
  formKey: string;
}>;

/** Plans a meeting, or says why this reader does not. */
export function NewMeetingPage({ newMeeting, locale, denial, action, formKey }: Given) {
  const t = useTranslations('meetings.forms.plan');
  const all = useTranslations('meetings');
  const optionsOf = (rows: NewMeeting['bodies']) =>
    rows.map((row) => ({ value: row.code, label: inLocale(row, 'name', locale) }));
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}/meetings`, label: all('back') }}
        title={t('title')}
        lead={denial === null ? t('lead') : undefined}
      />
      {denial !== null ? (
        <Notice tone="warning" title={t('denied')}>
          <p>{denial}</p>
        </Notice>
      ) : (
        <NewMeetingForm
          action={action}
          formKey={formKey}
          bodies={optionsOf(newMeeting.bodies)}
          hosts={optionsOf(newMeeting.hosts)}
          zones={meetingZones.map((zone) => ({
            value: zone,
            label: zone.replace('America/', '').replaceAll('_', ' '),
          }))}
          labels={{
            bodyCode: t('bodyCode'),
            titleEs: t('titleEs'),
            titleEn: t('titleEn'),
            startsOn: t('startsOn'),
            endsOn: t('endsOn'),
            timeZone: t('timeZone'),
            city: t('city'),
            hostPartyCode: t('hostPartyCode'),
            departureReason: t('departureReason'),
          }}
          hints={{ city: t('cityHint'), hostPartyCode: t('hostHint'), departureReason: t('departureHint') }}
          words={{
            choose: t('choose'),
            noHost: t('noHost'),
            press: t('press'),
            pressing: t('pressing'),
            refused: t('refused'),
          }}
        />
      )}
    </>
  );
}
