import { useTranslations } from 'next-intl';
import { FieldsForm } from '@/components/access/fields-form';
import { DataTable } from '@/components/ui/data-table';
import type { AddresseeView, ConvocationView } from '@/lib/meetings/convocations/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { addresseeWords, institutionWords } from './addressee-words';
import { convenerNames } from './convener-names';
import type { ConvocationGiven } from './given';

type Given = ConvocationGiven & Readonly<{ letter: ConvocationView }>;

/** A letter that is being written: its text in both languages, whom it would go to, and for the Presidency the press that sends it. */
export function Preparation({ letter, view, locale, actions }: Given) {
  const t = useTranslations('convocations');
  const identity = { convocationId: letter.id, version: String(letter.version) };
  const words = { pending: t('preparing'), faulty: t('refused') };
  const addressees = view.addressees ?? [];
  const who = convenerNames(view.conveners, locale, 'disjunction');
  return (
    <>
      <FieldsForm
        id="edit"
        action={actions.edit}
        hidden={identity}
        isOpen={letter.can.edit === null}
        keptTitle={t('edit.kept')}
        fields={[
          { kind: 'area', name: 'textEs', label: t('edit.textEs'), value: letter.textEs, required: true },
          { kind: 'area', name: 'textEn', label: t('edit.textEn'), value: letter.textEn, required: true },
        ]}
        variant="secondary"
        words={{ ...words, submit: t('edit.save') }}
      />
      <section aria-labelledby="send" className="grid gap-3">
        <h3 id="send" className="font-serif text-lg font-semibold">
          {t('send.title')}
        </h3>
        <p className="max-w-form text-muted">{t('send.lead', { count: addressees.length })}</p>
        {letter.can.send !== null && <p>{who === '' ? t('send.whoSends') : t('send.whoSendsSeminar', { who })}</p>}
        <FieldsForm
          id="send"
          action={actions.send}
          hidden={identity}
          isOpen={letter.can.send === null}
          words={{ ...words, submit: t('send.press') }}
        />
        {addressees.length > 0 && <Addressees addressees={addressees} locale={locale} />}
      </section>
    </>
  );
}

function Addressees({ addressees, locale }: Readonly<{ addressees: readonly AddresseeView[]; locale: Locale }>) {
  const t = useTranslations('convocations');
  return (
    <details>
      <summary className="link w-fit cursor-pointer py-0.5">{t('send.addressees')}</summary>
      <DataTable
        caption={t('send.addressees')}
        isCaptionHidden
        columns={[
          { key: 'party', label: t('table.party') },
          { key: 'institution', label: t('table.institution') },
          { key: 'rule', label: t('table.rule') },
        ]}
        rows={addressees.map((one) => ({
          key: addresseeWords(one, locale),
          cells: [inLocale(one.party, 'name', locale), institutionWords(one, locale), one.rule],
        }))}
        empty=""
      />
    </details>
  );
}
