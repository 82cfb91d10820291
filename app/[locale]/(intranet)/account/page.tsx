import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccountPage } from '@/components/access/account-page';
import { getAccount } from '@/lib/access/account/queries';
import { findOwnFeed } from '@/lib/access/calendar-feeds/queries';
import { currentSessionHash } from '@/lib/access/session';
import { actorOrSignIn, localeOf } from '@/lib/web/page';
import * as actions from './actions';

type Given = Readonly<{ params: Promise<{ locale: string }> }>;

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'access.account' });
  return { title: t('title') };
}

/** The reader's own account. */
export default async function OwnAccountPage({ params }: Given) {
  const locale = await localeOf(params);
  const actor = await actorOrSignIn('/account');
  const [account, feed] = await Promise.all([getAccount(actor, await currentSessionHash()), findOwnFeed(actor)]);
  return (
    <AccountPage
      account={account}
      feed={feed}
      locale={locale}
      actions={{
        editProfile: actions.editProfileAction,
        changePassword: actions.changePasswordAction,
        offerFactor: actions.offerFactorAction,
        confirmFactor: actions.confirmFactorAction,
        replaceCodes: actions.replaceCodesAction,
        removeFactor: actions.removeFactorAction,
        endSession: actions.endSessionAction,
        endOtherSessions: actions.endOtherSessionsAction,
        renewFeed: actions.renewCalendarFeedAction,
        revokeFeed: actions.revokeCalendarFeedAction,
      }}
    />
  );
}
