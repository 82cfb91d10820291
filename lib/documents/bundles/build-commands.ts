import 'server-only';
import { PassThrough, Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import { ZipFile } from 'yazl';
import { loadActor } from '@/lib/access/mandates/queries';
import { nameBytes } from '@/lib/core/blobs';
import { dayIn, now } from '@/lib/core/clock';
import { db, inTransaction } from '@/lib/core/db';
import { faultPoint } from '@/lib/core/fault';
import { watermarkPdf } from '@/lib/core/paper/watermark';
import { isKept, keepFile, readFileOf, stageFile, withFileOf } from '@/lib/core/storage';
import { toldRows } from '@/lib/meetings/sessions/queries';
import { visibleSessions } from '@/lib/meetings/sessions/visibility';
import type { Locale } from '@/lib/web/locale';
import { documentPolicy } from '../documents/policy';
import { factsOf } from '../documents/queries';
import { visibleDocuments } from '../documents/visibility';
import { isMarkedClass, markOf } from '../versions/mark';
import { type Entry, entryNames, indexPage, indexRows } from './contents';

/** Largest bundle, in bytes. */
const limitBytes = 4_000_000_000;

/**
 * The bundle holds exactly what its requester may read and open at this instant, in numbered folders with an index in HTML and CSV, and each
 * of its files is on record as taken by them. Built twice it is built once. One without papers says so.
 */
export async function buildBundle(
  bundleId: string,
  { hasSecondFactor }: Readonly<{ hasSecondFactor: boolean }>,
): Promise<void> {
  const bundle = await db.documentBundle.findUnique({
    where: { id: bundleId },
    select: { requestedById: true, meetingId: true, locale: true, status: true, expiresAt: true },
  });
  if (bundle === null || bundle.status !== 'QUEUED' || bundle.expiresAt <= now()) return;
  const { requestedById: userId, meetingId, locale } = bundle;
  const actor = await loadActor(userId, { hasSecondFactor });
  const entries = await entriesFor(actor, meetingId, locale);
  if (entries.length === 0) {
    await db.documentBundle.updateMany({ where: { id: bundleId, status: 'QUEUED' }, data: { status: 'EMPTY' } });
    return;
  }
  await db.documentBundle.update({ where: { id: bundleId }, data: { totalCount: entries.length } });
  const staged = await stageFile(zipOf(entries, locale), limitBytes);
  faultPoint('bundle.staged');
  await keepFile(staged);
  faultPoint('bundle.kept');
  await inTransaction(async (tx) => {
    await nameBytes(tx, { ...staged, mediaType: 'application/zip', isOurs: true });
    const { count } = await tx.documentBundle.updateMany({
      where: { id: bundleId, status: 'QUEUED' },
      data: {
        ...{ status: 'READY', sha256: staged.sha256, bytes: staged.bytes, doneCount: entries.length },
        documentIds: [...new Set(entries.map(({ documentId }) => documentId))],
      },
    });
    if (count === 0) return;
    const at = now();
    await tx.documentOpening.createMany({
      data: entries.map(({ documentId, versionId }) => ({
        documentId,
        versionId,
        userId,
        kind: 'BUNDLE' as const,
        at,
      })),
    });
    faultPoint('bundle.told');
  });
}

type Reader = Awaited<ReturnType<typeof loadActor>>;

/** The newest version in each language of every paper of the meeting that this person may open now, in order of session and symbol. */
async function entriesFor(actor: Reader, meetingId: string, locale: Locale): Promise<Entry[]> {
  const sessions = await db.meetingSession.findMany({
    where: { AND: [{ meetingId }, visibleSessions(actor, await toldRows(actor))] },
    select: { id: true, titleEs: true, titleEn: true },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  const rows = await db.document.findMany({
    where: { AND: [{ meetingId }, visibleDocuments(actor)] },
    select: {
      ...{ id: true, symbol: true, titleEs: true, titleEn: true, classification: true, status: true, partyCode: true },
      ...{ sessionId: true, issuedAt: true },
      versions: {
        where: { blob: { scan: { in: ['CLEAN', 'NOT_CONFIGURED'] } } },
        select: { id: true, language: true, number: true, fileName: true, sha256: true, bytes: true, mediaType: true },
        orderBy: { number: 'desc' },
      },
    },
    orderBy: [{ issuedAt: 'asc' }, { id: 'asc' }],
  });
  const { displayName: readerName } = await db.user.findUniqueOrThrow({
    where: { id: actor.userId },
    select: { displayName: true },
  });
  const entries: Entry[] = [];
  for (const { versions, titleEs, titleEn, ...row } of rows) {
    if (documentPolicy.open.may(actor, await factsOf(db, actor, row)) !== null) continue;
    const place = sessions.findIndex(({ id }) => id === row.sessionId);
    const session = sessions[place];
    const mark = isMarkedClass(row.classification)
      ? markOf({ readerName, symbol: row.symbol, at: now() }, locale)
      : null;
    for (const language of ['es', 'en'] as const) {
      const newest = versions.find((one) => one.language === language);
      if (newest === undefined) continue;
      entries.push({
        ...{ documentId: row.id, versionId: newest.id, symbol: row.symbol, language, number: newest.number },
        ...{ title: locale === 'es' ? titleEs : titleEn, fileName: newest.fileName, sha256: newest.sha256 },
        mark: newest.mediaType === 'application/pdf' ? mark : null,
        ...{ bytes: Number(newest.bytes), issuedOn: dayIn(row.issuedAt), folder: place + 1 },
        folderTitle: session === undefined ? '' : locale === 'es' ? session.titleEs : session.titleEn,
      });
    }
  }
  return entries.sort((a, b) => a.folder - b.folder);
}

/**
 * The kept file, or its copy that bears its reader's name; as it is kept where nothing can be written on it.
 * @throws Error when not all of it is there: no bundle goes out with a file that was cut short
 */
async function copyOf({ sha256, bytes, mark }: Entry): Promise<Readable> {
  if (!(await isKept(sha256, bytes))) throw new Error(`not all of ${sha256} is there`);
  const marked = mark === null ? null : await withFileOf(sha256, (path) => watermarkPdf(path, mark));
  return marked === null ? readFileOf(sha256) : Readable.from([Buffer.from(marked)]);
}

/** The zip as it is written; nothing of it is held as a whole. Files that are packed already are stored as they are. */
function zipOf(entries: readonly Entry[], locale: Locale): PassThrough {
  const zip = new ZipFile();
  const out = new PassThrough();
  const names = entryNames(entries, locale);
  const cutOff = (error: Error) => out.destroy(error);
  try {
    for (const [index, entry] of entries.entries()) {
      // Opened when its turn comes: one at a time, however many there are.
      const size = entry.mark === null ? { size: entry.bytes } : {};
      zip.addReadStreamLazy(names[index] ?? entry.sha256, { compress: false, ...size }, (give) => {
        copyOf(entry).then((file) => give(null, file.once('error', cutOff)), cutOff);
      });
    }
    const rows = indexRows(entries, names);
    // A mark of its own tells spreadsheet programs that the text is UTF-8.
    zip.addBuffer(Buffer.from(`\ufeff${stringify(rows)}`), 'index.csv');
    zip.addBuffer(Buffer.from(indexPage(entries, names, locale)), 'index.html');
    zip.end();
  } catch (error) {
    cutOff(error instanceof Error ? error : new Error(String(error)));
  }
  zip.on('error', cutOff);
  zip.outputStream.pipe(out);
  return out;
}
