import { useTranslations } from 'next-intl';
import { PageHeader } from '@/components/ui/page-header';
import type { AccountView } from '@/lib/access/account/views';
import type { CalendarFeedView } from '@/lib/access/calendar-feeds/views';
import type { Locale } from '@/lib/web/locale';
import type { AccountActions } from './account-actions';
import { AccountSection } from './account-section';
import { AccountTabs } from './account-tabs';
import { FactorPart } from './factor-part';
import { FeedPart } from './feed-part';
import { MandateList } from './mandate-list';
import { PasswordPart } from './password-part';
import { ProfilePart } from './profile-part';
import { SessionsPart } from './sessions-part';

/** A person's own account: data, offices, how they sign in, where they are signed in. */
export function AccountPage({
  account,
  feed,
  actions,
  locale,
}: Readonly<{ account: AccountView; feed: CalendarFeedView | null; actions: AccountActions; locale: Locale }>) {
  const t = useTranslations('access');
  const calendar = useTranslations('calendar.feed');
  return (
    <>
      <PageHeader title={t('account.title')} lead={<p>{account.displayName}</p>} />
      <AccountTabs locale={locale} current="account" />
      <AccountSection id="profile" title={t('account.profile')}>
        <ProfilePart account={account} action={actions.editProfile} />
      </AccountSection>
      <AccountSection id="offices" title={t('account.mandates')} lead={t('account.mandatesLead')}>
        <MandateList
          mandates={account.mandates}
          locale={locale}
          holder={{ hasSecondFactor: account.hasSecondFactor }}
          empty={{ title: t('account.noMandates'), text: t('account.noMandatesText') }}
        />
      </AccountSection>
      <AccountSection id="password" title={t('security.password')}>
        <PasswordPart action={actions.changePassword} />
      </AccountSection>
      <AccountSection id="factor" title={t('security.factor')}>
        <FactorPart account={account} actions={actions} />
      </AccountSection>
      <AccountSection id="sessions" title={t('sessions.title')} lead={t('sessions.lead')}>
        <SessionsPart account={account} actions={actions} locale={locale} />
      </AccountSection>
      <AccountSection id="calendar" title={calendar('title')} lead={calendar('lead')}>
        <FeedPart
          feed={feed}
          renew={actions.renewFeed}
          revoke={actions.revokeFeed}
          zone={account.timeZone}
          locale={locale}
        />
      </AccountSection>
    </>
  );
}
