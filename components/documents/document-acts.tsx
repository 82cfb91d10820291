import { useTranslations } from 'next-intl';
import { FieldsForm } from '@/components/access/fields-form';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { SelectField } from '@/components/ui/select-field';
import { classificationLabels } from '@/lib/documents/documents/labels';
import { manageAddress, openClasses } from '@/lib/documents/documents/schema';
import type { DocumentGiven } from './given';
import { Grants } from './grants';

/** What the reader can do with a paper; what they cannot is not there. */
export function DocumentActs(given: DocumentGiven) {
  const { document, actions } = given;
  const t = useTranslations('documents');
  const { can, id, version } = document;
  const on = { documentId: id, version: String(version) };
  const words = { pending: t('acts.pending'), faulty: t('acts.refused') };
  const steps = (['receive', 'review', 'translate', 'ready', 'issue', 'publish', 'unpublish'] as const).filter(
    (act) => can[act] === null,
  );
  const hasAny = steps.length > 0 || [can.edit, can.reclassify, can.withdraw, can.relate, can.grant].includes(null);
  if (!hasAny) return null;
  return (
    <section aria-labelledby="acts" className="grid gap-5 print:hidden">
      <h2 id="acts" className="font-serif text-xl font-semibold">
        {t('acts.title')}
      </h2>
      <div className="flex flex-wrap items-start gap-4">
        {steps.map((act) => (
          <FieldsForm
            key={act}
            id={act}
            action={actions[act]}
            hidden={on}
            variant={act === 'issue' || act === 'publish' ? 'primary' : 'secondary'}
            words={{ ...words, submit: t(`acts.${act}`) }}
          />
        ))}
      </div>
      {can.edit === null && (
        <FieldsForm
          id="edit"
          action={actions.edit}
          hidden={on}
          foldedAs={t('acts.edit')}
          fields={[
            { kind: 'text', name: 'titleEs', label: t('new.titleEs'), value: document.titleEs, required: true },
            { kind: 'text', name: 'titleEn', label: t('new.titleEn'), value: document.titleEn, required: true },
            {
              ...{ kind: 'text', type: 'date', name: 'awaitedOn', label: t('new.awaitedOn'), width: 'short' },
              value: document.awaitedOn ?? '',
            },
            {
              ...{ kind: 'select', name: 'authentic', label: t('new.authentic'), emptyLabel: t('new.both') },
              value: document.authentic ?? '',
              options: (['es', 'en'] as const).map((value) => ({ value, label: t(`languages.${value}`) })),
            },
          ]}
          words={{ ...words, submit: t('acts.save') }}
        />
      )}
      {can.reclassify === null && <Reclassify {...given} />}
      {can.grant === null && <Grants {...given} />}
      {can.relate === null && (
        <FieldsForm
          id="relate"
          action={actions.relate}
          hidden={{ documentId: id }}
          foldedAs={t('acts.relate')}
          fields={[
            {
              ...{ kind: 'choice', name: 'kind', label: t('acts.relation'), required: true },
              options: (['SUPERSEDES', 'CORRECTS'] as const).map((value) => ({ value, label: t(`related.${value}`) })),
            },
            { kind: 'text', name: 'symbol', label: t('acts.symbol'), isVerbatim: true, required: true },
          ]}
          words={{ ...words, submit: t('acts.relates') }}
        />
      )}
      {can.withdraw === null && (
        <FieldsForm
          id="withdraw"
          action={actions.withdraw}
          hidden={on}
          foldedAs={t('acts.withdraw')}
          fields={[{ kind: 'area', name: 'reason', label: t('acts.reason'), required: true }]}
          variant="danger"
          words={{ ...words, submit: t('acts.withdraw') }}
        />
      )}
    </section>
  );
}

/** Another class: first who gains and who loses, then the press that saves exactly that. */
function Reclassify({ document, preview, locale, actions }: DocumentGiven) {
  const t = useTranslations('documents.acts');
  const all = useTranslations('documents');
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const named = (words: readonly Readonly<{ es: string; en: string }>[]) =>
    words.length === 0 ? t('nobody') : list.format(words.map((one) => one[locale]));
  return (
    <details open={preview !== null || undefined}>
      <summary className="link w-fit cursor-pointer py-0.5">{t('reclassify')}</summary>
      <div className="mt-3 grid gap-4 border-rule border-l-2 pl-4">
        <form
          method="get"
          action={`/${locale}${manageAddress(document.symbol)}`}
          className="flex flex-wrap items-end gap-4"
        >
          <SelectField
            name="preview"
            label={all('classification')}
            defaultValue={preview?.to ?? document.classification}
            options={openClasses.map((value) => ({ value, label: classificationLabels[value][locale] }))}
          />
          <Button type="submit" variant="secondary">
            {t('preview')}
          </Button>
        </form>
        {preview !== null && (
          <>
            <Notice tone="warning">
              <p>
                <strong>{t('gains')}:</strong> {named(preview.gains)}.
              </p>
              <p>
                <strong>{t('loses')}:</strong> {named(preview.loses)}.
              </p>
            </Notice>
            <FieldsForm
              id="reclassify"
              action={actions.reclassify}
              hidden={{
                ...{ documentId: document.id, version: String(document.version) },
                ...{ classification: preview.to, listed: preview.listed },
              }}
              words={{
                submit: t('confirm', { to: classificationLabels[preview.to][locale] }),
                pending: t('pending'),
                faulty: t('refused'),
              }}
            />
          </>
        )}
      </div>
    </details>
  );
}
