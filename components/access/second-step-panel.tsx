import { useTranslations } from 'next-intl';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import type { FormAction } from '@/lib/web/form-state';
import type { Locale } from '@/lib/web/locale';
import { FieldsForm } from './fields-form';

type Given = Readonly<{
  locale: Locale;
  action: FormAction;
  next: string | null;
  /** Whose sign-in it is; null when none is under way, or it is over. */
  email: string | null;
}>;

/** The second step of signing in. */
export function SecondStepPanel({ locale, action, next, email }: Given) {
  const t = useTranslations('access.secondStep');
  const signIn = useTranslations('access.signIn');
  const form = useTranslations('access.form');
  return (
    <>
      <PageHeader title={t('title')} lead={<p>{email === null ? signIn('ended') : t('lead', { email })}</p>} />
      <div className="grid gap-6">
        <FieldsForm
          action={action}
          hidden={next === null ? {} : { next }}
          fields={[
            {
              kind: 'text',
              name: 'code',
              label: t('code'),
              hint: t('codeHint'),
              autoComplete: 'one-time-code',
              width: 'medium',
              isVerbatim: true,
              required: true,
            },
          ]}
          words={{ submit: t('submit'), pending: form('pending'), faulty: form('faulty') }}
        />
        {email !== null && <p className="max-w-form text-muted">{t('lost')}</p>}
        <p>
          <TextLink href={`/${locale}/sign-in`}>{t('startAgain')}</TextLink>
        </p>
      </div>
    </>
  );
}
