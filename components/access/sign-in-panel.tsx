import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import type { FormAction } from '@/lib/web/form-state';
import type { Locale } from '@/lib/web/locale';
import { FieldsForm } from './fields-form';

type Given = Readonly<{
  locale: Locale;
  action: FormAction;
  next: string | null;
  news: 'ended' | 'signedOut' | null;
}>;

/** The first step of signing in. */
export function SignInPanel({ locale, action, next, news }: Given) {
  const t = useTranslations('access.signIn');
  const form = useTranslations('access.form');
  return (
    <>
      <PageHeader title={t('title')} lead={<p>{t('lead')}</p>} />
      <div className="grid gap-6">
        {news && <Notice tone="info">{t(news)}</Notice>}
        <FieldsForm
          action={action}
          hidden={next === null ? {} : { next }}
          fields={[
            { kind: 'text', name: 'email', label: t('email'), type: 'email', autoComplete: 'username', required: true },
            {
              kind: 'text',
              name: 'password',
              label: t('password'),
              type: 'password',
              autoComplete: 'current-password',
              required: true,
            },
          ]}
          words={{ submit: t('submit'), pending: form('pending'), faulty: form('faulty') }}
        />
        <p>
          <TextLink href={`/${locale}/forgotten-password`}>{t('forgotten')}</TextLink>
        </p>
      </div>
    </>
  );
}
