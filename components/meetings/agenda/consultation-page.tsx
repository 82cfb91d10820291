import { useTranslations } from 'next-intl';
import { DataTable } from '@/components/ui/data-table';
import { dateWords } from '@/components/ui/date-words';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { StatusTag } from '@/components/ui/status-tag';
import type { RecipientView } from '@/lib/meetings/agenda/consultation-views';
import { inputKindWords } from '@/lib/meetings/agenda/labels';
import { inLocale, type Locale } from '@/lib/web/locale';
import { AgendaForm } from './agenda-form';
import type { ConsultationGiven } from './given';
import { InputList } from './input-list';

/** The consultation of a preliminary agenda. */
export function ConsultationPage(given: ConsultationGiven) {
  const { page, locale, done } = given;
  const t = useTranslations('agenda');
  const { meeting, consultation, message } = page;
  const own = message === null ? '' : inLocale(message, 'message', locale);
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}/meetings/${meeting.code}/agenda`, label: t('back') }}
        eyebrow={inLocale(meeting, 'title', locale)}
        title={t('consultation.title')}
        lead={t('consult.lead')}
      />
      <div className="grid gap-10">
        {done && (
          <Notice tone="success" isAnswer>
            <p>{t(`consult.done.${done}`)}</p>
          </Notice>
        )}
        <p>
          {consultation === null
            ? t('consult.notOpen')
            : t(consultation.isOver ? 'consultation.over' : 'consultation.running', {
                date: dateWords(consultation.closesAt, locale, { withTime: true }),
              })}
        </p>
        {own !== '' && (
          <Notice tone="info" title={t('consult.message')}>
            <p className="whitespace-pre-line">{own}</p>
          </Notice>
        )}
        {page.canConsult === null && <Consult {...given} />}
        {page.speaksFor.length > 0 && <Answer {...given} />}
        <InputList {...given} />
        {page.recipients.length > 0 && <Recipients recipients={page.recipients} locale={locale} />}
      </div>
    </>
  );
}

function Consult({ page, locale, actions }: ConsultationGiven) {
  const t = useTranslations('agenda.consult.open');
  const all = useTranslations('agenda.missing');
  return (
    <section aria-labelledby="consult" className="grid gap-3">
      <h2 id="consult" className="font-serif text-xl font-semibold">
        {t('title')}
      </h2>
      <p className="max-w-form text-muted">{t('lead')}</p>
      {page.missing.length > 0 && (
        <Notice tone="warning" title={all('title')}>
          <p>{page.missing.map((one) => `${inLocale(one, 'title', locale)} (${one.rule})`).join('; ')}</p>
        </Notice>
      )}
      <AgendaForm
        action={actions.consult}
        id="consult"
        identity={{ agendaId: page.agenda.id, version: String(page.agenda.version) }}
        fields={[
          { as: 'number', name: 'daysBefore', label: t('daysBefore'), start: '30', required: true },
          { as: 'lines', name: 'messageEs', label: t('messageEs'), lang: 'es' },
          { as: 'lines', name: 'messageEn', label: t('messageEn'), lang: 'en' },
        ]}
        words={{ press: t('press'), pressing: t('pressing'), refused: t('refused') }}
      />
    </section>
  );
}

function Answer({ page, locale, actions, formKey }: ConsultationGiven) {
  const t = useTranslations('agenda.consult.answer');
  const { speaksFor, lines, consultation, agenda } = page;
  const [only] = speaksFor;
  const parties = speaksFor.map((party) => ({ value: party.code, label: inLocale(party, 'name', locale) }));
  return (
    <section aria-labelledby="answer" className="grid gap-3">
      <h2 id="answer" className="font-serif text-xl font-semibold">
        {t('title')}
      </h2>
      <p className="max-w-form text-muted">{consultation?.isOver ? t('late') : t('lead')}</p>
      <AgendaForm
        action={actions.answer}
        identity={{ agendaId: agenda.id, key: formKey }}
        fields={[
          {
            ...{ as: 'select', name: 'partyCode', label: t('partyCode'), options: parties },
            start: speaksFor.length === 1 ? (only?.code ?? '') : '',
          },
          {
            ...{ as: 'radio', name: 'kind', label: t('kind') },
            options: (['PROPOSAL', 'COMMENT', 'NO_COMMENTS'] as const).map((kind) => ({
              value: kind,
              label: inputKindWords[kind][locale],
            })),
          },
          {
            ...{ as: 'select', name: 'itemId', label: t('itemId'), empty: t('whole') },
            options: lines.map((line) => ({
              value: line.itemId,
              label: `${line.code} ${inLocale(line, 'title', locale)}`,
            })),
          },
          { as: 'line', name: 'titleEs', label: t('titleEs'), lang: 'es' },
          { as: 'line', name: 'titleEn', label: t('titleEn'), lang: 'en' },
          { as: 'lines', name: 'text', label: t('text'), hint: t('textHint') },
        ]}
        words={{ press: t('press'), pressing: t('pressing'), refused: t('refused') }}
      />
    </section>
  );
}

function Recipients({ recipients, locale }: Readonly<{ recipients: readonly RecipientView[]; locale: Locale }>) {
  const t = useTranslations('agenda.consult.recipients');
  return (
    <section aria-labelledby="recipients" className="grid gap-3">
      <h2 id="recipients" className="font-serif text-xl font-semibold">
        {t('title')}
      </h2>
      <DataTable
        caption={t('title')}
        isCaptionHidden
        columns={[
          { key: 'party', label: t('party') },
          { key: 'state', label: t('state') },
          { key: 'at', label: t('at') },
        ]}
        rows={recipients.map((one) => ({
          key: one.party.code,
          cells: [
            inLocale(one.party, 'name', locale),
            <StatusTag key="state" tone={one.answeredAt === null ? 'neutral' : one.isLate ? 'late' : 'good'}>
              {t(one.answeredAt === null ? (one.isUntold ? 'untold' : 'waiting') : one.isLate ? 'late' : 'answered')}
            </StatusTag>,
            one.answeredAt === null ? '' : dateWords(one.answeredAt, locale, { withTime: true }),
          ],
        }))}
        empty=""
      />
    </section>
  );
}
