import { useTranslations } from 'next-intl';
import { FieldsForm } from '@/components/access/fields-form';
import { DataTable } from '@/components/ui/data-table';
import { dateWords } from '@/components/ui/date-words';
import { StatusTag } from '@/components/ui/status-tag';
import { convocationAnswerLabels } from '@/lib/meetings/convocations/labels';
import type { ConvocationView, RecipientView } from '@/lib/meetings/convocations/views';
import { inLocale } from '@/lib/web/locale';
import { addresseeWords, institutionWords } from './addressee-words';
import type { ConvocationGiven } from './given';

type Given = ConvocationGiven & Readonly<{ letter: ConvocationView }>;

/** What the reader answers for those of the addressees for whom they speak. */
export function OwnAnswers(given: Given) {
  const t = useTranslations('convocations.own');
  const own = given.letter.recipients.filter(({ canAnswer }) => canAnswer === null);
  if (own.length === 0) return null;
  return (
    <section aria-labelledby={`own-${given.letter.id}`} className="grid gap-5">
      <h3 id={`own-${given.letter.id}`} className="font-serif text-lg font-semibold">
        {t('title')}
      </h3>
      {own.map((recipient) => (
        <OwnAnswer key={recipient.id} {...given} recipient={recipient} />
      ))}
    </section>
  );
}

function OwnAnswer({ recipient, locale, actions }: Given & Readonly<{ recipient: RecipientView }>) {
  const t = useTranslations('convocations.own');
  const all = useTranslations('convocations');
  const { id, openedAt, answer, answeredAt, answerText } = recipient;
  const words = { pending: all('preparing'), faulty: all('refused') };
  return (
    <div className="grid gap-3">
      <p className="font-semibold">{t('for', { who: addresseeWords(recipient, locale) })}</p>
      {answer !== null && answeredAt !== null && (
        <p>
          {t('given', {
            answer: convocationAnswerLabels[answer][locale],
            date: dateWords(answeredAt, locale, { withTime: true }),
          })}
        </p>
      )}
      {openedAt !== null && (
        <p className="text-muted">{t('acknowledged', { date: dateWords(openedAt, locale, { withTime: true }) })}</p>
      )}
      <FieldsForm
        id={`acknowledge-${id}`}
        action={actions.acknowledge}
        hidden={{ recipientId: id }}
        isOpen={openedAt === null}
        variant="secondary"
        words={{ ...words, submit: t('acknowledge') }}
      />
      <FieldsForm
        id={`answer-${id}`}
        action={actions.answer}
        hidden={{ recipientId: id }}
        foldedAs={answer === null ? undefined : t('change')}
        fields={[
          {
            ...{ kind: 'choice', name: 'answer', label: t('answer'), value: answer ?? '', required: true },
            options: (['ATTENDS', 'DOES_NOT_ATTEND'] as const).map((value) => ({
              value,
              label: convocationAnswerLabels[value][locale],
            })),
          },
          { kind: 'area', name: 'answerText', label: t('text'), value: answerText },
        ]}
        words={{ ...words, submit: t('press') }}
      />
    </div>
  );
}

/** Who has the letter and who answered; of a party's people only their own. Nothing of a letter that is in preparation. */
export function Receipts({ letter, locale, view, actions, formKey }: Given) {
  const t = useTranslations('convocations.table');
  const all = useTranslations('convocations');
  const { recipients, can } = letter;
  if (letter.sentAt === null || recipients.length === 0) return null;
  const keepsAll = view.addressees !== null;
  const answered = recipients.filter(({ answer }) => answer !== null).length;
  const opened = recipients.filter(({ openedAt }) => openedAt !== null).length;
  const untold = recipients.filter(({ isUntold }) => isUntold).length;
  const isRemindable = can.remind === null && !letter.isCancelling && view.meeting.status === 'PLANNED';
  return (
    <section aria-labelledby={`receipts-${letter.id}`} className="grid gap-3">
      <h3 id={`receipts-${letter.id}`} className="font-serif text-lg font-semibold">
        {t('title')}
      </h3>
      {keepsAll && (
        <p>
          {t('counts', { answered, opened, all: recipients.length })}
          {untold > 0 && ` ${t('untoldCount', { count: untold })}`}
        </p>
      )}
      <FieldsForm
        id={`remind-${letter.id}`}
        action={actions.remind}
        hidden={{ convocationId: letter.id, key: formKey }}
        isOpen={isRemindable && answered + untold < recipients.length}
        variant="secondary"
        words={{ submit: t('remind'), pending: all('preparing'), faulty: all('refused') }}
      />
      <DataTable
        caption={t('title')}
        isCaptionHidden
        columns={[
          { key: 'party', label: t('party') },
          { key: 'institution', label: t('institution') },
          ...(keepsAll ? [{ key: 'rule', label: t('rule') }] : []),
          { key: 'received', label: t('received') },
          { key: 'answer', label: t('answer') },
        ]}
        rows={recipients.map((one) => ({
          key: one.id,
          cells: [
            inLocale(one.party, 'name', locale),
            institutionWords(one, locale),
            ...(keepsAll
              ? [
                  <span key="rule" className="whitespace-nowrap">
                    {one.rule}
                  </span>,
                ]
              : []),
            one.openedAt === null ? '' : dateWords(one.openedAt, locale, { withTime: true }),
            <AnswerCell key="answer" recipient={one} locale={locale} />,
          ],
        }))}
        empty=""
      />
    </section>
  );
}

function AnswerCell({ recipient, locale }: Readonly<{ recipient: RecipientView; locale: Given['locale'] }>) {
  const t = useTranslations('convocations.table');
  const { answer, isUntold, answerText } = recipient;
  if (answer === null) {
    return <StatusTag tone={isUntold ? 'late' : 'neutral'}>{t(isUntold ? 'untold' : 'waiting')}</StatusTag>;
  }
  return (
    <span className="grid justify-items-start gap-1">
      <StatusTag tone={answer === 'ATTENDS' ? 'good' : 'neutral'}>{convocationAnswerLabels[answer][locale]}</StatusTag>
      {answerText !== '' && <span className="whitespace-pre-line text-sm">{answerText}</span>}
    </span>
  );
}
