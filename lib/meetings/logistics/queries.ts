import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { db, type Tx } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { abilities } from '@/lib/core/workflow';
import type { Prisma } from '@/prisma/generated/client';
import type { MeetingStatus, SessionKind } from '@/prisma/generated/enums';
import type { Convened } from '../meetings/conveners';
import { findMeetingByCode } from '../meetings/queries';
import { toMeetingHead } from '../meetings/views';
import { toldRows } from '../sessions/queries';
import { visibleSessions } from '../sessions/visibility';
import { type LogisticsFacts, logisticsPolicy } from './policy';
import {
  contactSelect,
  type LogisticsView,
  noVenue,
  type PlacedSession,
  placedSelect,
  roomSelect,
  venueSelect,
} from './views';
import { delegatesWhoOpenContacts, readsEveryContact, visibleLogistics } from './visibility';
import { type LogisticsAct, logisticsWorkflow } from './workflow';

/** Venue, rooms by session, interpretation and contacts of a meeting, as `actor` may know them. @throws NotFound for the meeting */
export async function getLogistics(actor: Actor, code: string): Promise<LogisticsView> {
  const meeting = await findMeetingByCode(actor, code);
  const told = await toldRows(actor);
  const ofMeeting = { AND: [{ meetingId: meeting.id }, visibleLogistics(actor, told)] };
  const [venue, rooms, sessions, contacts, readsAddresses] = await Promise.all([
    db.meetingLogistics.findFirst({ where: ofMeeting, select: venueSelect }),
    db.meetingRoom.findMany({ where: ofMeeting, select: roomSelect, orderBy: [{ name: 'asc' }, { id: 'asc' }] }),
    db.meetingSession.findMany({
      where: { AND: [{ meetingId: meeting.id }, visibleSessions(actor, told)] },
      select: placedSelect,
      orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    }),
    db.meetingContact.findMany({ where: ofMeeting, select: contactSelect, orderBy: { id: 'asc' } }),
    readsAddressesOf(db, actor, meeting.id),
  ]);
  return {
    meeting: toMeetingHead(meeting),
    venue: venue ?? noVenue,
    rooms,
    sessions: sessions.map(
      ({ arrangement, ...session }): PlacedSession => ({
        ...session,
        room: arrangement?.room ?? null,
        interpretation: arrangement?.interpretation ?? 'NONE',
        languages: arrangement?.languages ?? [],
        version: arrangement?.version ?? 0,
        canArrange: logisticsAbilities(actor, meeting, session.kind).arrange,
      }),
    ),
    contacts: contacts.map((one) => (readsAddresses ? one : { ...one, phone: null, email: null })),
    readsAddresses,
    canEdit: logisticsAbilities(actor, meeting, null).edit,
  };
}

/** What this person may do now to the logistics of that meeting, or to those of one of its sessions. */
export const logisticsAbilities = (
  actor: Actor,
  { status, conveners = [] }: Convened & Readonly<{ status: MeetingStatus }>,
  kind: SessionKind | null,
) =>
  abilities<MeetingStatus, LogisticsAct, LogisticsFacts>(logisticsPolicy, logisticsWorkflow, actor, {
    ...{ kind, status, conveners },
  });

/** Does `actor` read telephones and addresses of this meeting's contacts? */
async function readsAddressesOf(tx: Tx, actor: Actor, meetingId: string): Promise<boolean> {
  if (readsEveryContact(actor)) return true;
  return (await tx.delegate.count({ where: { AND: [{ meetingId }, delegatesWhoOpenContacts(actor)] } })) > 0;
}

/** A room as `actor` may know it, with its meeting. @throws NotFound */
export async function findVisibleRoom(tx: Tx, actor: Actor, id: string) {
  const row = await tx.meetingRoom.findFirst({
    where: { AND: [{ id }, visibleLogistics(actor, await toldRows(actor, tx))] },
    select: { ...roomSelect, meetingId: true },
  });
  if (row === null) throw new NotFound('room');
  return row;
}

/** A contact as `actor` may know it, with its meeting. @throws NotFound */
export async function findVisibleContact(tx: Tx, actor: Actor, id: string) {
  const where: Prisma.MeetingContactWhereInput = { AND: [{ id }, visibleLogistics(actor, await toldRows(actor, tx))] };
  const row = await tx.meetingContact.findFirst({ where, select: { ...contactSelect, meetingId: true } });
  if (row === null) throw new NotFound('contact');
  return row;
}
