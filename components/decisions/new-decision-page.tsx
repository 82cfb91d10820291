import { useTranslations } from 'next-intl';
import { FieldsForm } from '@/components/access/fields-form';
import { PageHeader } from '@/components/ui/page-header';
import type { DecisionChoices } from '@/lib/decisions/views';
import type { FormAction } from '@/lib/web/form-state';
import { inLocale, type Locale } from '@/lib/web/locale';
import { useDecisionFields } from './decision-fields';

type Given = Readonly<{ choices: DecisionChoices; locale: Locale; formKey: string; action: FormAction }>;

/** A decision is entered as it was adopted. */
export function NewDecisionPage({ choices, locale, formKey, action }: Given) {
  const t = useTranslations('decisions.form');
  const { words, filing } = useDecisionFields(choices, locale, null);
  return (
    <>
      <PageHeader
        backTo={{ href: `/${locale}/decisions`, label: useTranslations('decisions.one')('back') }}
        title={t('title')}
        lead={t('lead')}
      />
      <FieldsForm
        action={action}
        hidden={{ key: formKey }}
        fields={[
          {
            ...{ kind: 'select', name: 'sessionId', label: t('session'), required: true, emptyLabel: t('choose') },
            options: choices.sessions.map((one) => ({
              value: one.id,
              label: `${one.meeting} · ${inLocale(one, 'title', locale)}`,
            })),
          },
          { kind: 'text', type: 'date', name: 'adoptedOn', label: t('adoptedOn'), width: 'short', required: true },
          ...words,
          ...filing,
        ]}
        words={{ submit: t('press'), pending: t('pressing'), faulty: t('refused') }}
      />
    </>
  );
}
