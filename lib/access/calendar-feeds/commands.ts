import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { record } from '@/lib/core/audit';
import { instant, now } from '@/lib/core/clock';
import { db, inTransaction } from '@/lib/core/db';
import { Conflict, NotFound } from '@/lib/core/errors';
import { loadActor } from '../mandates/queries';
import { hashOfToken, newToken } from '../token';
import { servedFeeds, visibleFeeds } from './visibility';

const hour = 3_600_000;
/** Readings of one feed in an hour; programs ask every quarter of an hour at most. */
const mostInAnHour = 60;

/** The person has a new address, the only one that answers from now on. The token is shown once and kept nowhere. */
export async function renewCalendarFeed(actor: Actor): Promise<Readonly<{ token: string }>> {
  const { userId, hasSecondFactor } = actor;
  const token = newToken();
  const fresh = { tokenHash: hashOfToken(token), hasSecondFactor, createdAt: now(), lastFetchedAt: null };
  await inTransaction(async (tx) => {
    await tx.calendarFeed.upsert({ where: { userId }, create: { userId, ...fresh }, update: fresh });
    await record(tx, actor, { act: 'calendar-feed.renew', subjectId: userId });
  });
  return { token };
}

/** The person has no address: what there was answers no longer. Where there was none, nothing is done. */
export async function revokeCalendarFeed(actor: Actor): Promise<void> {
  await inTransaction(async (tx) => {
    const { count } = await tx.calendarFeed.deleteMany({ where: visibleFeeds(actor) });
    if (count > 0) await record(tx, actor, { act: 'calendar-feed.revoke', subjectId: actor.userId });
  });
}

/** Whose calendar it is, with the offices in force now, and the language of their mails. */
export type FeedOwner = Readonly<{ actor: Actor; displayName: string; locale: 'es' | 'en' }>;

/**
 * The feed of `token` is read: whoever has the address reads what its person may know now, whose second factor counts where the address
 * was made with one and they still have one. @throws NotFound for an unknown or revoked token and a disabled person alike;
 * Conflict `calendar-feed.slow-down` after sixty readings in an hour
 */
export async function openCalendarFeed(token: string): Promise<FeedOwner> {
  const tokenHash = hashOfToken(token);
  const feed = await db.calendarFeed.findFirst({
    where: { AND: [{ tokenHash }, servedFeeds] },
    select: {
      userId: true,
      hasSecondFactor: true,
      user: { select: { displayName: true, locale: true, totpKey: { select: { confirmedAt: true } } } },
    },
  });
  if (feed === null) throw new NotFound('calendar-feed');
  await countReading(tokenHash);
  const { displayName, locale, totpKey } = feed.user;
  const hasSecondFactor = feed.hasSecondFactor && (totpKey?.confirmedAt ?? null) !== null;
  return { actor: await loadActor(feed.userId, { hasSecondFactor }), displayName, locale };
}

async function countReading(tokenHash: string): Promise<void> {
  const key = `feed:${tokenHash.slice(0, 24)}`;
  const at = now();
  const since = instant(at.getTime() - hour);
  await inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))::text`;
    await tx.loginAttempt.deleteMany({ where: { key, at: { lte: since } } });
    if ((await tx.loginAttempt.count({ where: { key } })) >= mostInAnHour) {
      throw new Conflict('calendar-feed.slow-down', { seconds: hour / 1000 });
    }
    await tx.loginAttempt.create({ data: { key, at } });
    await tx.calendarFeed.updateMany({ where: { tokenHash }, data: { lastFetchedAt: at } });
  });
}
