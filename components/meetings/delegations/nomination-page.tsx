import { useTranslations } from 'next-intl';
import type { Field } from '@/components/access/fields';
import { FieldsForm } from '@/components/access/fields-form';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import type { NominationView } from '@/lib/meetings/delegations/views';
import type { FormAction } from '@/lib/web/form-state';
import { inLocale, type Locale } from '@/lib/web/locale';
import { wordsFor } from '@/lib/web/words';
import { useDelegateFields } from './delegate-fields';

type Given = Readonly<{ view: NominationView; locale: Locale; action: FormAction; formKey: string }>;

/** Nominates a person, or says why this reader does not. */
export function NominationPage({ view, locale, action, formKey }: Given) {
  const t = useTranslations('delegations');
  const person = useDelegateFields(locale, null);
  const { meeting, meetingId, parties, party, replaces, denial } = view;
  const forWhom: Field = {
    ...{ kind: 'select', name: 'partyCode', label: t('form.party'), value: party ?? '', required: true },
    options: parties.map((one) => ({ value: one.code, label: inLocale(one, 'name', locale) })),
  };
  const isAlone = parties.length === 1;
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}/meetings/${meeting.code}/delegations`, label: t('one.back') }}
        eyebrow={inLocale(meeting, 'title', locale)}
        title={t('form.title')}
        lead={replaces === null ? undefined : t('form.substitute', { name: replaces.name })}
      />
      {denial !== null ? (
        <Notice tone="warning" title={t('form.denied')}>
          <p>{wordsFor(denial, locale)}</p>
        </Notice>
      ) : (
        <FieldsForm
          action={action}
          hidden={{
            ...{ meetingId, key: formKey, replacesId: replaces?.id ?? '' },
            ...(isAlone && { partyCode: party ?? '' }),
          }}
          fields={isAlone ? person : [forWhom, ...person]}
          words={{ submit: t('form.press'), pending: t('form.saving'), faulty: t('form.refused') }}
        />
      )}
    </>
  );
}
