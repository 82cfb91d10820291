import { useTranslations } from 'next-intl';
import { FieldsForm } from '@/components/access/fields-form';
import { dateWords } from '@/components/ui/date-words';
import { inLocale } from '@/lib/web/locale';
import type { DocumentGiven } from './given';

/** To whom the paper is open beside its audience, why and until when; and the form that opens it to somebody else. */
export function Grants({ document, parties, locale, formKey, actions }: DocumentGiven) {
  const t = useTranslations('documents.acts');
  const words = { pending: t('pending'), faulty: t('refused') };
  return (
    <div className="grid gap-3">
      {document.grants.length > 0 && (
        <>
          <h3 className="font-semibold">{t('grants')}</h3>
          <ul className="grid gap-3">
            {document.grants.map((one) => (
              <li key={one.id} className="flex flex-wrap items-center gap-x-4 gap-y-2">
                <span>
                  {t('grantLine', { who: one.to[locale], reason: one.reason })}
                  {one.endsAt !== null && ` (${t('until', { date: dateWords(one.endsAt, locale) })})`}
                </span>
                <FieldsForm
                  id={`revoke-${one.id}`}
                  action={actions.revoke}
                  hidden={{ grantId: one.id }}
                  variant="secondary"
                  words={{ ...words, submit: t('revoke') }}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      <FieldsForm
        id="grant"
        action={actions.grant}
        hidden={{ documentId: document.id, key: formKey }}
        foldedAs={t('grant')}
        fields={[
          {
            ...{ kind: 'select', name: 'partyCode', label: t('grantTo'), emptyLabel: t('grantNone') },
            options: parties.map((one) => ({ value: one.code, label: inLocale(one, 'name', locale) })),
          },
          { kind: 'text', type: 'email', name: 'email', label: t('grantEmail') },
          { kind: 'area', name: 'reason', label: t('reason'), required: true },
          { kind: 'text', type: 'date', name: 'endsOn', label: t('endsOn'), width: 'short' },
        ]}
        words={{ ...words, submit: t('grant') }}
      />
    </div>
  );
}
