// Reads unfiltered: nobody is signed in yet; whoever holds the token of a challenge or a link reads what it is for.
import 'server-only';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { factorsOf, findOfferedSecret, type OfferedSecret } from '../factors/queries';
import { hashOfToken } from '../token';
import { mostTries } from './challenge-commands';
import type { Step } from './commands';

/** Where a sign-in stands. */
export type SignInView = Readonly<{ step: Step; email: string; offered: OfferedSecret | null }>;

/** The sign-in of this browser; null when there is none, it was finished, or it is over. */
export async function findSignIn(token: string): Promise<SignInView | null> {
  const challenge = await db.loginChallenge.findFirst({
    where: {
      idHash: hashOfToken(token),
      usedAt: null,
      expiresAt: { gt: now() },
      OR: [{ isComplete: true }, { attempts: { lt: mostTries } }],
      user: { disabledAt: null },
    },
    select: { userId: true, isComplete: true, user: { select: { email: true } } },
  });
  if (challenge === null) return null;
  const { userId, isComplete, user } = challenge;
  if (isComplete) return { step: 'enter', email: user.email, offered: null };
  const { isSet } = await factorsOf(db, userId);
  if (isSet) return { step: 'second-step', email: user.email, offered: null };
  return { step: 'set-up', email: user.email, offered: await findOfferedSecret(db, userId, user.email) };
}

/** What a one-time link is for. */
export type LinkView = Readonly<{ purpose: 'INVITATION' | 'PASSWORD_RESET'; email: string; displayName: string }>;

/** The link if it can still be used; reading it uses nothing up. */
export async function findLink(token: string): Promise<LinkView | null> {
  const link = await db.oneTimeLink.findFirst({
    where: { tokenHash: hashOfToken(token), usedAt: null, expiresAt: { gt: now() }, user: { disabledAt: null } },
    select: { purpose: true, user: { select: { email: true, displayName: true } } },
  });
  return link === null ? null : { purpose: link.purpose, ...link.user };
}
