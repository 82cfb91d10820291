import { useTranslations } from 'next-intl';
import { PageHeader } from '@/components/ui/page-header';
import { SummaryList } from '@/components/ui/summary-list';
import { TextLink } from '@/components/ui/text-link';
import type { FormAction } from '@/lib/web/form-state';
import type { Locale } from '@/lib/web/locale';
import { FieldsForm } from './fields-form';

type Given = Readonly<{
  locale: Locale;
  action: FormAction;
  token: string;
  link: Readonly<{ purpose: 'INVITATION' | 'PASSWORD_RESET'; email: string; displayName: string }> | null;
}>;

/** Behind an invitation or a reset: choose a password. The same page for every link that cannot be used. */
export function LinkPanel({ locale, action, token, link }: Given) {
  const t = useTranslations('access.link');
  const form = useTranslations('access.form');
  if (link === null) {
    return (
      <>
        <PageHeader title={t('overTitle')} lead={<p>{t('over')}</p>} />
        <TextLink href={`/${locale}/forgotten-password`}>{t('askAgain')}</TextLink>
      </>
    );
  }
  const isInvitation = link.purpose === 'INVITATION';
  return (
    <>
      <PageHeader
        title={isInvitation ? t('invitationTitle') : t('resetTitle')}
        lead={<p>{isInvitation ? t('invitationLead') : t('resetLead')}</p>}
      />
      <div className="grid max-w-form gap-6">
        <SummaryList rows={[{ term: t('account'), value: `${link.displayName} · ${link.email}` }]} />
        <FieldsForm
          action={action}
          hidden={{ token }}
          fields={[
            {
              kind: 'text',
              name: 'newPassword',
              label: t('newPassword'),
              hint: t('newPasswordHint'),
              type: 'password',
              autoComplete: 'new-password',
              required: true,
            },
          ]}
          words={{ submit: t('submit'), pending: form('pending'), faulty: form('faulty') }}
        />
      </div>
    </>
  );
}
