import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { dayOf, now, today } from '@/lib/core/clock';
import { db, type Tx } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { type Abilities, abilities } from '@/lib/core/workflow';
import { visibleMeetings } from '@/lib/meetings/meetings/visibility';
import { toldRows } from '@/lib/meetings/sessions/queries';
import { visibleSessions } from '@/lib/meetings/sessions/visibility';
import { listPartiesOn } from '@/lib/membership/parties/member-queries';
import type { Classification, DocumentStatus } from '@/prisma/generated/enums';
import { audienceNow, wordsOf } from './audience-queries';
import { listPlaces } from './place-queries';
import { type DocumentFacts, documentPolicy, sendsFor } from './policy';
import {
  type AudiencePreview,
  audienceMark,
  type DocumentRow,
  type DocumentView,
  documentSelect,
  type GrantView,
  type NewDocument,
  type PaperRow,
  paperSelect,
  type RelatedView,
  reportOf,
  toDocumentHead,
} from './views';
import { custodySessions, visibleDocuments, visibleGrants } from './visibility';
import { type DocumentAct, documentWorkflow } from './workflow';

type One = Readonly<{ id: string } | { symbol: string }>;

/** The document as `actor` may know it. @throws NotFound */
export async function findVisibleDocument(tx: Tx, actor: Actor, one: One): Promise<DocumentRow> {
  const row = await tx.document.findFirst({ where: { AND: [one, visibleDocuments(actor)] }, select: documentSelect });
  if (row === null) throw new NotFound('document');
  return row;
}

/** What the rules look at; one query for a closed-door paper, none for others. */
export async function factsOf(
  tx: Tx,
  actor: Actor,
  {
    classification,
    status,
    partyCode,
    sessionId,
  }: Pick<DocumentRow, 'classification' | 'status' | 'partyCode' | 'sessionId'>,
): Promise<DocumentFacts> {
  const where = { AND: [{ id: sessionId ?? '' }, custodySessions(actor, now())] };
  const isCustodian = classification === 'CLOSED_DOOR' && (await tx.meetingSession.count({ where })) > 0;
  return { classification, status, partyCode, isCustodian };
}

/** What this person may do to the document now. */
export function documentAbilities(
  actor: Actor,
  facts: DocumentFacts,
  { withdrawnAt, publishedAt }: Pick<DocumentRow, 'withdrawnAt' | 'publishedAt'>,
): Abilities<DocumentAct> {
  const can = abilities<DocumentStatus, DocumentAct, DocumentFacts>(documentPolicy, documentWorkflow, actor, facts);
  const given: Record<DocumentAct, string | null> = {
    ...can,
    publish:
      can.publish ??
      (facts.classification !== 'PUBLIC' ? 'document.not-public' : publishedAt === null ? null : 'workflow.closed'),
    unpublish: can.unpublish ?? (publishedAt === null ? 'workflow.closed' : null),
    reclassify: can.reclassify ?? (publishedAt === null ? null : 'document.published'),
    grant: can.grant ?? (facts.classification === 'SECRETARIAT' ? 'grant.secretariat-only' : null),
  };
  if (withdrawnAt === null) return given;
  const closed = Object.entries(given).map(([act, refused]) => [act, refused ?? 'document.withdrawn']);
  return Object.fromEntries(closed) as Abilities<DocumentAct>;
}

/** @throws NotFound when it does not exist or the actor may not know that it does */
export async function getDocument(actor: Actor, symbol: string): Promise<DocumentView> {
  const row = await db.document.findFirst({
    where: { AND: [{ symbol }, visibleDocuments(actor)] },
    select: paperSelect,
  });
  if (row === null) throw new NotFound('document');
  const facts = await factsOf(db, actor, row);
  const [audience, place, related, grants] = await Promise.all([
    wordsOf(await audienceNow(row), row.partyCode),
    placeOf(actor, row),
    listRelated(actor, row.id),
    listGrants(actor, row.id),
  ]);
  const { bodyCode: _b, partyCode: _p, meetingId: _m, sessionId: _s, submission: _r, awaitedOn, ...rest } = row;
  return {
    ...toDocumentHead(row),
    ...{ id: row.id, version: rest.version, authentic: rest.authentic, withdrawReason: rest.withdrawReason },
    awaitedOn: awaitedOn === null ? null : dayOf(awaitedOn),
    paper: reportOf(row),
    ...{ audience, related, grants, ...place },
    can: documentAbilities(actor, facts, row),
    canOpen: documentPolicy.open.may(actor, facts),
  };
}

/** The meeting and the session of a paper, as far as its reader knows of them. */
async function placeOf(
  actor: Actor,
  { meetingId, sessionId, meeting }: PaperRow,
): Promise<Pick<DocumentView, 'meeting' | 'session'>> {
  if (meetingId === null) return { meeting: null, session: null };
  const told = await toldRows(actor);
  const knows = await db.meeting.count({ where: { AND: [{ id: meetingId }, visibleMeetings(actor, told)] } });
  if (knows === 0) return { meeting: null, session: null };
  const session =
    sessionId === null
      ? null
      : await db.meetingSession.findFirst({
          where: { AND: [{ id: sessionId }, visibleSessions(actor, told)] },
          select: { code: true, titleEs: true, titleEn: true, startsAt: true },
        });
  return { meeting, session: session === null ? null : { ...session, hasBegun: session.startsAt <= now() } };
}

async function listRelated(actor: Actor, id: string): Promise<RelatedView[]> {
  const rows = await db.documentRelation.findMany({
    where: {
      OR: [
        { documentId: id, related: visibleDocuments(actor) },
        { relatedId: id, document: visibleDocuments(actor) },
      ],
    },
    select: {
      ...{ documentId: true, kind: true },
      document: { select: { symbol: true, titleEs: true, titleEn: true } },
      related: { select: { symbol: true, titleEs: true, titleEn: true } },
    },
    orderBy: [{ addedAt: 'asc' }, { documentId: 'asc' }],
  });
  return rows.map(({ documentId, kind, document, related }): RelatedView => {
    if (documentId === id) return { how: kind, ...related };
    return { how: kind === 'SUPERSEDES' ? 'SUPERSEDED_BY' : 'CORRECTED_BY', ...document };
  });
}

async function listGrants(actor: Actor, documentId: string): Promise<GrantView[]> {
  const at = now();
  const rows = await db.documentGrant.findMany({
    where: {
      AND: [{ documentId, revokedAt: null, OR: [{ endsAt: null }, { endsAt: { gt: at } }] }, visibleGrants(actor)],
    },
    select: {
      ...{ id: true, reason: true, endsAt: true, grantedAt: true },
      party: { select: { nameEs: true, nameEn: true } },
      user: { select: { displayName: true } },
    },
    orderBy: [{ grantedAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ party, user, ...row }) => {
    const name = user?.displayName ?? '';
    return { ...row, to: party === null ? { es: name, en: name } : { es: party.nameEs, en: party.nameEn } };
  });
}

/** Who would gain and who would lose the paper by another class; null where this person may not change it. @throws NotFound */
export async function previewAudience(
  actor: Actor,
  symbol: string,
  to: Classification,
): Promise<AudiencePreview | null> {
  const row = await findVisibleDocument(db, actor, { symbol });
  const can = documentAbilities(actor, await factsOf(db, actor, row), row);
  if (can.reclassify !== null) return null;
  const [before, after] = [await audienceNow(row), await audienceNow(row, to)];
  const [gains, loses] = await Promise.all([
    wordsOf(
      after.filter((one) => !before.includes(one)),
      row.partyCode,
    ),
    wordsOf(
      before.filter((one) => !after.includes(one)),
      row.partyCode,
    ),
  ]);
  return { to, gains, loses, listed: audienceMark(row, to) };
}

/** What the form of a new document offers; whoever sends for nobody and keeps nothing has none. @throws NotFound */
export async function getNewDocument(actor: Actor): Promise<NewDocument> {
  const nothing = { classification: 'CONFERENCE', status: 'AWAITED', partyCode: null, isCustodian: false } as const;
  const isKeeper = documentPolicy.edit.may(actor, nothing) === null;
  const mine = sendsFor(actor);
  if (!isKeeper && mine.length === 0) throw new NotFound('document');
  const all = await listPartiesOn(db, today());
  return {
    places: await listPlaces(actor),
    parties: isKeeper ? all : all.filter(({ code }) => mine.includes(code)),
    isKeeper,
  };
}
