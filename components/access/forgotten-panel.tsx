import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import type { FormAction } from '@/lib/web/form-state';
import type { Locale } from '@/lib/web/locale';
import { FieldsForm } from './fields-form';

/** Asks for a link; afterwards it says what happens whatever the address was. */
export function ForgottenPanel({
  locale,
  action,
  isSent,
}: Readonly<{ locale: Locale; action: FormAction; isSent: boolean }>) {
  const t = useTranslations('access.forgotten');
  const form = useTranslations('access.form');
  return (
    <>
      <PageHeader title={t('title')} lead={isSent ? undefined : <p>{t('lead')}</p>} />
      <div className="grid gap-6">
        {isSent ? (
          <Notice tone="info" title={t('sentTitle')} isAnswer>
            {t('sent')}
          </Notice>
        ) : (
          <FieldsForm
            action={action}
            fields={[
              {
                kind: 'text',
                name: 'email',
                label: t('email'),
                type: 'email',
                autoComplete: 'username',
                required: true,
              },
            ]}
            words={{ submit: t('submit'), pending: form('pending'), faulty: form('faulty') }}
          />
        )}
        <p>
          <TextLink href={`/${locale}/sign-in`}>{t('back')}</TextLink>
        </p>
      </div>
    </>
  );
}
