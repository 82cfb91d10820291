import { useTranslations } from 'next-intl';
import { PageHeader } from '@/components/ui/page-header';
import type { FormAction } from '@/lib/web/form-state';
import type { Locale } from '@/lib/web/locale';
import { FieldsForm } from './fields-form';

/** Opens an account for a person and sends the invitation. */
export function InvitePanel({
  action,
  formKey,
  locale,
}: Readonly<{ action: FormAction; formKey: string; locale: Locale }>) {
  const t = useTranslations('access.invite');
  const users = useTranslations('access.users');
  const account = useTranslations('access.account');
  const form = useTranslations('access.form');
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={<p>{t('lead')}</p>}
        backTo={{ href: `/${locale}/administration/users`, label: users('title') }}
      />
      <FieldsForm
        action={action}
        hidden={{ formKey }}
        fields={[
          { kind: 'text', name: 'displayName', label: t('displayName'), autoComplete: 'off', required: true },
          {
            kind: 'text',
            name: 'email',
            label: t('email'),
            hint: t('emailHint'),
            type: 'email',
            autoComplete: 'off',
            required: true,
          },
          {
            kind: 'choice',
            name: 'locale',
            label: t('locale'),
            value: 'es',
            options: [
              { value: 'es', label: <span lang="es">{account('es')}</span> },
              { value: 'en', label: <span lang="en">{account('en')}</span> },
            ],
          },
        ]}
        words={{ submit: t('submit'), pending: form('pending'), faulty: form('faulty') }}
      />
    </>
  );
}
