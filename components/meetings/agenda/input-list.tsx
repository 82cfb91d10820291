import { useTranslations } from 'next-intl';
import { dateWords } from '@/components/ui/date-words';
import { StatusTag } from '@/components/ui/status-tag';
import type { InputView } from '@/lib/meetings/agenda/consultation-views';
import { inputKindWords, inputStatusWords } from '@/lib/meetings/agenda/labels';
import { inLocale } from '@/lib/web/locale';
import { type AgendaField, AgendaForm } from './agenda-form';
import type { ConsultationGiven } from './given';

const tones = { OPEN: 'asked', ACCEPTED: 'good', DECLINED: 'neutral' } as const;

/** What the parties sent, as far as the reader may know of it, with the forms of whoever answers it. */
export function InputList(given: ConsultationGiven) {
  const t = useTranslations('agenda.consult.inputs');
  const { inputs } = given.page;
  return (
    <section aria-labelledby="inputs" className="grid gap-3">
      <h2 id="inputs" className="font-serif text-xl font-semibold">
        {t('title')}
      </h2>
      {inputs.length === 0 && <p className="text-muted">{t('none')}</p>}
      <ul className={inputs.length === 0 ? undefined : 'border-t border-rule'}>
        {inputs.map((input) => (
          <li key={input.id} className="grid gap-3 border-b border-rule py-4">
            <OneInput {...given} input={input} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type OneGiven = ConsultationGiven & Readonly<{ input: InputView }>;

function OneInput(given: OneGiven) {
  const { input, locale } = given;
  const t = useTranslations('agenda.consult.inputs');
  const { kind, party, about, text, sentAt, isLate, status, reason, can } = input;
  return (
    <>
      <div className="grid gap-1">
        <h3 className="flex flex-wrap items-center gap-2 font-semibold">
          {inLocale(party, 'name', locale)}: {inputKindWords[kind][locale]}
          {isLate && <StatusTag tone="late">{t('late')}</StatusTag>}
          {kind !== 'NO_COMMENTS' && <StatusTag tone={tones[status]}>{inputStatusWords[status][locale]}</StatusTag>}
        </h3>
        <p className="text-sm text-muted">{dateWords(sentAt, locale, { withTime: true })}</p>
        {input.titleEs !== '' && (
          <p className="font-serif" lang={locale === 'en' && input.titleEn !== '' ? 'en' : 'es'}>
            {locale === 'en' && input.titleEn !== '' ? input.titleEn : input.titleEs}
          </p>
        )}
        {about !== null && <p>{t('about', { code: about.code, title: inLocale(about, 'title', locale) })}</p>}
        {text !== '' && <p className="max-w-reading whitespace-pre-line">{text}</p>}
        {reason !== null && <p className="text-muted">{t('reason', { reason })}</p>}
      </div>
      {can.accept === null && <Review {...given} />}
    </>
  );
}

function Review({ input, page, locale, actions }: OneGiven) {
  const t = useTranslations('agenda.consult');
  const identity = { inputId: input.id, version: String(input.version) };
  const into: AgendaField = {
    ...{ as: 'select', name: 'sessionId', label: t('accept.sessionId'), empty: t('accept.choose') },
    options: page.sessions.map((session) => ({ value: session.id, label: inLocale(session, 'title', locale) })),
  };
  return (
    <div className="grid gap-6 print:hidden lg:grid-cols-2">
      <AgendaForm
        action={actions.accept}
        id={`accept-${input.id}`}
        identity={identity}
        fields={[
          ...(input.kind === 'PROPOSAL' ? [into] : []),
          { as: 'lines', name: 'reason', label: t('accept.reason') },
        ]}
        isSmall
        words={{ press: t('accept.press'), pressing: t('accept.pressing'), refused: t('accept.refused') }}
      />
      <AgendaForm
        action={actions.decline}
        id={`decline-${input.id}`}
        identity={identity}
        fields={[{ as: 'lines', name: 'reason', label: t('decline.reason'), required: true }]}
        isSmall
        words={{ press: t('decline.press'), pressing: t('decline.pressing'), refused: t('decline.refused') }}
      />
    </div>
  );
}
