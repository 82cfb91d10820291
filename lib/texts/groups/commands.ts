import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { record } from '@/lib/core/audit';
import { now } from '@/lib/core/clock';
import { Conflict, Forbidden, Invalid, NotFound } from '@/lib/core/errors';
import { once } from '@/lib/core/idempotency';
import { authorize } from '@/lib/core/policy';
import { findVisibleMeeting } from '@/lib/meetings/meetings/queries';
import { findVisibleSession } from '@/lib/meetings/sessions/programme-queries';
import { beginTextIn } from '@/lib/texts/texts/commands';
import { factsOfPlace, factsOfText, findVisibleText } from '@/lib/texts/texts/facts-queries';
import { openText, recordOn } from '@/lib/texts/texts/open-commands';
import { seesBrackets } from '@/lib/texts/texts/queries';
import { paragraphSelect, toParagraphs } from '@/lib/texts/texts/views';
import { noteChange } from '@/lib/texts/texts/writing';
import { writeMany } from '@/lib/texts/texts/writing-many';
import { carryDenial, groupPolicy } from './policy';
import type { CarryForward, ConstituteGroup } from './schema';
import { knowsGroup } from './visibility';

/**
 * The meeting's Drafting Group is constituted, headed by the Member that presides. Once for ever; the same form twice does it once.
 * @throws NotFound, Forbidden (`group.presidency-only`), Conflict (`workflow.closed`, `group.is-constituted`)
 */
export async function constituteGroup(actor: Actor, { key, meetingId }: ConstituteGroup): Promise<{ code: string }> {
  return once(actor, key, { meetingId }, async (tx) => {
    const meeting = await findVisibleMeeting(tx, actor, meetingId);
    if (meeting.body.kind === 'SEMINAR' || !knowsGroup(actor, meetingId)) throw new NotFound('meeting');
    authorize(groupPolicy, 'constitute', actor, { status: meeting.status, bodyKind: meeting.body.kind });
    if (meeting.status === 'CANCELLED') throw new Conflict('workflow.closed');
    const headCode = actor.mandates.find(({ office }) => office === 'PRESIDENCY_OFFICER')?.partyCode;
    if (headCode === undefined) throw new Forbidden('group.presidency-only');
    const { count } = await tx.draftingGroup.createMany({
      data: [{ meetingId, constitutedAt: now(), constitutedById: actor.userId, headCode }],
      skipDuplicates: true,
    });
    if (count === 0) throw new Conflict('group.is-constituted');
    await record(tx, actor, { act: 'group.constitute', subjectId: meetingId, detail: { headCode } });
    return { code: meeting.code };
  });
}

/**
 * A new text in the Drafting Group's session has the paragraphs of the source, as they stand, each with its origin on record: which paragraph, at
 * which revision of each language. The source stays as it is. The same form twice carries once.
 * @throws as `beginText`; NotFound (`text`), Invalid at the source (`text.carry-…`, `text.too-many-paragraphs`)
 */
export async function carryForward(
  actor: Actor,
  { key, sourceId, ...begun }: CarryForward,
): Promise<{ textId: string; count: number }> {
  return once(actor, key, { sourceId, ...begun }, async (tx) => {
    const source = await findVisibleText(tx, actor, { id: sourceId });
    // Whoever reads the words alone (P-02) does not see how they came to be, and takes them nowhere.
    if (!(await seesBrackets(actor, sourceId))) throw new NotFound('text');
    const session = await findVisibleSession(tx, actor, { id: begun.sessionId });
    const denial = carryDenial(actor, await factsOfText(tx, source), await factsOfPlace(tx, session.meeting, session));
    if (denial === 'text.drafters-only') throw new Forbidden(denial);
    if (denial !== null) throw new Invalid('form.faulty', { sourceId: denial });
    // Nobody writes the source while it is read: revisions and words are of one moment.
    await tx.$queryRaw`SELECT 1 FROM "NegotiatedText" WHERE id = ${sourceId}::uuid FOR SHARE`;
    const { textId } = await beginTextIn(tx, actor, begun);
    const { row, writer } = await openText(tx, actor, 'import', textId);
    const rows = await tx.textParagraph.findMany({
      where: { textId: sourceId, removedAt: null, kind: { not: 'TITLE' } },
      select: paragraphSelect,
    });
    const standing = toParagraphs(rows, source.hasLetters);
    const paragraphs = standing.map(({ kind, level, es, en, isInStep }) => {
      return { kind, level, es: es.words, en: en.words, isInStep };
    });
    const paragraphIds = await writeMany(tx, writer, textId, paragraphs);
    await tx.paragraphOrigin.createMany({
      data: standing.map(({ id, es, en }, index) => ({
        ...{ paragraphId: paragraphIds[index] ?? '', sourceId: id, carriedAt: now(), carriedById: actor.userId },
        ...{ revisionEs: es.revision || null, revisionEn: en.revision || null },
      })),
    });
    await noteChange(tx, writer, textId, 'carry', { kind: 'remove', paragraphIds });
    await recordOn(tx, actor, row, 'text.carry', { sourceId, count: standing.length });
    return { textId, count: standing.length };
  });
}
