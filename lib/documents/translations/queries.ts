import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { db, type Tx } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { filesPapers } from '../documents/policy';
import { documentAbilities, factsOf } from '../documents/queries';
import { documentSelect } from '../documents/views';
import { visibleDocuments } from '../documents/visibility';
import { listKnownPapers } from './known-queries';
import { keysOf, planOf } from './plan';
import { mostWaiting } from './schema';
import { fileSelect, type TranslationsStart, type TranslationsView, toPlannedFile, toWaitingFile } from './views';
import { visibleTranslations } from './visibility';

const mostOffered = 100;

/** How many lists of files of this person still wait for their word. */
export async function countWaiting(tx: Tx, actor: Actor): Promise<number> {
  const waits = { files: { some: { sha256: { not: null }, versionId: null } } };
  return tx.translationBatch.count({ where: { AND: [waits, visibleTranslations(actor)] } });
}

/** Where files are given, with those of this person that wait. @throws NotFound for whoever files no paper by any office */
export async function getTranslationsStart(actor: Actor): Promise<TranslationsStart> {
  if (!filesPapers(actor)) throw new NotFound('translations');
  const rows = await db.translationBatch.findMany({
    where: visibleTranslations(actor),
    select: {
      ...{ id: true, receivedAt: true },
      files: { select: { fileName: true, versionId: true }, orderBy: { position: 'asc' } },
    },
    ...{ orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }], take: 20 },
  });
  const isFull = (await countWaiting(db, actor)) >= mostWaiting;
  return {
    waiting: rows.map(({ id, receivedAt, files }) => ({
      ...{ id, receivedAt, count: files.length, first: files[0]?.fileName ?? '' },
      filed: files.filter(({ versionId }) => versionId !== null).length,
    })),
    denial: isFull ? 'translation.too-many-waiting' : null,
  };
}

/** What will happen to each file. @throws NotFound for everybody but whoever gave them */
export async function getTranslations(actor: Actor, batchId: string): Promise<TranslationsView> {
  const batch = await db.translationBatch.findFirst({
    where: { AND: [{ id: batchId }, visibleTranslations(actor)] },
    select: {
      ...{ id: true, version: true, receivedAt: true },
      files: { select: fileSelect, orderBy: { position: 'asc' } },
    },
  });
  if (batch === null) throw new NotFound('translations');
  const files = batch.files.map(toWaitingFile);
  const known = await listKnownPapers(db, actor, keysOf(files));
  return { ...batch, files: planOf(files, known).map(toPlannedFile), offered: await listOffered(actor) };
}

/** The newest papers to which `actor` adds versions, for the box of a symbol; as everywhere, nothing of closed doors is suggested. */
async function listOffered(actor: Actor): Promise<TranslationsView['offered']> {
  const rows = await db.document.findMany({
    where: {
      AND: [{ withdrawnAt: null, submission: null, classification: { not: 'CLOSED_DOOR' } }, visibleDocuments(actor)],
    },
    select: documentSelect,
    ...{ orderBy: [{ issuedAt: 'desc' }, { id: 'desc' }], take: mostOffered },
  });
  const offered: { symbol: string; titleEs: string; titleEn: string }[] = [];
  for (const row of rows) {
    if (documentAbilities(actor, await factsOf(db, actor, row), row).addVersion !== null) continue;
    offered.push({ symbol: row.symbol, titleEs: row.titleEs, titleEn: row.titleEn });
  }
  return offered;
}
