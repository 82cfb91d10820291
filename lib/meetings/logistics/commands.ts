import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { record } from '@/lib/core/audit';
import { now } from '@/lib/core/clock';
import { inTransaction, type Tx, violatesUnique } from '@/lib/core/db';
import { Conflict, Invalid } from '@/lib/core/errors';
import { once } from '@/lib/core/idempotency';
import { authorize } from '@/lib/core/policy';
import { advance } from '@/lib/core/workflow';
import type { SessionKind } from '@/prisma/generated/enums';
import { findVisibleMeeting } from '../meetings/queries';
import type { MeetingRow } from '../meetings/views';
import { findVisibleSession } from '../sessions/programme-queries';
import { logisticsPolicy } from './policy';
import { findVisibleContact, findVisibleRoom } from './queries';
import { isRoomTaken } from './room-commands';
import type {
  AddContact,
  AddRoom,
  ArrangeSession,
  ChangeContact,
  ChangeRoom,
  EditLogistics,
  RemoveContact,
  RemoveRoom,
} from './schema';
import { noVenue, venueSelect } from './views';
import { type LogisticsAct, logisticsWorkflow } from './workflow';

type Done = Promise<{ code: string }>;

/**
 * Venue and notes are as the form says.
 * @throws NotFound, Forbidden `logistics.office-only`, Conflict `workflow.closed`, `logistics.stale` with what the other one wrote
 */
export async function editLogistics(actor: Actor, { meetingId, version, ...texts }: EditLogistics): Done {
  return inTransaction(async (tx) => {
    const meeting = await open(tx, actor, 'edit', meetingId);
    const kept = (await tx.meetingLogistics.findUnique({ where: { meetingId }, select: venueSelect })) ?? noVenue;
    if (kept.version !== version) throw new Conflict('logistics.stale', { ...kept, mapUrl: kept.mapUrl ?? '' });
    const data = { ...texts, editedById: actor.userId, editedAt: now() };
    await tx.meetingLogistics.upsert({
      where: { meetingId },
      create: { meetingId, ...data },
      update: { ...data, version: { increment: 1 } },
    });
    await record(tx, actor, { act: 'logistics.edit', subjectId: meetingId, detail: { version } });
    return { code: meeting.code };
  });
}

/**
 * The venue has one room more. The same form twice adds one.
 * @throws NotFound, Forbidden, Conflict `workflow.closed`, `logistics.enough`, Invalid at `name` (`logistics.room-exists`)
 */
export async function addRoom(actor: Actor, { key, ...body }: AddRoom): Done {
  return namingDouble(() =>
    once(actor, key, body, async (tx) => {
      const meeting = await open(tx, actor, 'addRoom', body.meetingId);
      if ((await tx.meetingRoom.count({ where: { meetingId: meeting.id } })) >= most) {
        throw new Conflict('logistics.enough');
      }
      const { id } = await tx.meetingRoom.create({ data: body, select: { id: true } });
      await record(tx, actor, { act: 'logistics.addRoom', subjectId: id, detail: { meetingId: meeting.id } });
      return { code: meeting.code };
    }),
  );
}

/** The room has this name and capacity. @throws as `addRoom`, Conflict `logistics.stale` */
export async function changeRoom(actor: Actor, { roomId, version, ...given }: ChangeRoom): Done {
  return namingDouble(() =>
    inTransaction(async (tx) => {
      const { meetingId } = await findVisibleRoom(tx, actor, roomId);
      const meeting = await open(tx, actor, 'changeRoom', meetingId);
      const { count } = await tx.meetingRoom.updateMany({
        where: { id: roomId, version },
        data: { ...given, version: { increment: 1 } },
      });
      if (count === 0) throw await keptRoom(tx, actor, roomId);
      await record(tx, actor, { act: 'logistics.changeRoom', subjectId: roomId, detail: { meetingId } });
      return { code: meeting.code };
    }),
  );
}

async function keptRoom(tx: Tx, actor: Actor, id: string): Promise<Conflict> {
  const { name, capacity, version } = await findVisibleRoom(tx, actor, id);
  return new Conflict('logistics.stale', { name, capacity: capacity ?? '', version });
}

/** The venue's list has the room no longer. @throws as `changeRoom`, Conflict `logistics.room-in-use` */
export async function removeRoom(actor: Actor, { roomId, version }: RemoveRoom): Done {
  return inTransaction(async (tx) => {
    const { meetingId } = await findVisibleRoom(tx, actor, roomId);
    const meeting = await open(tx, actor, 'removeRoom', meetingId);
    // Of whatever session: the words say no more than that the room is in use.
    if ((await tx.sessionArrangement.count({ where: { roomId } })) > 0) throw new Conflict('logistics.room-in-use');
    const { count } = await tx.meetingRoom.deleteMany({ where: { id: roomId, version } });
    if (count === 0) throw await keptRoom(tx, actor, roomId);
    await record(tx, actor, { act: 'logistics.removeRoom', subjectId: roomId, detail: { meetingId } });
    return { code: meeting.code };
  });
}

/**
 * The session is in that room, or in none yet, and is interpreted so. A room holds one session at a time.
 * @throws NotFound, Forbidden, Conflict `workflow.closed`, `logistics.stale`, Invalid at `roomId` (`field.choose` for a room of another
 * meeting, `logistics.room-taken`, which says of no session who is in it)
 */
export async function arrangeSession(actor: Actor, input: ArrangeSession): Done {
  const { sessionId, version, roomId, interpretation, languages } = input;
  return inTransaction(async (tx) => {
    const { meetingId } = await findVisibleSession(tx, actor, { id: sessionId });
    await lock(tx, meetingId);
    // Read again: its hours stay as they are now until the transaction ends.
    const { kind, startsAt, endsAt } = await findVisibleSession(tx, actor, { id: sessionId });
    const meeting = await open(tx, actor, 'arrange', meetingId, kind);
    if (roomId !== null) {
      if ((await tx.meetingRoom.count({ where: { id: roomId, meetingId } })) === 0) {
        throw new Invalid('form.faulty', { roomId: 'field.choose' });
      }
      if (await isRoomTaken(tx, { roomId, sessionId, startsAt, endsAt })) {
        throw new Invalid('logistics.room-taken', { roomId: 'logistics.room-taken' });
      }
    }
    const kept = await tx.sessionArrangement.findUnique({ where: { sessionId } });
    if ((kept?.version ?? 0) !== version) {
      throw new Conflict('logistics.stale', {
        ...{ roomId: kept?.roomId ?? '', interpretation: kept?.interpretation ?? 'NONE' },
        ...{ languages: kept?.languages ?? [], version: kept?.version ?? 0 },
      });
    }
    const data = { roomId, interpretation, languages };
    await tx.sessionArrangement.upsert({
      where: { sessionId },
      create: { sessionId, ...data },
      update: { ...data, version: { increment: 1 } },
    });
    // Of what meets behind closed doors the audit says no more than that something was done (P-05).
    const detail = kind === 'CLOSED_DOOR' ? {} : { roomId, interpretation };
    await record(tx, actor, { act: 'logistics.arrange', subjectId: sessionId, detail });
    return { code: meeting.code };
  });
}

/** There is one contact more. The same form twice adds one. @throws NotFound, Forbidden, Conflict `workflow.closed`, `logistics.enough` */
export async function addContact(actor: Actor, { key, ...body }: AddContact): Done {
  return once(actor, key, body, async (tx) => {
    const meeting = await open(tx, actor, 'addContact', body.meetingId);
    if ((await tx.meetingContact.count({ where: { meetingId: meeting.id } })) >= most) {
      throw new Conflict('logistics.enough');
    }
    const { id } = await tx.meetingContact.create({ data: body, select: { id: true } });
    await record(tx, actor, { act: 'logistics.addContact', subjectId: id, detail: { meetingId: meeting.id } });
    return { code: meeting.code };
  });
}

/** The contact is as the form says. @throws NotFound, Forbidden, Conflict `workflow.closed`, `logistics.stale` */
export async function changeContact(actor: Actor, { contactId, version, ...given }: ChangeContact): Done {
  return inTransaction(async (tx) => {
    const { meetingId } = await findVisibleContact(tx, actor, contactId);
    const meeting = await open(tx, actor, 'changeContact', meetingId);
    const { count } = await tx.meetingContact.updateMany({
      where: { id: contactId, version },
      data: { ...given, version: { increment: 1 } },
    });
    if (count === 0) throw await keptContact(tx, actor, contactId);
    await record(tx, actor, { act: 'logistics.changeContact', subjectId: contactId, detail: { meetingId } });
    return { code: meeting.code };
  });
}

async function keptContact(tx: Tx, actor: Actor, id: string): Promise<Conflict> {
  const { id: _id, meetingId: _meeting, ...kept } = await findVisibleContact(tx, actor, id);
  return new Conflict('logistics.stale', kept);
}

/** The list has the contact no longer. @throws as `changeContact` */
export async function removeContact(actor: Actor, { contactId, version }: RemoveContact): Done {
  return inTransaction(async (tx) => {
    const { meetingId } = await findVisibleContact(tx, actor, contactId);
    const meeting = await open(tx, actor, 'removeContact', meetingId);
    const { count } = await tx.meetingContact.deleteMany({ where: { id: contactId, version } });
    if (count === 0) throw await keptContact(tx, actor, contactId);
    await record(tx, actor, { act: 'logistics.removeContact', subjectId: contactId, detail: { meetingId } });
    return { code: meeting.code };
  });
}

/** Rooms of a venue, and contacts of a meeting, at most. */
const most = 60;

/** visible → may → now, on a meeting whose dates, sessions and rooms nobody else changes until the transaction ends. */
async function open(
  tx: Tx,
  actor: Actor,
  act: LogisticsAct,
  meetingId: string,
  kind: SessionKind | null = null,
): Promise<MeetingRow> {
  await lock(tx, meetingId);
  const meeting = await findVisibleMeeting(tx, actor, meetingId);
  authorize(logisticsPolicy, act, actor, { kind, conveners: meeting.conveners });
  advance(logisticsWorkflow, act, meeting.status);
  return meeting;
}

async function lock(tx: Tx, meetingId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Meeting" WHERE id = ${meetingId}::uuid FOR NO KEY UPDATE`;
}

async function namingDouble<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (violatesUnique(error)) throw new Invalid('form.faulty', { name: 'logistics.room-exists' });
    throw error;
  }
}
