import 'server-only';
import { now } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/db';
import { env } from '@/lib/core/env';
import { type AccountEvent, accountEventMail, invitationMail, resetMail } from '@/lib/notices/mail/access-texts';
import { queueMail } from '@/lib/notices/mail/commands';
import { hashOfToken } from './token';

const pageAt = (locale: 'es' | 'en', path: string): string => `${new URL(env().APP_ORIGIN).origin}/${locale}${path}`;

type Addressee = Readonly<{ id: string; email: string; displayName: string; locale: 'es' | 'en' }>;

/** The full address that a one-time token is sent as. */
export function linkAddress(locale: 'es' | 'en', token: string): string {
  return pageAt(locale, `/link/${token}`);
}

/** The person's link is in the outbox; nobody can read it there but the mail server. */
export async function mailLink(
  tx: Tx,
  { id: userId, email: address, displayName: name, locale }: Addressee,
  purpose: 'INVITATION' | 'PASSWORD_RESET',
  token: string,
): Promise<void> {
  const link = linkAddress(locale, token);
  const [topic, words] =
    purpose === 'INVITATION'
      ? (['user.invited', invitationMail(locale, { name, address, link })] as const)
      : (['user.reset-asked', resetMail(locale, { link })] as const);
  const dedupeKey = `${topic}:${hashOfToken(token)}`;
  await queueMail(tx, { dedupeKey, to: { userId, address, locale }, topic, carriesLink: true, ...words });
}

/** The owner of the account has mail of what happened to it. */
export async function tellOwner(tx: Tx, userId: string, event: AccountEvent): Promise<void> {
  const owner = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true, locale: true } });
  const { email: address, locale } = owner;
  await queueMail(tx, {
    dedupeKey: `account.${event}:${userId}:${now().toISOString()}`,
    to: { userId, address, locale },
    topic: `account.${event}`,
    ...accountEventMail(locale, event, { link: pageAt(locale, '/forgotten-password') }),
  });
}
