import { useTranslations } from 'next-intl';
import type { Field } from '@/components/access/fields';
import { FieldsForm } from '@/components/access/fields-form';
import { PageHeader } from '@/components/ui/page-header';
import { classificationLabels, documentKindLabels } from '@/lib/documents/documents/labels';
import { openClasses, registeredKinds } from '@/lib/documents/documents/schema';
import type { NewDocument } from '@/lib/documents/documents/views';
import type { FormAction } from '@/lib/web/form-state';
import { inLocale, type Locale } from '@/lib/web/locale';

type Given = Readonly<{ page: NewDocument; locale: Locale; action: FormAction; formKey: string }>;

/** The form that registers a paper; whoever only sends in the own party's name chooses less. */
export function NewDocumentPage({ page, locale, action, formKey }: Given) {
  const t = useTranslations('documents');
  const { places, parties, isKeeper } = page;
  const [only] = parties;
  const classification: Field = {
    ...{ kind: 'select', name: 'classification', label: t('new.classification'), emptyLabel: t('new.suggested') },
    options: openClasses.map((value) => ({ value, label: classificationLabels[value][locale] })),
  };
  const awaitedOn: Field = { kind: 'text', type: 'date', name: 'awaitedOn', label: t('new.awaitedOn'), width: 'short' };
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}/documents`, label: t('back') }}
        title={t(isKeeper ? 'new.title' : 'new.titleOwn')}
        lead={t('new.lead')}
      />
      <FieldsForm
        action={action}
        hidden={{ key: formKey }}
        fields={[
          {
            ...{ kind: 'select', name: 'kind', label: t('new.kind'), required: true },
            options: registeredKinds.map((value) => ({ value, label: documentKindLabels[value][locale] })),
          },
          { kind: 'text', name: 'titleEs', label: t('new.titleEs'), required: true },
          { kind: 'text', name: 'titleEn', label: t('new.titleEn'), required: true },
          {
            ...{ kind: 'select', name: 'place', label: t('new.place'), emptyLabel: t('new.anywhere') },
            options: places.map((one) => ({ value: one.value, label: one[locale] })),
          },
          ...(isKeeper ? [classification] : []),
          {
            ...{ kind: 'select', name: 'partyCode', label: t('new.party') },
            ...(isKeeper ? { emptyLabel: t('new.nobody') } : { value: only?.code ?? '' }),
            options: parties.map((one) => ({ value: one.code, label: inLocale(one, 'name', locale) })),
          },
          ...(isKeeper ? [awaitedOn] : []),
          {
            ...{ kind: 'select', name: 'authentic', label: t('new.authentic'), emptyLabel: t('new.both') },
            options: (['es', 'en'] as const).map((value) => ({ value, label: t(`languages.${value}`) })),
          },
        ]}
        words={{ submit: t('new.press'), pending: t('acts.pending'), faulty: t('acts.refused') }}
      />
    </>
  );
}
