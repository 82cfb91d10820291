import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { record } from '@/lib/core/audit';
import { nameBytes, requireScanned } from '@/lib/core/blobs';
import { instant, now } from '@/lib/core/clock';
import { db, inTransaction, type Tx } from '@/lib/core/db';
import { Conflict, NotFound } from '@/lib/core/errors';
import { faultPoint } from '@/lib/core/fault';
import { acceptedTypes, inspectFile } from '@/lib/core/file-inspection/inspect';
import { findTrackedChanges } from '@/lib/core/file-text/tracked-changes';
import { enqueue } from '@/lib/core/jobs';
import { authorize } from '@/lib/core/policy';
import { dropStaged, keepFile, type StagedFile } from '@/lib/core/storage';
import { advance } from '@/lib/core/workflow';
import { Prisma } from '@/prisma/generated/client';
import type { OpeningKind } from '@/prisma/generated/enums';
import { receiveDocument } from '../documents/commands';
import { documentPolicy } from '../documents/policy';
import { factsOf, findVisibleDocument } from '../documents/queries';
import { documentWorkflow } from '../documents/workflow';
import { isMarkedClass } from './mark';
import type { AddVersion } from './schema';
import type { OpenedFile } from './views';
import { visibleVersions } from './visibility';

/**
 * Returns when `actor` may add a version now; asked before a byte of the file is read, and again when it is kept.
 * @throws NotFound, Forbidden, Conflict `document.withdrawn`
 */
export async function authorizeAddVersion(actor: Actor, documentId: string, tx: Tx = db): Promise<{ symbol: string }> {
  const row = await findVisibleDocument(tx, actor, { id: documentId });
  authorize(documentPolicy, 'addVersion', actor, await factsOf(tx, actor, row));
  advance(documentWorkflow, 'addVersion', row.status);
  if (row.withdrawnAt !== null) throw new Conflict('document.withdrawn');
  return { symbol: row.symbol };
}

type Added = { id: string; number: number };

/** What somebody saw before they said yes: the number that the version gets, and the one of the other language that it renders. */
export type Foreseen = Readonly<{ number: number; renders: number | null }>;

type Given = Readonly<{
  staged: StagedFile;
  givenName: string;
  /** Only as it was foreseen, or not at all. */
  foreseen?: Foreseen;
  /** Writes in the same transaction, once the version stands: both hold or neither. */
  alongside?: (tx: Tx, added: Added) => Promise<void>;
}>;

/**
 * The staged file is the newest version in its language (said to render the other language's newest where `renders`), and will be looked into by a job; a
 * paper that was awaited has come. The same bytes twice in a row are one version. The staged file is gone, whatever happens.
 * @throws NotFound, Forbidden, Conflict (`document.withdrawn`, `document.version-moved-on` where it was foreseen otherwise), Invalid (see
 * `inspectFile`, `keepFile`)
 */
export async function addVersion(
  actor: Actor,
  documentId: string,
  { language, renders, note }: AddVersion,
  { staged, givenName, foreseen, alongside }: Given,
): Promise<Added> {
  try {
    const { fileName, mediaType } = await inspectFile(staged, givenName);
    await authorizeAddVersion(actor, documentId);
    const trackedChanges = mediaType === acceptedTypes.docx ? await findTrackedChanges(staged.path) : null;
    faultPoint('version.staged');
    // The bytes first, durable; the row second: a row never speaks of a file that is not there.
    await keepFile(staged);
    faultPoint('version.kept');
    const { sha256, bytes } = staged;
    return await inTransaction(async (tx) => {
      const file = {
        language,
        renders,
        note,
        sha256,
        bytes,
        fileName,
        mediaType,
        trackedChanges: trackedChanges ?? Prisma.DbNull,
      };
      const added = await hang(tx, actor, documentId, file, foreseen);
      await alongside?.(tx, added);
      return added;
    });
  } finally {
    await dropStaged(staged);
  }
}

type File = AddVersion &
  Readonly<{
    sha256: string;
    bytes: number;
    fileName: string;
    mediaType: string;
    trackedChanges: Prisma.InputJsonValue | typeof Prisma.DbNull;
  }>;

async function hang(
  tx: Tx,
  actor: Actor,
  documentId: string,
  { renders, ...file }: File,
  foreseen: Foreseen | undefined,
): Promise<Added> {
  // Writers of one paper take turns: versions have no gaps, and what renders what is never mistaken.
  await tx.$queryRaw`SELECT id FROM "Document" WHERE id = ${documentId}::uuid FOR NO KEY UPDATE`;
  const { symbol } = await authorizeAddVersion(actor, documentId, tx);
  const newest = async (language: 'es' | 'en') =>
    tx.documentVersion.findFirst({
      where: { documentId, language },
      select: { id: true, number: true, sha256: true, fileName: true },
      orderBy: { number: 'desc' },
    });
  const before = await newest(file.language);
  if (before !== null && before.sha256 === file.sha256 && before.fileName === file.fileName) return before;
  const other = await newest(file.language === 'es' ? 'en' : 'es');
  const number = (before?.number ?? 0) + 1;
  const rendersNumber = renders ? (other?.number ?? null) : null;
  if (foreseen !== undefined && (foreseen.number !== number || foreseen.renders !== rendersNumber)) {
    throw new Conflict('document.version-moved-on');
  }
  await nameBytes(tx, file);
  const { id } = await tx.documentVersion.create({
    data: {
      ...file,
      documentId,
      number,
      rendersNumber,
      addedById: actor.userId,
      addedAt: now(),
    },
    select: { id: true },
  });
  await receiveDocument(tx, documentId);
  await enqueue(tx, 'documents.read-version', { versionId: id }, { key: `documents.read-version:${id}` });
  const isClosed = (await tx.document.count({ where: { id: documentId, classification: 'CLOSED_DOOR' } })) > 0;
  const detail = isClosed ? {} : { symbol, language: file.language, number, sha256: file.sha256 };
  await record(tx, actor, { act: 'document.addVersion', subjectId: documentId, detail });
  faultPoint('version.hung');
  return { id, number };
}

/**
 * The file of a version, and it is on record who took it. Missing and hidden alike are not found.
 * @throws NotFound, Forbidden `document.custody-reads-nothing`
 */
export async function openVersion(actor: Actor, versionId: string, kind: OpeningKind): Promise<OpenedFile> {
  return inTransaction((tx) => open(tx, actor, versionId, kind, false));
}

/**
 * As `openVersion` for whoever reads a file in the browser, which asks for it part by part: what that person asks within a quarter of an hour is one
 * reading on record. @throws as `openVersion`
 */
export async function openVersionPart(actor: Actor, versionId: string): Promise<OpenedFile> {
  return inTransaction((tx) => open(tx, actor, versionId, 'READ', true));
}

const oneReadingMs = 15 * 60_000;

async function open(tx: Tx, actor: Actor, versionId: string, kind: OpeningKind, isPart: boolean): Promise<OpenedFile> {
  const row = await tx.documentVersion.findFirst({
    where: { AND: [{ id: versionId }, visibleVersions(actor)] },
    select: {
      ...{ documentId: true, sha256: true, fileName: true, mediaType: true, bytes: true },
      document: { select: { symbol: true, classification: true, status: true, partyCode: true, sessionId: true } },
      blob: { select: { scan: true } },
    },
  });
  if (row === null) throw new NotFound('document');
  const { documentId, document, bytes, blob, ...file } = row;
  authorize(documentPolicy, 'open', actor, await factsOf(tx, actor, document));
  requireScanned(blob.scan);
  const at = now();
  const reading = { documentId, versionId, userId: actor.userId, kind };
  const isOnRecord =
    isPart &&
    (await tx.documentOpening.count({ where: { ...reading, at: { gte: instant(at.getTime() - oneReadingMs) } } })) > 0;
  if (!isOnRecord) await tx.documentOpening.create({ data: { ...reading, at } });
  const { displayName } = await tx.user.findUniqueOrThrow({
    where: { id: actor.userId },
    select: { displayName: true },
  });
  const isMarked = isMarkedClass(document.classification);
  return { ...file, bytes: Number(bytes), symbol: document.symbol, readerName: displayName, isMarked };
}
