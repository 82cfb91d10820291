import { useTranslations } from 'next-intl';
import type { FormAction } from '@/lib/web/form-state';
import { FieldsForm } from './fields-form';

/** The present password and another. */
export function PasswordPart({ action }: Readonly<{ action: FormAction }>) {
  const t = useTranslations('access.security');
  const form = useTranslations('access.form');
  return (
    <FieldsForm
      action={action}
      id="change"
      fields={[
        {
          kind: 'text',
          name: 'password',
          label: t('present'),
          type: 'password',
          autoComplete: 'current-password',
          required: true,
        },
        {
          kind: 'text',
          name: 'newPassword',
          label: t('new'),
          hint: t('newHint'),
          type: 'password',
          autoComplete: 'new-password',
          required: true,
        },
      ]}
      variant="secondary"
      words={{ submit: t('change'), pending: form('pending'), faulty: form('faulty') }}
    />
  );
}
