import { useTranslations } from 'next-intl';
import { SummaryList } from '@/components/ui/summary-list';
import type { AccountView } from '@/lib/access/account/views';
import type { FormAction } from '@/lib/web/form-state';
import { FieldsForm } from './fields-form';

/** Every zone that this machine knows, the Americas first, and the one that the person has. */
function zones(own: string): string[] {
  const known = [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', own])].sort();
  const isNear = (zone: string) => zone.startsWith('America/');
  return [...known.filter(isNear), ...known.filter((zone) => !isNear(zone))];
}

/** Name, language of mails and zone. The address is shown: it is not the person's to change. */
export function ProfilePart({ account, action }: Readonly<{ account: AccountView; action: FormAction }>) {
  const t = useTranslations('access.account');
  const form = useTranslations('access.form');
  const { email, displayName, locale, timeZone, calendarMails, version } = account;
  return (
    <>
      <SummaryList
        rows={[
          {
            term: t('email'),
            value: (
              <>
                {email} <span className="block text-sm text-muted">{t('emailHint')}</span>
              </>
            ),
          },
        ]}
      />
      <FieldsForm
        action={action}
        hidden={{ version: String(version) }}
        keptTitle={t('theirs')}
        fields={[
          {
            kind: 'text',
            name: 'displayName',
            label: t('displayName'),
            autoComplete: 'name',
            value: displayName,
            required: true,
          },
          {
            kind: 'choice',
            name: 'locale',
            label: t('locale'),
            value: locale,
            options: [
              { value: 'es', label: <span lang="es">{t('es')}</span> },
              { value: 'en', label: <span lang="en">{t('en')}</span> },
            ],
          },
          {
            kind: 'select',
            name: 'timeZone',
            label: t('timeZone'),
            hint: t('timeZoneHint'),
            value: timeZone,
            options: zones(timeZone).map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })),
          },
          {
            ...{ kind: 'boxes', name: 'calendarMails', label: t('calendarMails'), value: calendarMails ? 'on' : '' },
            options: [{ value: 'on', label: t('calendarMailsOn') }],
          },
        ]}
        variant="secondary"
        words={{ submit: t('save'), pending: form('pending'), faulty: form('faulty') }}
      />
    </>
  );
}
