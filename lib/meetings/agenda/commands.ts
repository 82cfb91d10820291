import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { record } from '@/lib/core/audit';
import { now } from '@/lib/core/clock';
import { inTransaction, type Tx } from '@/lib/core/db';
import { Conflict, Invalid } from '@/lib/core/errors';
import { once } from '@/lib/core/idempotency';
import { authorize } from '@/lib/core/policy';
import { advance } from '@/lib/core/workflow';
import type { AgendaVersionKind } from '@/prisma/generated/enums';
import { findVisibleMeeting } from '../meetings/queries';
import type { MeetingRow } from '../meetings/views';
import { publicationOf } from './check-queries';
import { type AgendaRow, findVisibleAgenda } from './draft-queries';
import { tellOfPublication } from './mails';
import { agendaPolicy } from './policy';
import { insertRequired } from './required-commands';
import type { BeginAgenda, CompleteAgenda, PublishAgenda } from './schema';
import { itemSelect, toDraftSession } from './views';
import { openSessionsOf } from './visibility';
import { type AgendaAct, agendaWorkflow } from './workflow';

/**
 * The meeting has an agenda with the items that the rules demand of it, each in a session where it may stand. The same form twice, and
 * two people at once, begin one. @throws NotFound, Forbidden, Conflict `workflow.closed`
 */
export async function beginAgenda(actor: Actor, { key, meetingId }: BeginAgenda): Promise<{ code: string }> {
  return once(actor, key, { meetingId }, async (tx) => {
    const meeting = await lockedMeeting(tx, actor, meetingId);
    authorize(agendaPolicy, 'begin', actor, meeting);
    requirePlanned(meeting);
    if ((await tx.agenda.count({ where: { meetingId } })) > 0) return { code: meeting.code };
    const { id } = await tx.agenda.create({ data: { meetingId, begunAt: now() }, select: { id: true } });
    const inserted = await insertRequired(tx, actor, meeting);
    await record(tx, actor, { act: 'agenda.begin', subjectId: id, detail: { meetingId, inserted } });
    return { code: meeting.code };
  });
}

/** The agenda has the items again that the rules demand and that were missing, where there is a session for them. @throws as `beginAgenda` */
export async function completeAgenda(actor: Actor, { agendaId }: CompleteAgenda): Promise<{ code: string }> {
  return inTransaction(async (tx) => {
    const { agenda, meeting } = await openAgenda(tx, actor, 'complete', agendaId);
    const inserted = await insertRequired(tx, actor, meeting);
    await record(tx, actor, { act: 'agenda.complete', subjectId: agenda.id, detail: { inserted } });
    return { code: meeting.code };
  });
}

/**
 * The agenda is published, final or revised, as a version that nobody changes; whoever may know of its sessions may read it. Nothing
 * behind closed doors is in it.
 * @throws NotFound, Forbidden `agenda.presidency-only`, `agenda.hosts-only`, Conflict `workflow.closed`, `agenda.stale`, and the reason code of the first item
 * that a rule demands and that is missing, Invalid where English is missing or the order of work is departed from without a reason
 */
export async function publishAgenda(
  actor: Actor,
  { agendaId, version, departureReason }: PublishAgenda,
): Promise<{ code: string; number: number }> {
  return inTransaction(async (tx) => {
    const { agenda, meeting } = await openAgenda(tx, actor, 'publish', agendaId);
    if (agenda.version !== version) throw new Conflict('agenda.stale');
    const { departures } = await requireComplete(tx, meeting, agenda);
    const departure = departureOf(departures, departureReason);
    const kind = agenda.status === 'PUBLISHED' ? 'REVISED' : 'FINAL';
    const frozen = await freeze(tx, actor, { agenda, meeting, kind, departure });
    await tx.agenda.update({
      where: { id: agendaId },
      data: { status: advance(agendaWorkflow, 'publish', agenda.status), version: { increment: 1 } },
    });
    await tellOfPublication(tx, meeting, { ...frozen, kind });
    const detail = { number: frozen.number, kind, items: frozen.items, ...departure };
    await record(tx, actor, { act: 'agenda.publish', subjectId: agendaId, detail });
    return { code: meeting.code, number: frozen.number };
  });
}

function departureOf(departures: readonly string[], reason: string) {
  if (departures.length === 0) return { departsFrom: [], departureReason: null };
  if (reason === '') {
    throw new Invalid('agenda.departure-needs-reason', { departureReason: departures[0] ?? 'field.needed' });
  }
  return { departsFrom: ['DR-12'], departureReason: reason };
}

/** @throws Conflict when a rule demands what is not there, Invalid `agenda.english-missing` */
export async function requireComplete(tx: Tx, meeting: MeetingRow, agenda: AgendaRow) {
  const publication = await publicationOf(tx, meeting, agenda);
  const [first] = publication.missing;
  if (first !== undefined) throw new Conflict(first.reason, { title: first.titleEs });
  if (publication.withoutEnglish > 0) {
    throw new Conflict('agenda.english-missing', { count: publication.withoutEnglish });
  }
  return publication;
}

/** The agenda on which `actor` may do `act` now, with its meeting; both locked. @throws NotFound, Forbidden, Conflict `workflow.closed` */
export async function openAgenda(tx: Tx, actor: Actor, act: AgendaAct, agendaId: string) {
  const { meetingId } = await findVisibleAgenda(tx, actor, agendaId);
  const meeting = await lockedMeeting(tx, actor, meetingId);
  const agenda = await findVisibleAgenda(tx, actor, agendaId);
  authorize(agendaPolicy, act, actor, meeting);
  requirePlanned(meeting);
  advance(agendaWorkflow, act, agenda.status);
  return { agenda, meeting };
}

function requirePlanned({ status }: MeetingRow): void {
  if (status !== 'PLANNED') throw new Conflict('workflow.closed');
}

/** The meeting, whose dates and programme do not move meanwhile. @throws NotFound */
export async function lockedMeeting(tx: Tx, actor: Actor, id: string): Promise<MeetingRow> {
  await tx.$queryRaw`SELECT 1 FROM "Meeting" WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  return findVisibleMeeting(tx, actor, id);
}

type Freezing = Readonly<{
  agenda: AgendaRow;
  meeting: MeetingRow;
  kind: AgendaVersionKind;
  departure: Readonly<{ departsFrom: string[]; departureReason: string | null }>;
}>;

/** Every session that is not behind closed doors and has items is in a new version as it stands now. */
export async function freeze(tx: Tx, actor: Actor, { agenda, meeting, kind, departure }: Freezing) {
  const last = await tx.agendaVersion.aggregate({ where: { agendaId: agenda.id }, _max: { number: true } });
  const number = (last._max.number ?? 0) + 1;
  const sessions = await tx.meetingSession.findMany({
    where: openSessionsOf(meeting.id),
    select: {
      ...{ id: true, code: true, kind: true, titleEs: true, titleEn: true, startsAt: true, endsAt: true },
      items: { select: itemSelect },
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  const { id } = await tx.agendaVersion.create({
    data: { agendaId: agenda.id, number, kind, publishedAt: now(), publishedById: actor.userId, ...departure },
    select: { id: true },
  });
  let count = 0;
  for (const { items, code: _code, id: sessionId, ...session } of sessions) {
    if (items.length === 0) continue;
    const { lines } = toDraftSession({ ...session, id: sessionId, code: '' }, items);
    const { id: versionSessionId } = await tx.agendaVersionSession.create({
      data: { ...session, versionId: id, sessionId },
      select: { id: true },
    });
    await tx.agendaVersionItem.createMany({
      data: lines.map((line, position) => {
        const { itemId, parentItemId, code, kind: itemKind, aboutBodyCode, minutes, startsAt, presenterCode } = line;
        const { titleEs, titleEn, noteEs, noteEn } = line;
        const words = { titleEs, titleEn, noteEs, noteEn };
        const place = { versionSessionId, itemId, parentItemId, position, code };
        return { ...place, ...words, kind: itemKind, aboutBodyCode, minutes, startsAt, presenterCode };
      }),
    });
    count += lines.length;
  }
  return { id, number, items: count };
}
