import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { record } from '@/lib/core/audit';
import type { Tx } from '@/lib/core/db';
import { Conflict, Forbidden, NotFound } from '@/lib/core/errors';
import { authorize } from '@/lib/core/policy';
import { advance } from '@/lib/core/workflow';
import { factsOfText, findVisibleText, textsOf } from './facts-queries';
import { penOf, type TextFacts, textPolicy } from './policy';
import { type ParagraphRow, paragraphSelect, type TextRow } from './views';
import { type TextAct, textWorkflow } from './workflow';
import type { Writer } from './writing';

/** A text whose base or brackets nobody else changes until the transaction ends. */
export type OpenText = Readonly<{ row: TextRow; facts: TextFacts; writer: Writer }>;

/** The text, locked, as `actor` may know it. @throws NotFound, Conflict `workflow.closed` when its meeting does not take place */
export async function lockText(tx: Tx, actor: Actor, id: string): Promise<Omit<OpenText, 'writer'>> {
  // Nobody holds up a text that they may not know of.
  await findVisibleText(tx, actor, { id });
  // Eleven delegations on one text in one instant stand in a queue: that is no fault of the database.
  await tx.$executeRaw`SET LOCAL lock_timeout = '8s'`;
  await tx.$queryRaw`SELECT 1 FROM "NegotiatedText" WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  const row = await findVisibleText(tx, actor, { id });
  if (row.session.meeting.status === 'CANCELLED') throw new Conflict('workflow.closed');
  return { row, facts: await factsOfText(tx, row) };
}

/** While silence is asked for on a text, it stays as it is. @throws Conflict `text.under-silence` */
export function refuseUnderSilence({ silences }: Pick<TextRow, 'silences'>): void {
  if (silences.length > 0) throw new Conflict('text.under-silence');
}

/** The text on whose base `actor` may do `act` now. @throws NotFound, Forbidden, Conflict `workflow.closed`, `text.under-silence` */
export async function openText(tx: Tx, actor: Actor, act: TextAct, id: string): Promise<OpenText> {
  const { row, facts } = await lockText(tx, actor, id);
  authorize(textPolicy, act, actor, facts);
  advance(textWorkflow, act, row.status);
  refuseUnderSilence(row);
  const partyCode = penOf(actor, facts);
  if (partyCode === null) throw new Forbidden('text.drafters-only');
  return { row, facts, writer: { userId: actor.userId, partyCode } };
}

/** The id of the text in which the paragraph stands, as `actor` may know it. @throws NotFound */
export async function textOfParagraph(tx: Tx, actor: Actor, paragraphId: string): Promise<string> {
  const where = { AND: [{ id: paragraphId }, { text: await textsOf(actor, tx) }] };
  const found = await tx.textParagraph.findFirst({ where, select: { textId: true } });
  if (found === null) throw new NotFound('paragraph');
  return found.textId;
}

/** The paragraph on which `actor` may do `act` now. @throws NotFound, Forbidden, Conflict `workflow.closed`, `text.paragraph-removed` */
export async function openParagraph(
  tx: Tx,
  actor: Actor,
  act: TextAct,
  paragraphId: string,
): Promise<OpenText & Readonly<{ paragraph: ParagraphRow }>> {
  const open = await openText(tx, actor, act, await textOfParagraph(tx, actor, paragraphId));
  const paragraph = await tx.textParagraph.findUniqueOrThrow({ where: { id: paragraphId }, select: paragraphSelect });
  if (paragraph.removedAt !== null) throw new Conflict('text.paragraph-removed');
  return { ...open, paragraph };
}

/** On record: which act on which text; of one behind closed doors nothing but that something was done (P-05). Never a word. */
export async function recordOn(
  tx: Tx,
  actor: Pick<Actor, 'userId'>,
  { id, isClosed }: Pick<TextRow, 'id' | 'isClosed'>,
  act: string,
  detail: Readonly<Record<string, string | number | null>> = {},
): Promise<void> {
  await record(tx, actor, { act, subjectId: id, detail: isClosed ? {} : detail });
}

/** A paragraph does not go out from under what delegations propose on it. @throws Conflict `text.paragraph-has-brackets` */
export async function refuseWithBrackets(tx: Tx, paragraphIds: readonly string[]): Promise<void> {
  const where = { paragraphId: { in: [...paragraphIds] }, status: 'OPEN' as const, kind: { not: 'INSERT' as const } };
  const count = await tx.textProposal.count({ where });
  if (count > 0) throw new Conflict('text.paragraph-has-brackets', { count });
}
