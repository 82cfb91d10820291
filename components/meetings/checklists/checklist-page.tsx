import { useTranslations } from 'next-intl';
import { FieldsForm } from '@/components/access/fields-form';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import { inLocale } from '@/lib/web/locale';
import { MeetingTabs } from '../meeting-tabs';
import type { ChecklistGiven } from './given';
import { Tasks } from './tasks';

/** What has to be done for a meeting; begun here, from the template of its body or from its last list. */
export function ChecklistPage(given: ChecklistGiven) {
  const { view, locale, done } = given;
  const t = useTranslations('checklists');
  const all = useTranslations('meetings');
  const { meeting, checklist } = view;
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}/meetings/${meeting.code}`, label: all('backToOne') }}
        eyebrow={inLocale(meeting, 'title', locale)}
        title={t('title')}
        lead={<p>{t('lead')}</p>}
      />
      <MeetingTabs code={meeting.code} current="checklist" locale={locale} />
      <div className="grid gap-8">
        {done && (
          <Notice tone="success" isAnswer>
            <p>{t(`done.${done}`)}</p>
          </Notice>
        )}
        {checklist === null ? <Begin {...given} /> : <Tasks {...given} checklist={checklist} />}
        <p className="print:hidden">
          <TextLink href={`/${locale}/meetings/checklists?body=${meeting.body.code}`} className="inline-block min-h-6">
            {t('toTemplates')}
          </TextLink>
        </p>
      </div>
    </>
  );
}

function Begin({ view, actions, formKey }: ChecklistGiven) {
  const t = useTranslations('checklists');
  const { meeting, begin } = view;
  const { last, templateCount } = begin;
  const options = [
    { value: 'TEMPLATE', label: t('begin.template', { count: templateCount }) },
    ...(last === null ? [] : [{ value: 'LAST', label: t('begin.last', last) }]),
  ];
  return (
    <>
      <EmptyState title={t('none')}>
        <p>{t('noneText')}</p>
      </EmptyState>
      <FieldsForm
        id="begin"
        action={actions.begin}
        hidden={{ meetingId: meeting.id, key: formKey }}
        isOpen={begin.denial === null}
        fields={[{ kind: 'choice', name: 'from', label: t('begin.from'), value: 'TEMPLATE', options }]}
        words={{ submit: t('begin.press'), pending: t('pending'), faulty: t('refused') }}
      />
    </>
  );
}
