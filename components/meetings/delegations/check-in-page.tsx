import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import type { MeetingHead } from '@/lib/meetings/meetings/head';
import type { FormAction } from '@/lib/web/form-state';
import { inLocale, type Locale } from '@/lib/web/locale';
import { CheckInForm } from './check-in-form';

type Given = Readonly<{ meeting: MeetingHead; locale: Locale; denial: string | null; action: FormAction }>;

/** Registers arrivals one after the other, by camera or by typing. */
export function CheckInPage({ meeting, locale, denial, action }: Given) {
  const t = useTranslations('delegations');
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}/meetings/${meeting.code}/delegations`, label: t('one.back') }}
        eyebrow={inLocale(meeting, 'title', locale)}
        title={t('arrival.title')}
        lead={denial === null ? <p>{t('arrival.lead')}</p> : undefined}
      />
      {denial !== null ? (
        <Notice tone="warning" title={t('arrival.denied')}>
          <p>{denial}</p>
        </Notice>
      ) : (
        <CheckInForm
          action={action}
          hidden={{ meetingId: meeting.id }}
          words={{
            code: t('arrival.code'),
            press: t('arrival.press'),
            pressing: t('arrival.pressing'),
            refused: t('arrival.refused'),
            camera: t('arrival.camera'),
            stop: t('arrival.stop'),
            noCamera: t('arrival.noCamera'),
          }}
        />
      )}
    </>
  );
}
