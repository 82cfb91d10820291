import type { Metadata } from 'next';
import { cache } from 'react';
import { UserPage } from '@/components/access/user-page';
import { getOwnZone } from '@/lib/access/account/queries';
import { getUser, listOfficesAndParties } from '@/lib/access/users/queries';
import { actorOrSignIn, idOrNotFound, localeOf, orNotFound, textOf } from '@/lib/web/page';
import * as actions from '../actions';

type Given = Readonly<{
  params: Promise<{ locale: string; userId: string }>;
  searchParams: Promise<Record<string, unknown>>;
}>;

/** Once a request, for the title and for the page. */
const load = cache(async (userId: string) => {
  const actor = await actorOrSignIn(`/administration/users/${userId}`);
  const id = idOrNotFound(userId);
  return orNotFound(Promise.all([getUser(actor, id), listOfficesAndParties(actor), getOwnZone(actor)]));
});

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const [user] = await load((await params).userId);
  return { title: user.displayName };
}

/** A person's account with all that can be done to it. To whoever keeps no accounts it does not exist. */
export default async function UserAccountPage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const [user, choices, zone] = await load((await params).userId);
  const done = textOf((await searchParams).done);
  return (
    <UserPage
      {...{ user, choices, zone, locale }}
      done={done === 'invited' || done === 'granted' ? done : null}
      actions={{
        inviteAgain: actions.inviteAgainAction,
        disable: actions.disableUserAction,
        enable: actions.enableUserAction,
        endSessions: actions.endSessionsAction,
        clearFactor: actions.clearFactorAction,
        revoke: actions.revokeMandateAction,
      }}
    />
  );
}
