import 'server-only';
import type { Actor, PartyKind } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { db, type Tx } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { abilities } from '@/lib/core/workflow';
import { inForce } from '@/lib/membership/visibility';
import { isSeminar } from '../meetings/conveners';
import type { Named } from '../meetings/head';
import { findMeetingByCode } from '../meetings/queries';
import { type MeetingRow, toMeetingHead } from '../meetings/views';
import { factsOfSessions, toldRows } from '../sessions/queries';
import { convocationPolicy, keepsConvocationsOf, type RecipientFacts } from './policy';
import { type Addressee, addresseesOf } from './recipients';
import {
  type AddresseeView,
  type ConvocationRow,
  type ConvocationsView,
  type ConvocationView,
  convocationSelect,
  type LetterView,
  type RecipientRow,
  type RecipientView,
  recipientSelect,
} from './views';
import { visibleConvocations, visibleRecipients } from './visibility';
import { type ConvocationAct, type ConvocationStatus, convocationWorkflow, statusOf } from './workflow';

type Dated = Pick<ConvocationRow, 'startsOn' | 'endsOn' | 'isCancelling'>;

/** Does the letter tell of other dates, or of another state, than the meeting has? */
export function isOutOfDate(letter: Dated, meeting: Pick<MeetingRow, 'startsOn' | 'endsOn' | 'status'>): boolean {
  const isMoved =
    letter.startsOn?.getTime() !== meeting.startsOn.getTime() || letter.endsOn?.getTime() !== meeting.endsOn.getTime();
  return isMoved || letter.isCancelling !== (meeting.status === 'CANCELLED');
}

/**
 * Null, or why no new letter is begun: one is in preparation, the meeting was held, or it is cancelled and nobody need be told.
 * `sent` is the newest letter that was sent.
 */
export function closedToLetters(
  { status }: Pick<MeetingRow, 'status'>,
  { isPreparing, sent }: Readonly<{ isPreparing: boolean; sent: Dated | null }>,
): string | null {
  if (isPreparing) return 'convocation.being-prepared';
  if (status === 'HELD') return 'workflow.closed';
  return status === 'CANCELLED' && (sent === null || sent.isCancelling) ? 'convocation.nothing-to-tell' : null;
}

/** In the order in which the Conference names them. */
const classes: readonly PartyKind[] = [
  'MEMBER',
  'OBSERVER_STATE',
  'OBSERVER_ORGANIZATION',
  'CIVIL_SOCIETY',
  'SECRETARIAT',
];

/** Whom the meeting is convened to by the rules of its first day, Members' institutions first. Five queries, however many parties. */
export async function addresseesOfMeeting(tx: Tx, meeting: MeetingRow): Promise<Addressee[]> {
  const [sessions, parties] = await Promise.all([
    tx.meetingSession.findMany({ where: { meetingId: meeting.id }, select: { id: true, kind: true } }),
    tx.party.findMany({
      where: { statuses: { some: inForce(meeting.startsOn) } },
      select: {
        code: true,
        statuses: { where: inForce(meeting.startsOn), select: { class: { select: { kind: true } } } },
        institutions: {
          where: inForce(meeting.startsOn),
          select: { id: true },
          orderBy: [{ position: 'asc' }, { id: 'asc' }],
        },
      },
      orderBy: [{ position: 'asc' }, { code: 'asc' }],
    }),
  ]);
  const convenable = parties.flatMap(({ code, statuses: [status], institutions }) =>
    status === undefined ? [] : [{ code, kind: status.class.kind, institutionIds: institutions.map(({ id }) => id) }],
  );
  const ordered = convenable.toSorted((a, b) => classes.indexOf(a.kind) - classes.indexOf(b.kind));
  return addresseesOf(ordered, await factsOfSessions(tx, meeting, sessions));
}

/** The letters of a meeting that `actor` may know of, the newest first, in preparation before those sent. @throws NotFound for the meeting */
export async function getConvocations(actor: Actor, code: string): Promise<ConvocationsView> {
  const meeting = await findMeetingByCode(actor, code);
  const { conveners } = meeting;
  const told = await toldRows(actor);
  const rows = await db.convocation.findMany({
    where: { AND: [{ meetingId: meeting.id }, visibleConvocations(actor, told)] },
    select: convocationSelect,
    orderBy: [{ sentAt: { sort: 'desc', nulls: 'first' } }, { id: 'desc' }],
  });
  const recipients = await db.convocationRecipient.findMany({
    where: { AND: [{ convocationId: { in: rows.map(({ id }) => id) } }, visibleRecipients(actor)] },
    select: recipientSelect,
    orderBy: [{ position: 'asc' }],
  });
  const newest = rows.find(({ sentAt }) => sentAt !== null) ?? null;
  const letters = rows.map((row) =>
    toConvocationView(actor, row, {
      conveners,
      recipients: recipients.filter(({ convocationId }) => convocationId === row.id),
      isOutOfDate: (row.sentAt === null || row === newest) && isOutOfDate(row, meeting),
    }),
  );
  const isPreparing = rows.some(({ sentAt }) => sentAt === null);
  return {
    meeting: toMeetingHead(meeting),
    conveners: await namesOfConveners(meeting),
    letters,
    addressees: keepsConvocationsOf(actor, meeting) ? await namesOf(await addresseesOfMeeting(db, meeting)) : null,
    canPrepare:
      convocationPolicy.prepare.may(actor, { recipient: null, conveners }) ??
      closedToLetters(meeting, { isPreparing, sent: newest }),
  };
}

function toConvocationView(
  actor: Actor,
  row: ConvocationRow,
  given: Readonly<{ conveners: readonly string[]; recipients: readonly RecipientRow[]; isOutOfDate: boolean }>,
): ConvocationView {
  const { meetingId: _meeting, startsOn: _from, endsOn: _to, editedBy: _by, ...rest } = row;
  const on = (recipient: RecipientFacts['recipient']) =>
    abilities<ConvocationStatus, ConvocationAct, RecipientFacts>(convocationPolicy, convocationWorkflow, actor, {
      ...{ recipient, conveners: given.conveners, status: statusOf(row) },
    });
  const { edit, send, remind } = on(null);
  return {
    ...rest,
    isOutOfDate: given.isOutOfDate,
    recipients: given.recipients.map((one) => toRecipientView(one, on(one).answer)),
    can: { edit, send, remind },
  };
}

function toRecipientView(row: RecipientRow, canAnswer: string | null): RecipientView {
  const { convocationId: _letter, partyCode: _party, institutionId: _institution, ...rest } = row;
  return { ...rest, canAnswer };
}

async function namesOf(addressees: readonly Addressee[]): Promise<AddresseeView[]> {
  const [parties, institutions] = await Promise.all([
    db.party.findMany({
      where: { code: { in: addressees.map(({ partyCode }) => partyCode) } },
      select: recipientSelect.party.select,
    }),
    db.institution.findMany({
      where: { id: { in: addressees.flatMap(({ institutionId }) => institutionId ?? []) } },
      select: { id: true, ...recipientSelect.institution.select },
    }),
  ]);
  const partyOf = new Map(parties.map((one) => [one.code, one]));
  const institutionOf = new Map(institutions.map(({ id, ...one }) => [id, one]));
  return addressees.flatMap(({ partyCode, institutionId, rule }) => {
    const party = partyOf.get(partyCode);
    if (party === undefined) return [];
    return [{ party, institution: institutionId === null ? null : (institutionOf.get(institutionId) ?? null), rule }];
  });
}

/** A letter as `actor` may know it. @throws NotFound */
export async function findVisibleConvocation(tx: Tx, actor: Actor, id: string): Promise<ConvocationRow> {
  const row = await tx.convocation.findFirst({
    where: { AND: [{ id }, visibleConvocations(actor, await toldRows(actor, tx))] },
    select: convocationSelect,
  });
  if (row === null) throw new NotFound('convocation');
  return row;
}

/** One of those whom a letter went to, with the letter, as `actor` may know them. @throws NotFound */
export async function findVisibleRecipient(tx: Tx, actor: Actor, id: string): Promise<RecipientRow> {
  const letters = visibleConvocations(actor, await toldRows(actor, tx));
  const row = await tx.convocationRecipient.findFirst({
    where: { AND: [{ id }, visibleRecipients(actor), { convocation: letters }] },
    select: recipientSelect,
  });
  if (row === null) throw new NotFound('convocation');
  return row;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A letter to be set as a paper. @throws NotFound */
export async function getLetter(actor: Actor, code: string, id: string): Promise<LetterView> {
  const meeting = await findMeetingByCode(actor, code);
  if (!uuid.test(id)) throw new NotFound('convocation');
  const convocation = await findVisibleConvocation(db, actor, id);
  if (convocation.meetingId !== meeting.id) throw new NotFound('convocation');
  return { meeting: toMeetingHead(meeting), isSeminar: isSeminar(meeting), convocation };
}

/** The Members that convene it, the host first, as a letter names them; none where the Presidency does. */
export async function namesOfConveners({ conveners }: Pick<MeetingRow, 'conveners'>, tx: Tx = db): Promise<Named[]> {
  if (conveners.length === 0) return [];
  const rows = await tx.party.findMany({ where: { code: { in: conveners } }, select: recipientSelect.party.select });
  return conveners.flatMap((code) => rows.find((row) => row.code === code) ?? []);
}

/** The Member that presides now, as the letter names it; null where nobody does. */
export async function findPresiding(tx: Tx): Promise<Readonly<{ nameEs: string; nameEn: string }> | null> {
  const at = now();
  const term = await tx.presidency.findFirst({
    where: { startsAt: { lte: at }, OR: [{ endsAt: null }, { endsAt: { gt: at } }] },
    select: { party: { select: { nameEs: true, nameEn: true } } },
    orderBy: { startsAt: 'desc' },
  });
  return term?.party ?? null;
}
