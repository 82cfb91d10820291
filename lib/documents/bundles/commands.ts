import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { record } from '@/lib/core/audit';
import { instant, now } from '@/lib/core/clock';
import { inTransaction } from '@/lib/core/db';
import { Conflict } from '@/lib/core/errors';
import { once } from '@/lib/core/idempotency';
import { enqueue } from '@/lib/core/jobs';
import { findVisibleMeeting } from '@/lib/meetings/meetings/queries';
import type { Locale } from '@/lib/web/locale';
import { forgetUnnamed, holdNaming } from '../unnamed-bytes';
import type { RequestBundle } from './schema';
import { endedBundles, visibleBundles } from './visibility';

const dayMs = 24 * 3_600_000;
/** Bundles that one person may have waiting. */
const mostWaiting = 3;

/**
 * A job will put the papers of the meeting that `actor` may read into one zip, which is theirs for a day. The same form twice asks once.
 * @throws NotFound, Conflict `bundle.too-many`
 */
export async function requestBundle(
  actor: Actor,
  { key, meetingId }: RequestBundle,
  locale: Locale,
): Promise<{ code: string }> {
  return once(actor, key, { meetingId }, async (tx) => {
    const meeting = await findVisibleMeeting(tx, actor, meetingId);
    const at = now();
    const waiting = await tx.documentBundle.count({
      where: { AND: [{ status: 'QUEUED' }, visibleBundles(actor, at)] },
    });
    if (waiting >= mostWaiting) throw new Conflict('bundle.too-many');
    const { id } = await tx.documentBundle.create({
      data: {
        ...{ requestedById: actor.userId, meetingId, locale, requestedAt: at },
        expiresAt: instant(at.getTime() + dayMs),
      },
      select: { id: true },
    });
    await enqueue(tx, 'documents.build-bundle', { bundleId: id, hasSecondFactor: actor.hasSecondFactor });
    await record(tx, actor, { act: 'bundle.request', subjectId: id, detail: { meetingId } });
    return { code: meeting.code };
  });
}

/** Bundles whose day is over are gone, and no row names their bytes any more, so that the sweeper takes them. Returns how many. */
export async function removeEndedBundles(): Promise<number> {
  return inTransaction(async (tx) => {
    await holdNaming(tx);
    const where = endedBundles(now());
    const ended = await tx.documentBundle.findMany({ where, select: { sha256: true } });
    const { count } = await tx.documentBundle.deleteMany({ where });
    await forgetUnnamed(
      tx,
      ended.flatMap(({ sha256 }) => sha256 ?? []),
    );
    return count;
  });
}
