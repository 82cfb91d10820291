import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { db } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { factsOfText, findVisibleText, textsOf } from '@/lib/texts/texts/facts-queries';
import { byOrderKey } from '@/lib/texts/texts/order-key';
import { textAbilities, toTextHead } from '@/lib/texts/texts/views';
import { StoredImport } from './schema';
import { type ImportStart, type ImportView, toFileView, toRowViews } from './views';
import { visibleImports } from './visibility';

/** The page where Word files are given for a text, with what this person gave and has not taken yet. @throws NotFound */
export async function getImportStart(actor: Actor, textId: string): Promise<ImportStart> {
  const row = await findVisibleText(db, actor, { id: textId });
  const can = textAbilities(actor, await factsOfText(db, row), row);
  const waiting = await db.textImport.findMany({
    where: { AND: [{ textId }, visibleImports(actor, await textsOf(actor))] },
    ...{ select: { id: true, readAt: true, files: true }, orderBy: { readAt: 'desc' }, take: 20 },
  });
  const namesIn = StoredImport.shape.files;
  return {
    text: toTextHead(row),
    waiting: waiting.map(({ id, readAt, files }) => {
      const { es, en } = namesIn.parse(files);
      return { id, readAt, names: [es, en].flatMap((file) => file?.name ?? []) };
    }),
    denial: can.import,
  };
}

/** What was read and waits, to be corrected. @throws NotFound for everybody but whoever gave the files */
export async function getImport(actor: Actor, textId: string, importId: string): Promise<ImportView> {
  const found = await db.textImport.findFirst({
    where: { AND: [{ id: importId, textId }, visibleImports(actor, await textsOf(actor))] },
  });
  if (found === null) throw new NotFound('import');
  const row = await findVisibleText(db, actor, { id: textId });
  const standing = await db.textParagraph.findMany({
    where: { textId, removedAt: null },
    select: { kind: true, level: true, orderKey: true },
  });
  const stored = StoredImport.parse(found);
  const files = (['es', 'en'] as const).flatMap((language) => toFileView(stored, language) ?? []);
  const hasBoth = files.length === 2;
  const rows = toRowViews(stored.rows, standing.toSorted(byOrderKey), { hasLetters: row.hasLetters, hasBoth });
  return {
    ...{ text: toTextHead(row), id: found.id, version: found.version, readAt: found.readAt },
    ...{ choices: stored.choices, files, rows, hasBoth },
    loneCount: rows.filter(({ lacks }) => lacks !== null).length,
    denial: textAbilities(actor, await factsOfText(db, row), row).import,
  };
}
