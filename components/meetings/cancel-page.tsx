import { useTranslations } from 'next-intl';
import type { Field } from '@/components/access/fields';
import { FieldsForm } from '@/components/access/fields-form';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import type { MeetingCancel } from '@/lib/meetings/meetings/views';
import type { CallHead } from '@/lib/reports/calls/views';
import type { FormAction } from '@/lib/web/form-state';
import { inLocale, type Locale } from '@/lib/web/locale';
import { MeetingCalls } from './meeting-calls';
import { useDays } from './meeting-days';

type Given = Readonly<{
  page: MeetingCancel;
  /** The calls for reports to this meeting: they stay open until somebody closes them. */
  calls: readonly CallHead[];
  locale: Locale;
  denial: string | null;
  action: FormAction;
}>;

/** Cancels a meeting with its reason, after what stays was read. */
export function CancelPage({ page, calls, locale, denial, action }: Given) {
  const t = useTranslations('meetings.forms.cancel');
  const all = useTranslations('meetings');
  const days = useDays(locale);
  const { meeting, id, version } = page;
  const reason: Field = { kind: 'area', name: 'reason', label: t('reason'), hint: t('reasonHint'), required: true };
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}/meetings/${meeting.code}`, label: all('backToOne') }}
        eyebrow={inLocale(meeting, 'title', locale)}
        title={t('title')}
        lead={days(meeting)}
      />
      {denial !== null ? (
        <Notice tone="warning" title={t('denied')}>
          <p>{denial}</p>
        </Notice>
      ) : (
        <div className="grid gap-10">
          <p className="max-w-reading">{t('stays')}</p>
          {calls.length > 0 && <MeetingCalls calls={calls} locale={locale} />}
          <FieldsForm
            action={action}
            hidden={{ meetingId: id, version: String(version) }}
            fields={[reason]}
            variant="danger"
            words={{ submit: t('press'), pending: t('pressing'), faulty: t('refused') }}
          />
        </div>
      )}
    </>
  );
}
