import 'server-only';
import { revalidatePath } from 'next/cache';
import { getTranslations } from 'next-intl/server';
import type { Renewed } from '@/lib/access/account/commands';
import { startSessionByChallenge } from '@/lib/access/auth';
import { env } from '@/lib/core/env';
import { Conflict } from '@/lib/core/errors';
import type { Outcome } from './form';

type Words = Awaited<ReturnType<typeof getTranslations<'access'>>>;

/** The account's page as it is now, with what was done in words. */
export async function accountDone(words: (t: Words) => string): Promise<Outcome> {
  revalidatePath('/[locale]/(intranet)/account', 'page');
  return { notice: words(await getTranslations('access')) };
}

/** The page of the person's account as it is now, with what was done in words. */
export async function userDone(words: (t: Words) => string): Promise<Outcome> {
  revalidatePath('/[locale]/(intranet)/administration/users/[userId]', 'page');
  return { notice: words(await getTranslations('access')) };
}

/**
 * Every session has ended; this browser has a new one, by the finished challenge that the command answered with, and shows the recovery
 * codes where there are new ones. @throws Conflict `challenge.over`
 */
export async function withNewSession(
  { challenge, codes }: Renewed & Readonly<{ codes?: readonly string[] }>,
  words: (t: Words) => string,
): Promise<Outcome> {
  if (!(await startSessionByChallenge(challenge))) throw new Conflict('challenge.over');
  const done = await accountDone(words);
  return codes === undefined ? done : { ...done, extra: { codes: codes.join(' ') } };
}

/** The account's page as it is now, with the new address of the person's calendar, which is shown this once; null: it was revoked. */
export async function feedDone(made: Readonly<{ token: string }> | null): Promise<Outcome> {
  const t = await getTranslations('calendar.feed');
  const done = await accountDone(() => t(made === null ? 'revoked' : 'created'));
  if (made === null) return done;
  const address = `${new URL(env().APP_ORIGIN).origin}/api/v1/calendar/feeds/${made.token}.ics`;
  return { ...done, extra: { address } };
}
