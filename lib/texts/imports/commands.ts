import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { instant, now } from '@/lib/core/clock';
import { db, inTransaction, type Tx } from '@/lib/core/db';
import { Conflict, Invalid, NotFound } from '@/lib/core/errors';
import { inspectFile } from '@/lib/core/file-inspection/inspect';
import { readWordFile } from '@/lib/core/file-text/word-blocks';
import type { WordRead } from '@/lib/core/file-text/word-read';
import { once } from '@/lib/core/idempotency';
import { dropStaged, type StagedFile } from '@/lib/core/storage';
import { textsOf } from '@/lib/texts/texts/facts-queries';
import { openText, recordOn } from '@/lib/texts/texts/open-commands';
import { noteChange } from '@/lib/texts/texts/writing';
import { mostParagraphs, writeMany } from '@/lib/texts/texts/writing-many';
import type { Locale, Prisma } from '@/prisma/generated/client';
import { recognisedIn, rowsOf } from './rows';
import {
  type DropImport,
  firstChoices,
  importDays,
  mostWordBytes,
  mostWordMb,
  type ReadAgain,
  type SaveImport,
  StoredImport,
} from './schema';
import { settled } from './settle';
import { visibleImports } from './visibility';

const dayMs = 24 * 3_600_000;

/** A Word file that was read; of the file itself nothing but its name and hash stays. */
export type WordFile = Readonly<{ language: Locale; name: string; sha256: string; read: WordRead }>;

/**
 * Returns when `actor` may import into the text now; asked before a byte of a file is read, and again when anything is written.
 * @throws NotFound, Forbidden, Conflict `workflow.closed`
 */
export async function authorizeImport(actor: Actor, textId: string): Promise<void> {
  await inTransaction((tx) => openText(tx, actor, 'import', textId));
}

/**
 * What stands in the staged Word file. The staged file is gone, whatever happens: nobody keeps or serves it.
 * @throws Invalid (see `inspectFile`), `file.too-large`, `text.file-not-word`, `file.too-much-text`, `text.file-without-words`,
 * `text.too-many-paragraphs`
 */
export async function readWord(staged: StagedFile, givenName: string, language: Locale): Promise<WordFile> {
  try {
    if (staged.bytes > mostWordBytes) throw new Invalid('file.too-large', {}, { limit: mostWordMb });
    const { fileName, type } = await inspectFile(staged, givenName);
    if (type !== 'docx') throw new Invalid('text.file-not-word', {}, { found: type });
    const read = await readWordFile(staged.path);
    const { paragraphs } = recognisedIn({ es: read, en: null }, firstChoices, 'es');
    if (paragraphs.length === 0) throw new Invalid('text.file-without-words');
    if (paragraphs.length > mostParagraphs)
      throw new Invalid('text.too-many-paragraphs', {}, { limit: mostParagraphs });
    return { language, name: fileName, sha256: staged.sha256, read };
  } finally {
    await dropStaged(staged);
  }
}

const hasTitleIn = async (tx: Tx, textId: string): Promise<boolean> =>
  (await tx.textParagraph.count({ where: { textId, kind: 'TITLE', removedAt: null } })) > 0;

/** What was read of the files waits to be corrected; the text is as it was. @throws NotFound, Forbidden, Conflict `workflow.closed`, Invalid `file.none` */
export async function beginImport(
  actor: Actor,
  textId: string,
  given: readonly WordFile[],
): Promise<{ textId: string; importId: string }> {
  const of = (language: Locale) => given.find((one) => one.language === language) ?? null;
  const [es, en] = [of('es'), of('en')];
  if (es === null && en === null) throw new Invalid('file.none');
  const named = (file: WordFile | null) => file && { name: file.name, sha256: file.sha256 };
  const reads = { es: es?.read ?? null, en: en?.read ?? null };
  return inTransaction(async (tx) => {
    const { row } = await openText(tx, actor, 'import', textId);
    const rows = rowsOf(reads, firstChoices, { hasTitle: await hasTitleIn(tx, textId) });
    const { id } = await tx.textImport.create({
      data: {
        ...{ textId, byId: actor.userId, readAt: now(), files: { es: named(es), en: named(en) } },
        ...{ reads: reads as unknown as Prisma.InputJsonObject, choices: firstChoices, rows: [...rows] },
      },
      select: { id: true },
    });
    await recordOn(tx, actor, row, 'text.read-file', { es: es?.sha256 ?? null, en: en?.sha256 ?? null });
    return { textId, importId: id };
  });
}

/** The waiting import as `actor` may know it, with its text open for it. @throws NotFound, Forbidden, Conflict `workflow.closed`, `text.import-moved-on` */
async function openImport(tx: Tx, actor: Actor, id: string, version: number | null) {
  const where = { AND: [{ id }, visibleImports(actor, await textsOf(actor, tx))] };
  const found = await tx.textImport.findFirst({ where, select: { textId: true } });
  if (found === null) throw new NotFound('import');
  const open = await openText(tx, actor, 'import', found.textId);
  // Two windows of one person: the text's lock makes them wait for each other.
  const row = await tx.textImport.findUnique({ where: { id } });
  if (row === null) throw new NotFound('import');
  if (version !== null && row.version !== version) throw new Conflict('text.import-moved-on');
  return { ...open, stored: StoredImport.parse(row) };
}

/** The files are read again as chosen; what was corrected before is gone. @throws NotFound, Forbidden, Conflict */
export async function readAgain(
  actor: Actor,
  { importId, version, ...choices }: ReadAgain,
): Promise<{ textId: string; importId: string }> {
  return inTransaction(async (tx) => {
    const { row, stored } = await openImport(tx, actor, importId, version);
    const rows = rowsOf(stored.reads, choices, { hasTitle: await hasTitleIn(tx, row.id) });
    await tx.textImport.update({
      where: { id: importId },
      data: { choices, rows: [...rows], version: { increment: 1 } },
    });
    return { textId: row.id, importId };
  });
}

type Saved = { textId: string; importId: string; count: number };

/**
 * The corrected paragraphs are kept for later, or stand at the end of the text, each language as its first revision; then nothing waits any
 * more. `isInStep`: whoever takes them says that both languages of each say the same.
 * @throws NotFound, Forbidden, Conflict (`workflow.closed`, `text.import-moved-on`), Invalid (`text.nothing-to-take`, `text.too-many-paragraphs`)
 */
export async function saveImport(actor: Actor, { key, ...input }: SaveImport): Promise<Saved> {
  return once(actor, key, input, async (tx) => {
    const { importId, version, intent } = input;
    const { row, writer } = await openImport(tx, actor, importId, version);
    const rows = settled(input.rows);
    if (intent === 'keep') {
      await tx.textImport.update({ where: { id: importId }, data: { rows: [...rows], version: { increment: 1 } } });
      return { textId: row.id, importId, count: 0 };
    }
    const taken = rows.filter(({ isTaken }) => isTaken);
    if (taken.length === 0) throw new Invalid('text.nothing-to-take');
    const paragraphs = taken.map((one) => ({ ...one, isInStep: input.isInStep }));
    const paragraphIds = await writeMany(tx, writer, row.id, paragraphs);
    await noteChange(tx, writer, row.id, 'import', { kind: 'remove', paragraphIds });
    await recordOn(tx, actor, row, 'text.import', { count: taken.length, leftOut: rows.length - taken.length });
    await tx.textImport.delete({ where: { id: importId } });
    return { textId: row.id, importId, count: taken.length };
  });
}

/** Nothing waits any more; the text is as it was. @throws NotFound, Forbidden, Conflict `workflow.closed` */
export async function dropImport(actor: Actor, { importId }: DropImport): Promise<{ textId: string }> {
  return inTransaction(async (tx) => {
    const { row } = await openImport(tx, actor, importId, null);
    await tx.textImport.delete({ where: { id: importId } });
    return { textId: row.id };
  });
}

/** What waited for more than a week is gone. Returns how many. */
export async function removeOldImports(): Promise<number> {
  const before = instant(now().getTime() - importDays * dayMs);
  return (await db.textImport.deleteMany({ where: { readAt: { lt: before } } })).count;
}
