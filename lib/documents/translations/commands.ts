import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { record } from '@/lib/core/audit';
import { instant, now } from '@/lib/core/clock';
import { db, inTransaction, type Tx } from '@/lib/core/db';
import { Conflict, Invalid, NotFound, Refusal } from '@/lib/core/errors';
import { readFileOf, stageFile } from '@/lib/core/storage';
import { Prisma } from '@/prisma/generated/client';
import { forgetUnnamed, holdNaming } from '../unnamed-bytes';
import { addVersion } from '../versions/commands';
import { listKnownPapers } from './known-queries';
import { keysOf, offeredBy, type Plan, planOf, type WaitingFile } from './plan';
import { plainDetail } from './receive-commands';
import { type DropTranslations, type SaveTranslations, type SentFile, waitingDays } from './schema';
import { fileSelect, toWaitingFile } from './views';
import { visibleTranslations } from './visibility';

const dayMs = 24 * 3_600_000;

type Answer = { batchId: string; done: 'look' | 'again' | 'file' };

/**
 * What was chosen is kept. With `file`, every chosen file that stands as it was seen is a version now, each by `addVersion` and whole by itself; what cannot
 * be goes on waiting, with the reason. Where a choice changed what would be filed, nothing is filed yet: it is to be seen first (`again`). The same form
 * twice, also at once, files once.
 * @throws NotFound, Conflict `translation.moved-on` (another window chose otherwise), Invalid `form.faulty`
 */
export async function saveTranslations(actor: Actor, input: SaveTranslations): Promise<Answer> {
  const { batchId, intent } = input;
  const { before, after } = await inTransaction((tx) => choose(tx, actor, input));
  if (intent === 'look') return { batchId, done: 'look' };
  const seen = new Map(before.map((plan) => [plan.file.id, plan.mark]));
  const ready = after.filter(({ state }) => state === 'READY');
  if (ready.some(({ file, mark }) => seen.get(file.id) !== mark)) return { batchId, done: 'again' };
  const marks = new Map(input.files.map(({ id, mark }) => [id, mark]));
  for (const plan of ready) await fileOne(actor, plan, marks.get(plan.file.id) ?? '');
  return { batchId, done: 'file' };
}

/** What would have happened to each file, and what will now that what was chosen is kept. */
async function choose(tx: Tx, actor: Actor, { batchId, version, files: sent }: SaveTranslations) {
  const stored = await openBatch(tx, actor, batchId);
  const before = planOf(stored.files, await listKnownPapers(tx, actor, keysOf(stored.files)));
  if (sent.some(({ id }) => !stored.files.some((file) => file.id === id))) throw new Invalid('form.faulty');
  const byId = new Map(sent.map((one) => [one.id, one]));
  const chosen = before.map((plan) => withChoice(plan, byId.get(plan.file.id)));
  const changed = chosen.filter((file, index) => file !== before[index]?.file);
  if (changed.length === 0) return { before, after: before };
  // The form goes on with the version that stands now.
  if (version !== stored.version) throw new Conflict('translation.moved-on', { version: stored.version });
  for (const { id, symbol, language, isTaken, renders } of changed) {
    await tx.translationFile.update({ where: { id }, data: { symbol, language, isTaken, renders } });
  }
  await tx.translationBatch.update({ where: { id: batchId }, data: { version: { increment: 1 } } });
  return { before, after: planOf(chosen, await listKnownPapers(tx, actor, keysOf(chosen))) };
}

/** The waiting files as `actor` may know them; whoever else would choose for them waits. @throws NotFound */
async function openBatch(tx: Tx, actor: Actor, id: string) {
  const where = { AND: [{ id }, visibleTranslations(actor)] };
  if ((await tx.translationBatch.count({ where })) === 0) throw new NotFound('translations');
  await tx.$queryRaw`SELECT id FROM "TranslationBatch" WHERE id = ${id}::uuid FOR UPDATE`;
  const batch = await tx.translationBatch.findFirst({
    where,
    select: { version: true, files: { select: fileSelect, orderBy: { position: 'asc' } } },
  });
  if (batch === null) throw new NotFound('translations');
  return { version: batch.version, files: batch.files.map(toWaitingFile) };
}

/** The file with what the form says of it. What only repeats what the page offered is no choice: there the name goes on to decide. */
function withChoice(plan: Plan, sent: SentFile | undefined): WaitingFile {
  const { file } = plan;
  if (sent === undefined || file.sha256 === null || file.filedAs !== null) return file;
  const offered = offeredBy(plan);
  const renders = sent.renders === undefined ? offered.renders : sent.renders;
  const choice = {
    symbol: sent.symbol === offered.symbol ? file.symbol : sent.symbol || null,
    language: sent.language === offered.language ? file.language : sent.language,
    isTaken: sent.fate === offered.fate ? file.isTaken : sent.fate === 'TAKE',
    renders: renders === offered.renders ? file.renders : renders === 'yes',
  };
  const isSame = Object.entries(choice).every(([name, value]) => file[name as keyof typeof choice] === value);
  return isSame ? file : { ...file, ...choice };
}

/** The file is a version, exactly as it was seen; or why not stands beside it, and it goes on waiting. */
async function fileOne(actor: Actor, plan: Plan, seen: string): Promise<void> {
  const { file, document, language, number, rendered, mark } = plan;
  if (document === null || language === null || number === null || file.sha256 === null) return;
  const renders = rendered?.isChosen === true;
  try {
    if (seen !== mark) throw new Conflict('document.version-moved-on');
    const staged = await stageFile(await readFileOf(file.sha256), file.bytes ?? 0);
    await addVersion(
      actor,
      document.id,
      { language, renders, note: '' },
      {
        ...{ staged, givenName: file.fileName },
        foreseen: { number, renders: renders ? rendered.number : null },
        alongside: (tx, { id }) => noteFiled(tx, file.id, id),
      },
    );
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const refusal = { reason: error.reason, detail: plainDetail(error.detail) };
    await db.translationFile.updateMany({ where: { id: file.id, versionId: null }, data: { refusal } });
  }
}

/** Of two senders of one form the second finds the version of the first. @throws NotFound when the file was discarded, Conflict `translation.moved-on` */
async function noteFiled(tx: Tx, id: string, versionId: string): Promise<void> {
  const data = { versionId, refusal: Prisma.DbNull };
  const { count } = await tx.translationFile.updateMany({ where: { id, versionId: null }, data });
  if (count > 0) return;
  const filed = await tx.translationFile.findUnique({ where: { id }, select: { versionId: true } });
  if (filed === null) throw new NotFound('translations');
  if (filed.versionId !== versionId) throw new Conflict('translation.moved-on');
}

/** Nothing waits any more; what was filed stays. @throws NotFound */
export async function dropTranslations(actor: Actor, { batchId }: DropTranslations): Promise<void> {
  await inTransaction(async (tx) => {
    const { files } = await openBatch(tx, actor, batchId);
    await holdNaming(tx);
    await tx.translationBatch.delete({ where: { id: batchId } });
    await forgetUnnamed(
      tx,
      files.flatMap(({ sha256 }) => sha256 ?? []),
    );
    await record(tx, actor, { act: 'translations.drop', subjectId: batchId, detail: { count: files.length } });
  });
}

/** What waited for more than a week is gone, and no row names its bytes any more, so that the sweeper takes them. Returns how many lists. */
export async function removeOldTranslations(): Promise<number> {
  const receivedAt = { lt: instant(now().getTime() - waitingDays * dayMs) };
  return inTransaction(async (tx) => {
    await holdNaming(tx);
    const files = await tx.translationFile.findMany({ where: { batch: { receivedAt } }, select: { sha256: true } });
    const { count } = await tx.translationBatch.deleteMany({ where: { receivedAt } });
    await forgetUnnamed(
      tx,
      files.flatMap(({ sha256 }) => sha256 ?? []),
    );
    return count;
  });
}
