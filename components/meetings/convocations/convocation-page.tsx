import { useTranslations } from 'next-intl';
import { FieldsForm } from '@/components/access/fields-form';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { inLocale } from '@/lib/web/locale';
import { MeetingTabs } from '../meeting-tabs';
import { convenerNames } from './convener-names';
import type { ConvocationGiven } from './given';
import { Letter } from './letter';

/** The letters by which a meeting is convened, the newest first. */
export function ConvocationPage(given: ConvocationGiven) {
  const { view, locale, done, dueAt, formKey, actions } = given;
  const t = useTranslations('convocations');
  const all = useTranslations('meetings');
  const { meeting, letters, conveners } = view;
  const who = convenerNames(conveners, locale, 'conjunction');
  const isPlanned = meeting.status === 'PLANNED';
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}/meetings/${meeting.code}`, label: all('backToOne') }}
        eyebrow={inLocale(meeting, 'title', locale)}
        title={t('title')}
        lead={<p>{who === '' ? t('lead') : t('leadSeminar', { who, count: conveners.length })}</p>}
      />
      <MeetingTabs code={meeting.code} current="convocation" locale={locale} />
      <div className="grid gap-10">
        {done && (
          <Notice tone="success" isAnswer>
            <p>{t(`done.${done}`)}</p>
          </Notice>
        )}
        {letters.length === 0 && (
          <EmptyState title={t('none')}>
            <p>{t('noneText')}</p>
          </EmptyState>
        )}
        {isPlanned && view.addressees !== null && (
          <p className="text-muted">
            {t('due')} <DateTime at={dueAt} locale={locale} />
          </p>
        )}
        <FieldsForm
          id="prepare"
          action={actions.prepare}
          hidden={{ meetingId: meeting.id, key: formKey }}
          isOpen={view.canPrepare === null}
          variant={letters.length === 0 ? 'primary' : 'secondary'}
          words={{
            submit: t(letters.length === 0 ? 'prepare' : 'prepareAnother'),
            pending: t('preparing'),
            faulty: t('refused'),
          }}
        />
        {letters.map((letter) => (
          <Letter key={letter.id} letter={letter} {...given} />
        ))}
      </div>
    </>
  );
}
