import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { inTransaction, type Tx } from '@/lib/core/db';
import { Conflict } from '@/lib/core/errors';
import { openText, recordOn, refuseWithBrackets } from './open-commands';
import { paragraphKinds, type UndoChange } from './schema';
import { type Inverse, noteChange, type WordsBefore, type Writer, wordsAt, writeRevision } from './writing';

const base = [
  z.object({
    kind: z.literal('words'),
    words: z.object({
      paragraphId: z.uuid(),
      es: z.number().nullable(),
      en: z.number().nullable(),
      wasInStep: z.boolean(),
    }),
  }),
  z.object({ kind: z.literal('remove'), paragraphIds: z.array(z.uuid()) }),
  z.object({ kind: z.literal('restore'), paragraphId: z.uuid() }),
  z.object({
    kind: z.literal('place'),
    ...{ paragraphId: z.uuid(), orderKey: z.string(), level: z.number(), as: z.enum(paragraphKinds) },
  }),
] as const;
const OnBase = z.discriminatedUnion('kind', base);
const Stored = z.discriminatedUnion('kind', [
  ...base,
  z.object({ kind: z.literal('merged'), proposalIds: z.array(z.uuid()), change: OnBase }),
]);

/**
 * The text is as it was before its last change, whoever made it: as a change of its own, so that nothing is lost and it can be seen.
 * @throws NotFound, Forbidden, Conflict `workflow.closed`, `text.changed-since` when another change came after the one shown,
 * `text.nothing-to-undo`
 */
export async function undoChange(actor: Actor, { textId, number }: UndoChange): Promise<{ textId: string }> {
  return inTransaction(async (tx) => {
    const { row, writer } = await openText(tx, actor, 'undo', textId);
    const last = await tx.textChange.findFirst({ where: { textId }, orderBy: { number: 'desc' } });
    if (last === null || last.inverse === null) throw new Conflict('text.nothing-to-undo');
    if (last.number !== number) throw new Conflict('text.changed-since');
    await takeBack(tx, writer, Stored.parse(last.inverse));
    // An undone change is not undone once more: what was done can be done again.
    await noteChange(tx, writer, textId, 'undo', null, number);
    await recordOn(tx, actor, row, 'text.undo', { number });
    return { textId };
  });
}

async function takeBack(tx: Tx, writer: Writer, inverse: Inverse): Promise<void> {
  if (inverse.kind === 'merged') {
    await takeBack(tx, writer, inverse.change);
    await reopenProposals(tx, inverse.proposalIds);
    return;
  }
  if (inverse.kind === 'words') return wordsBack(tx, writer, inverse.words);
  if (inverse.kind === 'remove') await refuseWithBrackets(tx, inverse.paragraphIds);
  const ids = inverse.kind === 'remove' ? [...inverse.paragraphIds] : [inverse.paragraphId];
  const data =
    inverse.kind === 'remove'
      ? { removedAt: now() }
      : inverse.kind === 'restore'
        ? { removedAt: null }
        : { orderKey: inverse.orderKey, level: inverse.level, kind: inverse.as };
  await tx.textParagraph.updateMany({ where: { id: { in: ids } }, data: { ...data, version: { increment: 1 } } });
}

/** The words of the revisions that were replaced stand again, as new revisions. */
async function wordsBack(tx: Tx, writer: Writer, { paragraphId, es, en, wasInStep }: WordsBefore): Promise<void> {
  const wordsOf = async (language: 'es' | 'en', revision: number) =>
    (await wordsAt(tx, { paragraphId, language }, revision)) ?? '';
  const revisionOf = async (language: 'es' | 'en') =>
    (await tx.paragraphWords.findUnique({ where: { paragraphId_language: { paragraphId, language } } }))?.revision ?? 0;
  const inStepWith = async (language: 'es' | 'en') => (wasInStep ? (await revisionOf(language)) || null : null);
  if (es !== null) {
    const from = en === null ? await inStepWith('en') : null;
    await writeRevision(tx, writer, { paragraphId, language: 'es' }, await wordsOf('es', es), from);
  }
  if (en !== null) {
    const from = await inStepWith('es');
    await writeRevision(tx, writer, { paragraphId, language: 'en' }, await wordsOf('en', en), from);
  }
}

/** The brackets that a merge closed are open again. */
async function reopenProposals(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.textProposal.updateMany({
    where: { id: { in: [...ids] } },
    data: { status: 'OPEN', settledAt: null, settledById: null, settledNote: null, version: { increment: 1 } },
  });
}
