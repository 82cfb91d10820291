import 'server-only';
import { now } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/db';
import type { Locale } from '@/prisma/generated/enums';

/** Where one text of a report stands. */
export type AnswerPlace = Readonly<{ reportId: string; sectionId: string; language: Locale }>;

/** A text is saved: `isNew` is false when nothing had changed and nothing was written. */
export type SavedText = Readonly<{ isNew: boolean; revision: number; savedAt: Date }>;

/** Somebody else's text was there first: it stands, and the one that came is kept aside. */
export type MetText = Readonly<{ theirs: string; revision: number; theirsById: string }>;

const emptySince = (at: Date): SavedText => ({ isNew: false, revision: 0, savedAt: at });

/**
 * `text` is the working text of its place, with a revision that keeps it for ever; or, when the place has moved on from `revision`,
 * what stands there is answered and `text` is kept aside. A writer who changed nothing meets nobody: the newer text stands and is no
 * conflict. The caller has locked the report.
 */
export async function writeText(
  tx: Tx,
  byId: string,
  place: AnswerPlace,
  text: string,
  revision: number,
): Promise<SavedText | MetText> {
  const at = now();
  const where = { reportId_sectionId_language: place };
  const found = await tx.reportAnswer.findUnique({ where });
  if (found === null && text === '') return emptySince(at);
  const answer =
    found ?? (await tx.reportAnswer.create({ data: { ...place, text: '', revision: 0, updatedById: byId } }));
  if (answer.text === text) return { isNew: false, revision: answer.revision, savedAt: answer.updatedAt };

  if (answer.revision !== revision) {
    const base = await textAt(tx, answer.id, revision);
    if (text === base) return { isNew: false, revision: answer.revision, savedAt: answer.updatedAt };
    await keepAside(tx, byId, answer.id, text, revision);
    return { theirs: answer.text, revision: answer.revision, theirsById: answer.updatedById };
  }
  const next = answer.revision + 1;
  await tx.reportAnswer.update({
    where: { id: answer.id },
    data: { text, revision: next, updatedAt: at, updatedById: byId },
  });
  await tx.reportAnswerRevision.create({
    data: { answerId: answer.id, revision: next, text, savedAt: at, savedById: byId },
  });
  return { isNew: true, revision: next, savedAt: at };
}

/** Revision 0 is the empty page before the first word. */
async function textAt(tx: Tx, answerId: string, revision: number): Promise<string | null> {
  if (revision === 0) return '';
  const row = await tx.reportAnswerRevision.findUnique({ where: { answerId_revision: { answerId, revision } } });
  return row?.text ?? null;
}

/** Once: a form sent again with the same text adds nothing. */
async function keepAside(
  tx: Tx,
  savedById: string,
  answerId: string,
  text: string,
  baseRevision: number,
): Promise<void> {
  const last = await tx.reportAnswerAside.findFirst({ where: { answerId, savedById }, orderBy: { id: 'desc' } });
  if (last?.text === text) return;
  await tx.reportAnswerAside.create({ data: { answerId, savedById, text, baseRevision, savedAt: now() } });
}
