import { useTranslations } from 'next-intl';
import { FieldsForm } from '@/components/access/fields-form';
import { dateWords } from '@/components/ui/date-words';
import type { CustodyView } from '@/lib/documents/custody/views';
import type { FormAction } from '@/lib/web/form-state';
import type { Locale } from '@/lib/web/locale';

type Given = Readonly<{
  custody: CustodyView;
  locale: Locale;
  actions: Readonly<Record<'record' | 'end', FormAction>>;
}>;

/** Who files and lists the papers of this closed-door session by the Presidency's word; for those who meet there. */
export function Custody({ custody: { sessionId, custodies, candidates, canRecord }, locale, actions }: Given) {
  const t = useTranslations('documents.custody');
  const words = { pending: t('pending'), faulty: t('refused') };
  return (
    <section aria-labelledby="custody" className="grid gap-4">
      <h2 id="custody" className="font-serif text-xl font-semibold">
        {t('title')}
      </h2>
      <p className="max-w-reading text-muted">{t('lead')}</p>
      {custodies.length === 0 && <p>{t('none')}</p>}
      <ul className="grid gap-3">
        {custodies.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <span>{t('line', { who: one.who, reason: one.reason, date: dateWords(one.endsAt, locale) })}</span>
            {canRecord === null && (
              <FieldsForm
                id={`end-${one.id}`}
                action={actions.end}
                hidden={{ custodyId: one.id }}
                variant="secondary"
                words={{ ...words, submit: t('end') }}
              />
            )}
          </li>
        ))}
      </ul>
      {canRecord === null && (
        <FieldsForm
          id="custody"
          action={actions.record}
          hidden={{ sessionId }}
          foldedAs={t('open')}
          fields={[
            {
              ...{ kind: 'select', name: 'userId', label: t('who'), emptyLabel: t('choose'), required: true },
              options: candidates.map(({ id, name }) => ({ value: id, label: name })),
            },
            { kind: 'area', name: 'reason', label: t('reason'), required: true },
            { kind: 'text', type: 'date', name: 'endsOn', label: t('endsOn'), width: 'short', required: true },
          ]}
          words={{ ...words, submit: t('press') }}
        />
      )}
    </section>
  );
}
