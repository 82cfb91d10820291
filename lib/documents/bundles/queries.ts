import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { findMeetingByCode } from '@/lib/meetings/meetings/queries';
import { toldRows } from '@/lib/meetings/sessions/queries';
import { visibleSessions } from '@/lib/meetings/sessions/visibility';
import { documentHeadSelect, toDocumentHead } from '../documents/views';
import { visibleDocuments } from '../documents/visibility';
import type { BundleFile, MeetingDocuments } from './views';
import { visibleBundles } from './visibility';

/** Papers of one meeting that are shown. */
const most = 500;

/** The papers of a meeting that `actor` may read, and their bundles of it. Starts from the meeting, not from the archive. @throws NotFound */
export async function getMeetingDocuments(actor: Actor, code: string): Promise<MeetingDocuments> {
  const meeting = await findMeetingByCode(actor, code);
  const [sessions, rows, bundles] = await Promise.all([
    db.meetingSession.findMany({
      where: { AND: [{ meetingId: meeting.id }, visibleSessions(actor, await toldRows(actor))] },
      select: { id: true, code: true, titleEs: true, titleEn: true },
      orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    }),
    db.document.findMany({
      where: { AND: [{ meetingId: meeting.id }, visibleDocuments(actor)] },
      select: { ...documentHeadSelect, sessionId: true },
      orderBy: [{ issuedAt: 'asc' }, { id: 'asc' }],
      take: most,
    }),
    db.documentBundle.findMany({
      where: { AND: [{ meetingId: meeting.id }, visibleBundles(actor, now())] },
      select: {
        ...{ id: true, status: true, requestedAt: true, expiresAt: true, doneCount: true, totalCount: true },
        bytes: true,
      },
      orderBy: { requestedAt: 'desc' },
      take: 5,
    }),
  ]);
  const known = new Set(sessions.map(({ id }) => id));
  const papersOf = (sessionId: string | null) =>
    rows
      .filter((row) => (row.sessionId !== null && known.has(row.sessionId) ? row.sessionId : null) === sessionId)
      .map(({ sessionId: _, ...row }) => toDocumentHead(row));
  const { id, titleEs, titleEn } = meeting;
  return {
    meeting: { id, code: meeting.code, titleEs, titleEn },
    parts: [
      { session: null, papers: papersOf(null) },
      ...sessions.map(({ id: sessionId, ...session }) => ({ session, papers: papersOf(sessionId) })),
    ].filter(({ papers }) => papers.length > 0),
    count: rows.length,
    bundles: bundles.map(({ bytes, ...one }) => ({ ...one, bytes: bytes === null ? null : Number(bytes) })),
  };
}

/**
 * A bundle that is ready, for whom it was built, as long as every paper in it is still theirs to read: what was withdrawn or closed since
 * then leaves in no zip. @throws NotFound
 */
export async function getBundleFile(actor: Actor, bundleId: string): Promise<BundleFile> {
  const bundle = await db.documentBundle.findFirst({
    where: { AND: [{ id: bundleId, status: 'READY' }, visibleBundles(actor, now())] },
    select: { sha256: true, bytes: true, documentIds: true, meeting: { select: { code: true } } },
  });
  if (bundle === null || bundle.sha256 === null) throw new NotFound('bundle');
  const readable = await db.document.count({
    where: { AND: [{ id: { in: bundle.documentIds } }, visibleDocuments(actor)] },
  });
  if (readable !== bundle.documentIds.length) throw new NotFound('bundle');
  return { sha256: bundle.sha256, bytes: Number(bundle.bytes), fileName: `${bundle.meeting.code}.zip` };
}
