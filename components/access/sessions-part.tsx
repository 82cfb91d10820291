import { useTranslations } from 'next-intl';
import { DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { dateWords } from '@/components/ui/date-words';
import { StatusTag } from '@/components/ui/status-tag';
import type { AccountView, SessionView } from '@/lib/access/account/views';
import type { Locale } from '@/lib/web/locale';
import type { AccountActions } from './account-actions';
import { FieldsForm } from './fields-form';
import { EndButton, RowsForm } from './rows-form';

/** Where the person is signed in. One form around the table: its answer is there when the row is gone. */
export function SessionsPart({
  account,
  actions,
  locale,
}: Readonly<{ account: AccountView; actions: AccountActions; locale: Locale }>) {
  const t = useTranslations('access.sessions');
  const form = useTranslations('access.form');
  const { sessions, timeZone: zone } = account;
  const others = sessions.filter(({ isThisOne }) => !isThisOne);
  const action = ({ id, device, createdAt }: SessionView) => (
    <EndButton
      key="action"
      id={id}
      pending={form('pending')}
      label={t('endNamed', {
        device: device === '' ? t('unknown') : device,
        date: dateWords(createdAt, locale, { zone, withTime: true }),
      })}
    >
      {t('end')}
    </EndButton>
  );
  return (
    <>
      <RowsForm action={actions.endSession} faulty={form('faulty')}>
        <DataTable
          caption={t('caption', { count: sessions.length })}
          columns={[
            { key: 'device', label: t('device') },
            { key: 'address', label: t('address') },
            { key: 'lastSeen', label: t('lastSeen') },
            { key: 'started', label: t('started') },
            { key: 'factor', label: t('factor') },
            { key: 'action', label: t('action'), isLabelHidden: true },
          ]}
          rows={sessions.map((session) => ({
            key: session.id,
            cells: [
              <span key="device" className="flex flex-wrap items-center gap-2">
                {session.device === '' ? t('unknown') : session.device}
                {session.isThisOne && <StatusTag tone="info">{t('thisOne')}</StatusTag>}
              </span>,
              session.address,
              <DateTime key="lastSeen" at={session.lastSeenAt} locale={locale} zone={zone} withTime />,
              <DateTime key="started" at={session.createdAt} locale={locale} zone={zone} withTime />,
              session.hasSecondFactor ? t('yes') : t('no'),
              session.isThisOne ? null : action(session),
            ],
          }))}
          empty={t('caption', { count: 0 })}
        />
      </RowsForm>
      <FieldsForm
        action={actions.endOtherSessions}
        id="others"
        isOpen={others.length > 0}
        variant="secondary"
        words={{ submit: t('endOthers'), pending: form('pending'), faulty: form('faulty') }}
      />
    </>
  );
}
