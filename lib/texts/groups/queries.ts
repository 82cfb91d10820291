import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { addDays, dateOn, dayOf } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { findMeetingByCode } from '@/lib/meetings/meetings/queries';
import { type MeetingRow, toMeetingHead } from '@/lib/meetings/meetings/views';
import { toldRows } from '@/lib/meetings/sessions/queries';
import { visibleSessions } from '@/lib/meetings/sessions/visibility';
import { listMemberNames } from '@/lib/membership/parties/queries';
import { visibleProposals } from '@/lib/texts/proposals/visibility';
import { factsOfPlace, findVisibleText, textsOf } from '@/lib/texts/texts/facts-queries';
import { kindsOfText, textPolicy } from '@/lib/texts/texts/policy';
import { seesBrackets } from '@/lib/texts/texts/queries';
import { paragraphSelect, standIn, type TextHead, textSelect, toParagraphs, toTextHead } from '@/lib/texts/texts/views';
import { negotiatedTexts } from '@/lib/texts/texts/visibility';
import { groundOf, groupPolicy } from './policy';
import type { GroupText, GroupView, MemberDrafters, OriginRow, OriginsView } from './views';
import { knowsGroup, visibleOrigins } from './visibility';

/** Texts of the body before are offered from meetings of the last two years. */
const groundDays = 730;

/** The Drafting Group of a meeting: who is in it, when it meets, what it prepares and how far that is. @throws NotFound */
export async function getDraftingGroup(actor: Actor, code: string): Promise<GroupView> {
  const meeting = await findMeetingByCode(actor, code);
  if (meeting.body.kind === 'SEMINAR' || !knowsGroup(actor, meeting.id)) throw new NotFound('meeting');
  const told = await toldRows(actor);
  const [sessions, group] = await Promise.all([
    db.meetingSession.findMany({
      where: { AND: [{ meetingId: meeting.id, kind: 'DRAFTING' }, visibleSessions(actor, told)] },
      select: { id: true, code: true, kind: true, titleEs: true, titleEn: true, startsAt: true, endsAt: true },
      orderBy: { startsAt: 'asc' },
    }),
    db.draftingGroup.findUnique({
      where: { meetingId: meeting.id },
      select: { constitutedAt: true, head: { select: { code: true, nameEs: true, nameEn: true } } },
    }),
  ]);
  const { status, body } = meeting;
  const mayConstitute = groupPolicy.constitute.may(actor, { status, bodyKind: body.kind });
  const isOver = status === 'CANCELLED' ? 'workflow.closed' : group === null ? null : 'group.is-constituted';
  return {
    meeting: toMeetingHead(meeting),
    isObligatory: body.kind === 'VICE_MINISTERS',
    constituted: group && { at: group.constitutedAt, head: group.head },
    sessions: sessions.map(({ kind: _kind, ...session }) => session),
    drafters: await draftersOf(meeting.id),
    texts: await textsIn(actor, meeting.id),
    carry: await carriedInto(actor, meeting, sessions),
    can: { constitute: mayConstitute ?? isOver },
  };
}

/** Every Member of today, each with those whom it named for that meeting and who were not recalled. */
async function draftersOf(meetingId: string): Promise<MemberDrafters[]> {
  const [members, mandates] = await Promise.all([
    listMemberNames(),
    db.mandate.findMany({
      where: { meetingId, revokedAt: null, office: { kind: 'DRAFTER' }, user: { disabledAt: null } },
      select: { partyCode: true, user: { select: { displayName: true } } },
      orderBy: { createdAt: 'asc' },
    }),
  ]);
  return members.map(({ code, nameEs, nameEn }) => ({
    party: { code, nameEs, nameEn },
    people: [...new Set(mandates.filter((one) => one.partyCode === code).map(({ user }) => user.displayName))],
  }));
}

async function textsIn(actor: Actor, meetingId: string): Promise<GroupText[]> {
  const told = await toldRows(actor);
  const rows = await db.negotiatedText.findMany({
    where: { AND: [{ session: { meetingId, kind: 'DRAFTING' } }, negotiatedTexts(actor, told)] },
    ...{ select: textSelect, orderBy: { begunAt: 'asc' }, take: 50 },
  });
  const textId = { in: rows.map(({ id }) => id) };
  const [paragraphs, brackets, origins] = await Promise.all([
    db.textParagraph.findMany({ where: { textId, removedAt: null }, select: { ...paragraphSelect, textId: true } }),
    db.textProposal.groupBy({
      by: ['textId'],
      where: { AND: [{ textId, status: 'OPEN' }, visibleProposals(actor, told)] },
      _count: true,
    }),
    db.paragraphOrigin.findMany({
      where: { AND: [{ paragraph: { textId, removedAt: null } }, visibleOrigins(actor, told)] },
      select: { paragraph: { select: { textId: true } }, source: { select: { text: { select: textSelect } } } },
    }),
  ]);
  return rows.map((row): GroupText => {
    const standing = toParagraphs(
      paragraphs.filter((one) => one.textId === row.id),
      row.hasLetters,
    );
    const own = origins.filter(({ paragraph }) => paragraph.textId === row.id).map(({ source }) => source.text);
    return {
      text: toTextHead(row),
      paragraphs: standing.length,
      openBrackets: brackets.find((one) => one.textId === row.id)?._count ?? 0,
      outOfStep: standing.filter(({ isInStep }) => !isInStep).length,
      from: [...Map.groupBy(own, ({ id }) => id).values()].flatMap((same) => {
        const [first] = same;
        return first === undefined ? [] : [{ text: toTextHead(first), count: same.length }];
      }),
    };
  });
}

type Session = Readonly<{ id: string; code: string; kind: 'DRAFTING' | string; titleEs: string; titleEn: string }>;

/** What this person may take as the ground of a new text there: texts of the body before, of the last two years. */
async function carriedInto(
  actor: Actor,
  meeting: MeetingRow,
  sessions: readonly Session[],
): Promise<GroupView['carry']> {
  const ground = groundOf[meeting.body.kind];
  const nothing = { sources: [], sessions: [], kinds: [] };
  if (ground === undefined || meeting.status === 'CANCELLED') return nothing;
  const judged = await Promise.all(
    sessions.map(async (session) => {
      const facts = await factsOfPlace(db, meeting, { id: session.id, kind: 'DRAFTING' });
      return { session, may: textPolicy.begin.may(actor, facts) === null };
    }),
  );
  const open = judged
    .filter(({ may }) => may)
    .map(({ session: { id, code, titleEs, titleEn } }) => {
      return { id, code, titleEs, titleEn };
    });
  if (open.length === 0) return nothing;
  const startsOn = { lte: meeting.startsOn, gte: dateOn(addDays(dayOf(meeting.startsOn), -groundDays)) };
  const rows = await db.negotiatedText.findMany({
    where: {
      AND: [
        { isClosed: false, session: { meeting: { body: { kind: ground }, startsOn } } },
        negotiatedTexts(actor, await toldRows(actor)),
      ],
    },
    ...{ select: textSelect, orderBy: [{ session: { meeting: { startsOn: 'desc' } } }, { begunAt: 'desc' }], take: 30 },
  });
  const kinds = kindsOfText({ bodyKind: meeting.body.kind, kind: 'DRAFTING' });
  return { sources: rows.map(toTextHead), sessions: open, kinds };
}

/** From where the paragraphs of a text came, as far as `actor` may know of it. @throws NotFound for who reads no brackets (P-02) */
export async function getOrigins(actor: Actor, textId: string): Promise<OriginsView> {
  const row = await findVisibleText(db, actor, { id: textId });
  if (!(await seesBrackets(actor, textId))) throw new NotFound('text');
  const told = await toldRows(actor);
  const [paragraphs, origins] = await Promise.all([
    db.textParagraph.findMany({ where: { textId, removedAt: null }, select: paragraphSelect }),
    db.paragraphOrigin.findMany({
      where: { AND: [{ paragraph: { textId, removedAt: null } }, visibleOrigins(actor, told)] },
      select: {
        ...{ paragraphId: true, sourceId: true, revisionEs: true, revisionEn: true },
        source: { select: { ...paragraphSelect, text: { select: textSelect } } },
      },
    }),
  ]);
  const byParagraph = new Map(origins.map((one) => [one.paragraphId, one]));
  const rows = toParagraphs(paragraphs, row.hasLetters).flatMap(({ id, number, es, en }): OriginRow[] => {
    const origin = byParagraph.get(id);
    if (origin === undefined) return [];
    const { sourceId, revisionEs, revisionEn, source } = origin;
    const then = { es: standIn(source, 'es').revision || null, en: standIn(source, 'en').revision || null };
    const text: TextHead = toTextHead(source.text);
    return [
      {
        ...{ paragraphId: id, number, words: { es: es.words, en: en.words } },
        source: { text, paragraphId: sourceId, revisionEs, revisionEn },
        isChanged: es.revision !== (revisionEs === null ? 0 : 1) || en.revision !== (revisionEn === null ? 0 : 1),
        hasMovedOn: source.removedAt !== null || then.es !== revisionEs || then.en !== revisionEn,
      },
    ];
  });
  return { text: toTextHead(row), rows };
}

/** Does a coming Vice-Ministers' Meeting that `actor` may know of have no session of a Drafting Group (P-14)? Warned of, never refused (P-16). */
export async function lacksDraftingGroup(actor: Actor, meetingId: string): Promise<boolean> {
  if (!knowsGroup(actor, meetingId)) return false;
  const where = {
    id: meetingId,
    status: 'PLANNED',
    body: { kind: 'VICE_MINISTERS' },
    sessions: { none: { kind: 'DRAFTING' } },
  } as const;
  return (await db.meeting.count({ where })) > 0;
}

/** How many paragraphs of the text came from a text that `actor` may know of. */
export async function countOrigins(actor: Actor, textId: string): Promise<number> {
  const text = await textsOf(actor);
  const of = { paragraph: { textId, removedAt: null, text } };
  return db.paragraphOrigin.count({ where: { AND: [of, visibleOrigins(actor, await toldRows(actor))] } });
}
