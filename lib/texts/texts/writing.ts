import 'server-only';
import { now } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/db';
import type { Locale, ParagraphKind } from '@/prisma/generated/enums';

/** Who writes, and in whose name. */
export type Writer = Readonly<{ userId: string; partyCode: string }>;

/** Both languages of a paragraph before a change: the revision of each that was replaced (null: untouched), and whether they were in step. */
export type WordsBefore = Readonly<{ paragraphId: string; es: number | null; en: number | null; wasInStep: boolean }>;

/** What takes a change back. */
export type Inverse =
  | Readonly<{ kind: 'words'; words: WordsBefore }>
  | Readonly<{ kind: 'remove'; paragraphIds: readonly string[] }>
  | Readonly<{ kind: 'restore'; paragraphId: string }>
  | Readonly<{ kind: 'place'; paragraphId: string; orderKey: string; level: number; as: ParagraphKind }>
  /** Brackets that a merge closed, and what it did to the base. */
  | Readonly<{ kind: 'merged'; proposalIds: readonly string[]; change: Inverse }>;

/** The next revision of a paragraph in one language stands, and is kept for ever. Answers its number. The caller has locked the text. */
export async function writeRevision(
  tx: Tx,
  { userId: savedById, partyCode }: Writer,
  place: Readonly<{ paragraphId: string; language: Locale }>,
  words: string,
  translatedFromRevision: number | null,
): Promise<number> {
  const where = { paragraphId_language: place };
  const found = await tx.paragraphWords.findUnique({ where, select: { revision: true } });
  const revision = (found?.revision ?? 0) + 1;
  const data = { words, revision, translatedFromRevision };
  if (found === null) await tx.paragraphWords.create({ data: { ...place, ...data } });
  else await tx.paragraphWords.update({ where, data });
  await tx.paragraphRevision.create({ data: { ...place, ...data, partyCode, savedById, savedAt: now() } });
  return revision;
}

/** Both languages of a new paragraph; what is empty is written when somebody writes it. */
export async function writeNew(
  tx: Tx,
  writer: Writer,
  paragraphId: string,
  { es, en, isInStep }: Readonly<{ es: string; en: string; isInStep: boolean }>,
): Promise<void> {
  const both = isInStep && es !== '' && en !== '';
  if (es !== '') await writeRevision(tx, writer, { paragraphId, language: 'es' }, es, null);
  if (en !== '') await writeRevision(tx, writer, { paragraphId, language: 'en' }, en, both ? 1 : null);
}

/** Words that met newer ones are kept aside; a form sent again adds nothing. */
export async function keepAside(
  tx: Tx,
  { userId: savedById, partyCode }: Writer,
  place: Readonly<{ paragraphId: string; language: Locale }>,
  words: string,
  baseRevision: number,
): Promise<void> {
  const last = await tx.paragraphAside.findFirst({ where: { ...place, savedById }, orderBy: { id: 'desc' } });
  if (last?.words === words) return;
  await tx.paragraphAside.create({ data: { ...place, words, baseRevision, partyCode, savedById, savedAt: now() } });
}

/** What stood there at a revision; revision 0 is the empty page before the first word. */
export async function wordsAt(
  tx: Tx,
  place: Readonly<{ paragraphId: string; language: Locale }>,
  revision: number,
): Promise<string | null> {
  if (revision === 0) return '';
  const where = { paragraphId_language_revision: { ...place, revision } };
  return (await tx.paragraphRevision.findUnique({ where, select: { words: true } }))?.words ?? null;
}

/** The change is the text's next one. @returns its number */
export async function noteChange(
  tx: Tx,
  { userId: byId, partyCode }: Writer,
  textId: string,
  act: string,
  inverse: Inverse | null,
  undoes: number | null = null,
): Promise<number> {
  const last = await tx.textChange.aggregate({ where: { textId }, _max: { number: true } });
  const number = (last._max.number ?? 0) + 1;
  await tx.textChange.create({
    data: { textId, number, act, ...(inverse !== null && { inverse }), undoes, partyCode, byId, at: now() },
  });
  return number;
}
