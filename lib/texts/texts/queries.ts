import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { db } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { findMeetingByCode } from '@/lib/meetings/meetings/queries';
import { toMeetingHead } from '@/lib/meetings/meetings/views';
import { findVisibleSession } from '@/lib/meetings/sessions/programme-queries';
import { toldRows } from '@/lib/meetings/sessions/queries';
import { visibleSessions } from '@/lib/meetings/sessions/visibility';
import type { Prisma } from '@/prisma/generated/client';
import { factsOfPlace, factsOfText, findVisibleText, textsOf } from './facts-queries';
import { kindsOfText, textPolicy } from './policy';
import type { TextsAsked } from './schema';
import {
  type LastChange,
  type MeetingTexts,
  type NewText,
  type ParagraphPage,
  paragraphSelect,
  type TextList,
  type TextRow,
  type TextView,
  textAbilities,
  textSelect,
  toParagraphs,
  toTextHead,
  type WrittenWords,
} from './views';
import { negotiatedTexts, readsTexts } from './visibility';

const pageSize = 25;
const inOrder: Prisma.NegotiatedTextOrderByWithRelationInput[] = [
  { session: { meeting: { startsOn: 'desc' } } },
  { begunAt: 'desc' },
  { id: 'asc' },
];

/** Texts that `actor` may know of, 25 a page, those of the latest meeting first. No word of any is read. */
export async function listTexts(actor: Actor, { page: asked }: TextsAsked): Promise<TextList> {
  const where = await textsOf(actor);
  const total = await db.negotiatedText.count({ where });
  const pageCount = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(asked, pageCount);
  const rows = await db.negotiatedText.findMany({
    ...{ where, select: textSelect, orderBy: inOrder, skip: (page - 1) * pageSize, take: pageSize },
  });
  return { rows: rows.map(toTextHead), total, page, pageCount };
}

/** Does `actor` read texts at all? Decides whether they are offered, never what they hold. */
export async function knowsTexts(actor: Actor): Promise<boolean> {
  return readsTexts(actor) || (await db.negotiatedText.count({ where: await textsOf(actor) })) > 0;
}

/** Does `actor` see how delegations stand on this text: brackets, comments, history (not by an authorisation of P-02)? */
export async function seesBrackets(actor: Actor, textId: string): Promise<boolean> {
  const where = { AND: [{ id: textId }, negotiatedTexts(actor, await toldRows(actor))] };
  return (await db.negotiatedText.count({ where })) > 0;
}

/** The text as `actor` reads it. @throws NotFound when it does not exist or the actor may not know that it does */
export async function getText(actor: Actor, id: string): Promise<TextView> {
  const row = await findVisibleText(db, actor, { id });
  const [rows, facts, sees] = await Promise.all([
    db.textParagraph.findMany({ where: { textId: id, removedAt: null }, select: paragraphSelect }),
    factsOfText(db, row),
    seesBrackets(actor, id),
  ]);
  const paragraphs = toParagraphs(rows, row.hasLetters);
  return {
    text: toTextHead(row),
    paragraphs,
    outOfStep: paragraphs.filter((one) => !one.isInStep).length,
    lastChange: sees ? await lastChangeOf(row) : null,
    seesBrackets: sees,
    can: textAbilities(actor, facts, row),
  };
}

async function lastChangeOf({ id, status }: TextRow): Promise<LastChange | null> {
  const change = await db.textChange.findFirst({
    where: { textId: id },
    orderBy: { number: 'desc' },
    select: {
      number: true,
      act: true,
      at: true,
      partyCode: true,
      inverse: true,
      by: { select: { displayName: true } },
    },
  });
  if (change === null) return null;
  const { by, inverse, ...rest } = change;
  return { ...rest, by: by.displayName, canUndo: inverse !== null && status === 'IN_WORK' };
}

/** One paragraph with all that it ever said. Whoever reads no brackets reads no history either. @throws NotFound */
export async function getParagraph(actor: Actor, textId: string, paragraphId: string): Promise<ParagraphPage> {
  const row = await findVisibleText(db, actor, { id: textId });
  if (!(await seesBrackets(actor, textId))) throw new NotFound('paragraph');
  const rows = await db.textParagraph.findMany({ where: { textId }, select: paragraphSelect });
  const own = rows.find(({ id }) => id === paragraphId);
  if (own === undefined) throw new NotFound('paragraph');
  const isRemoved = own.removedAt !== null;
  const [standing] = isRemoved
    ? toParagraphs([{ ...own, removedAt: null }], row.hasLetters)
    : toParagraphs(rows, row.hasLetters).filter(({ id }) => id === paragraphId);
  if (standing === undefined) throw new NotFound('paragraph');
  const facts = await factsOfText(db, row);
  return {
    text: toTextHead(row),
    paragraph: isRemoved ? { ...standing, number: '' } : standing,
    isRemoved,
    history: await historyOf(paragraphId),
    can: textAbilities(actor, facts, row),
  };
}

const writtenSelect = {
  id: true,
  language: true,
  words: true,
  savedAt: true,
  savedBy: { select: { displayName: true } },
  party: { select: { code: true, nameEs: true, nameEn: true } },
} as const;

/** Newest first; words that were kept aside stand among the revisions, by when they came. */
async function historyOf(paragraphId: string): Promise<WrittenWords[]> {
  const orderBy = { savedAt: 'desc' } as const;
  const [revisions, asides] = await Promise.all([
    db.paragraphRevision.findMany({
      ...{ where: { paragraphId }, orderBy, take: 200, select: { ...writtenSelect, revision: true } },
    }),
    db.paragraphAside.findMany({
      ...{ where: { paragraphId }, orderBy, take: 200, select: { ...writtenSelect, baseRevision: true } },
    }),
  ]);
  const all = [
    ...revisions.map(({ savedBy, ...rest }) => ({ ...rest, by: savedBy.displayName, isAside: false })),
    ...asides.map(({ savedBy, baseRevision, ...rest }) => {
      return { ...rest, revision: baseRevision, by: savedBy.displayName, isAside: true };
    }),
  ];
  return all.toSorted((a, b) => b.savedAt.getTime() - a.savedAt.getTime() || b.revision - a.revision);
}

/** What the form of a new text in that session offers, or why this reader begins none. @throws NotFound */
export async function getNewText(actor: Actor, sessionId: string): Promise<NewText> {
  const { meeting, id, code, kind, titleEs, titleEn } = await findVisibleSession(db, actor, { id: sessionId });
  if (!readsTexts(actor) && kind !== 'DRAFTING') throw new NotFound('session');
  const facts = await factsOfPlace(db, meeting, { id, kind });
  const kinds = kindsOfText({ bodyKind: meeting.body.kind, kind });
  const whenOpen = meeting.status === 'CANCELLED' ? 'workflow.closed' : null;
  const denial = textPolicy.begin.may(actor, facts) ?? (kinds.length === 0 ? 'text.no-place-for-kind' : whenOpen);
  return { meeting: toMeetingHead(meeting), session: { id, code, titleEs, titleEn }, kinds, denial };
}

/** The texts of a meeting that `actor` may know of, and the sessions in which they may begin one. @throws NotFound */
export async function getMeetingTexts(actor: Actor, code: string): Promise<MeetingTexts> {
  const meeting = await findMeetingByCode(actor, code);
  const told = await toldRows(actor);
  const [rows, sessions] = await Promise.all([
    db.negotiatedText.findMany({
      where: { AND: [{ session: { meetingId: meeting.id } }, await textsOf(actor)] },
      ...{ select: textSelect, orderBy: [{ session: { startsAt: 'asc' } }, { begunAt: 'asc' }] },
    }),
    db.meetingSession.findMany({
      where: { AND: [{ meetingId: meeting.id }, visibleSessions(actor, told)] },
      select: { id: true, code: true, kind: true, titleEs: true, titleEn: true },
      orderBy: { startsAt: 'asc' },
    }),
  ]);
  const possible = sessions.filter(({ kind }) => kindsOfText({ bodyKind: meeting.body.kind, kind }).length > 0);
  const judged = await Promise.all(
    possible.map(async (session) => ({ session, facts: await factsOfPlace(db, meeting, session) })),
  );
  const canBegin = judged
    .filter(({ facts }) => meeting.status !== 'CANCELLED' && textPolicy.begin.may(actor, facts) === null)
    .map(({ session: { kind: _kind, ...session } }) => session);
  return { meeting: toMeetingHead(meeting), texts: rows.map(toTextHead), canBegin };
}
