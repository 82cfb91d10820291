import { useTranslations } from 'next-intl';
import { DateTime } from '@/components/ui/date-time';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { StatusTag } from '@/components/ui/status-tag';
import { SummaryList } from '@/components/ui/summary-list';
import type { UserView } from '@/lib/access/users/views';
import type { Locale } from '@/lib/web/locale';
import type { UserActions } from './account-actions';
import { AccountSection } from './account-section';
import { UserActs } from './user-acts';
import { UserMandates } from './user-mandates';
import { UserStatusTag } from './user-status-tag';

type Given = Readonly<{
  user: UserView;
  choices: Parameters<typeof UserMandates>[0]['choices'];
  actions: UserActions;
  /** What was done on the page before this one. */
  done: 'invited' | 'granted' | null;
  locale: Locale;
  zone: string;
}>;

/** A person's account, for whoever keeps accounts. */
export function UserPage({ user, choices, actions, done, locale, zone }: Given) {
  const t = useTranslations('access.user');
  return (
    <>
      <PageHeader
        title={user.displayName}
        backTo={{ href: `/${locale}/administration/users`, label: t('back') }}
        status={
          <>
            <UserStatusTag status={user.status} locale={locale} />
            {user.isDemonstration && <StatusTag tone="neutral">{t('demonstration')}</StatusTag>}
          </>
        }
      />
      {done !== null && (
        <div className="mb-6">
          <Notice tone="success" isAnswer>
            {done === 'invited' ? t('justInvited', { email: user.email }) : t('granted')}
          </Notice>
        </div>
      )}
      <AccountSection id="data" title={t('data')}>
        <UserFacts user={user} locale={locale} zone={zone} />
      </AccountSection>
      <AccountSection id="offices" title={t('mandates')}>
        <UserMandates user={user} choices={choices} revoke={actions.revoke} locale={locale} />
      </AccountSection>
      <AccountSection id="acts" title={t('acts')}>
        <UserActs user={user} actions={actions} locale={locale} />
      </AccountSection>
    </>
  );
}

function UserFacts({ user, locale, zone }: Pick<Given, 'user' | 'locale' | 'zone'>) {
  const t = useTranslations('access.user');
  const account = useTranslations('access.account');
  const at = (date: Date) => <DateTime at={date} locale={locale} zone={zone} withTime />;
  const { email, createdAt, invitedAt, lastSeenAt, liveSessionCount, hasSecondFactor } = user;
  return (
    <SummaryList
      rows={[
        { term: t('email'), value: <span className="wrap-anywhere">{email}</span> },
        { term: t('locale'), value: <span lang={user.locale}>{account(user.locale)}</span> },
        { term: t('created'), value: at(createdAt) },
        ...(invitedAt === null ? [] : [{ term: t('invited'), value: at(invitedAt) }]),
        { term: t('factor'), value: hasSecondFactor ? t('factorOn') : t('factorOff') },
        { term: t('sessions'), value: liveSessionCount },
        { term: t('lastSeen'), value: lastSeenAt === null ? t('never') : at(lastSeenAt) },
      ]}
    />
  );
}
