import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/db';
import { Conflict, Forbidden, Invalid } from '@/lib/core/errors';
import { once } from '@/lib/core/idempotency';
import { authorize } from '@/lib/core/policy';
import { findVisibleSession } from '@/lib/meetings/sessions/programme-queries';
import { factsOfPlace } from './facts-queries';
import { openText, recordOn } from './open-commands';
import { keysBetween } from './order-key';
import { pastedParagraphs } from './pasted';
import { kindsOfText, penOf, textPolicy } from './policy';
import type { BeginText, ImportParagraphs } from './schema';
import { everyTextOfSession } from './visibility';
import { noteChange, writeNew } from './writing';
import { writeMany } from './writing-many';

/**
 * The session has a text of that kind, with its title as its first paragraph. The same form twice begins one.
 * @throws NotFound (`session`), Forbidden, Conflict `workflow.closed`, Invalid at the kind (`text.no-place-for-kind`)
 */
export async function beginText(actor: Actor, { key, ...input }: BeginText): Promise<{ textId: string }> {
  return once(actor, key, input, (tx) => beginTextIn(tx, actor, input));
}

/** As `beginText`, in a transaction that does more. @throws as `beginText` */
export async function beginTextIn(tx: Tx, actor: Actor, input: Omit<BeginText, 'key'>): Promise<{ textId: string }> {
  await findVisibleSession(tx, actor, { id: input.sessionId });
  // Codes are given one after the other.
  await tx.$queryRaw`SELECT 1 FROM "MeetingSession" WHERE id = ${input.sessionId}::uuid FOR NO KEY UPDATE`;
  const session = await findVisibleSession(tx, actor, { id: input.sessionId });
  const facts = await factsOfPlace(tx, session.meeting, session);
  authorize(textPolicy, 'begin', actor, facts);
  const partyCode = penOf(actor, facts);
  if (partyCode === null) throw new Forbidden('text.drafters-only');
  if (session.meeting.status === 'CANCELLED') throw new Conflict('workflow.closed');
  if (!kindsOfText({ bodyKind: session.meeting.body.kind, kind: session.kind }).includes(input.kind)) {
    throw new Invalid('form.faulty', { kind: 'text.no-place-for-kind' });
  }
  const { titleEs, titleEn, kind, hasLetters, sessionId } = input;
  const text = await tx.negotiatedText.create({
    data: {
      ...{ sessionId, kind, titleEs, titleEn, hasLetters, isClosed: session.kind === 'CLOSED_DOOR' },
      ...{ code: await freeCode(tx, session, kind), begunAt: now(), begunById: actor.userId },
    },
    select: { id: true, isClosed: true },
  });
  const [orderKey = ''] = keysBetween(null, null, 1);
  const title = await tx.textParagraph.create({ data: { textId: text.id, kind: 'TITLE', orderKey } });
  const writer = { userId: actor.userId, partyCode };
  await writeNew(tx, writer, title.id, { es: titleEs, en: titleEn, isInStep: true });
  await noteChange(tx, writer, text.id, 'begin', null);
  await recordOn(tx, actor, text, 'text.begin', { sessionId, kind });
  return { textId: text.id };
}

/** `CRM-2027-DRAFTING-DECLARATION`, the second `…-2`: the code of its own session before it, so that no code tells of another. */
async function freeCode(tx: Tx, { id, code }: Readonly<{ id: string; code: string }>, kind: string): Promise<string> {
  const base = `${code}-${kind.replaceAll('_', '-')}`;
  const rows = await tx.negotiatedText.findMany({ where: everyTextOfSession(id), select: { code: true } });
  const taken = new Set(rows.map((one) => one.code));
  let next = base;
  for (let n = 2; taken.has(next); n += 1) next = `${base}-${n}`;
  return next;
}

/**
 * The pasted paragraphs stand at the end of the text, each with its kind. With both languages they are in step, paragraph by paragraph.
 * @throws NotFound, Forbidden, Conflict `workflow.closed`, Invalid (`text.paragraph-empty`, `text.paragraphs-differ`, `text.too-many-paragraphs`)
 */
export async function importParagraphs(
  actor: Actor,
  { key, ...input }: ImportParagraphs,
): Promise<{ textId: string; count: number }> {
  return once(actor, key, input, async (tx) => {
    const { row, writer } = await openText(tx, actor, 'import', input.textId);
    const titles = { textId: row.id, kind: 'TITLE' as const, removedAt: null };
    const hasTitle = (await tx.textParagraph.count({ where: titles })) > 0;
    const es = pastedParagraphs(input.pastedEs, { hasTitle });
    const en = pastedParagraphs(input.pastedEn, { hasTitle });
    if (es.length + en.length === 0) throw new Invalid('form.faulty', { pastedEs: 'text.paragraph-empty' });
    if (es.length > 0 && en.length > 0 && es.length !== en.length) {
      throw new Invalid(
        'text.paragraphs-differ',
        { pastedEn: 'text.paragraphs-differ' },
        { es: es.length, en: en.length },
      );
    }
    const leading = es.length > 0 ? es : en;
    const paragraphs = leading.map(({ kind, level }, index) => {
      return { kind, level, es: es[index]?.words ?? '', en: en[index]?.words ?? '', isInStep: true };
    });
    const paragraphIds = await writeMany(tx, writer, row.id, paragraphs);
    await noteChange(tx, writer, row.id, 'import', { kind: 'remove', paragraphIds });
    await recordOn(tx, actor, row, 'text.import', { count: leading.length });
    return { textId: row.id, count: leading.length };
  });
}
