import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { abilities } from '@/lib/core/workflow';
import type { AgendaStatus, MeetingStatus } from '@/prisma/generated/enums';
import type { Convened } from '../meetings/conveners';
import { findMeetingByCode } from '../meetings/queries';
import { type MeetingRow, toMeetingHead } from '../meetings/views';
import { toldRows } from '../sessions/queries';
import type { Told } from '../sessions/visibility';
import { publicationOf } from './check-queries';
import { type AgendaRow, draftSessions, findAgenda } from './draft-queries';
import { listOffered } from './follow-up-queries';
import { agendaPolicy, type ItemFacts, inputPolicy, itemPolicy, preparesAgendaOf, speaksFor } from './policy';
import { listVersions, sessionsOfVersion } from './version-queries';
import type { AgendaView } from './views';
import { readsDrafts, visibleInputs } from './visibility';
import { type AgendaAct, agendaWorkflow, type ItemAct, itemWorkflow } from './workflow';

/** What this person may do with the items of such a session now. */
export function itemAbilities(actor: Actor, facts: ItemFacts & Readonly<{ status: MeetingStatus }>) {
  return abilities<MeetingStatus, ItemAct, ItemFacts>(itemPolicy, itemWorkflow, actor, facts);
}

export function agendaAbilities(actor: Actor, agenda: Readonly<{ status: AgendaStatus }>, meeting: MeetingRow) {
  const given = { status: agenda.status, conveners: meeting.conveners };
  const can = abilities<AgendaStatus, AgendaAct, Convened>(agendaPolicy, agendaWorkflow, actor, given);
  if (meeting.status === 'PLANNED') return can;
  const closed = (refused: string | null) => refused ?? 'workflow.closed';
  return { complete: closed(can.complete), consult: closed(can.consult), publish: closed(can.publish) };
}

/**
 * The agenda of the meeting that the code names, as this reader may see it: as it is written for Members and the Secretariat, as it was
 * published last for others. Of what is closed there is nothing, no count either. @throws NotFound for the meeting
 */
export async function getAgenda(actor: Actor, code: string): Promise<AgendaView> {
  const row = await findMeetingByCode(actor, code);
  const told = await toldRows(actor);
  const agenda = await findAgenda(db, actor, told, row.id);
  const isDraft = readsDrafts(actor);
  const versions = agenda === null ? [] : await listVersions(actor, told, agenda.id);
  const last = versions[0];
  const shown = isDraft
    ? await draftSessions(db, actor, told, row.id)
    : last === undefined
      ? []
      : await sessionsOfVersion(actor, told, last.id);
  const sessions = shown.map((session) => ({
    ...session,
    can: itemAbilities(actor, { sessionKind: session.kind, status: row.status, conveners: row.conveners }),
  }));
  return {
    meeting: toMeetingHead(row),
    agenda: agenda === null ? null : await partOf(actor, told, row, agenda, versions),
    sessions,
    isDraft,
    canBegin: row.status === 'PLANNED' ? agendaPolicy.begin.may(actor, row) : 'workflow.closed',
    offered: agenda === null ? [] : await listOffered(actor, told, row),
  };
}

async function partOf(
  actor: Actor,
  told: readonly Told[],
  meeting: MeetingRow,
  agenda: AgendaRow,
  versions: Awaited<ReturnType<typeof listVersions>>,
): Promise<NonNullable<AgendaView['agenda']>> {
  const body = { bodyKind: meeting.body.kind, bodyCode: meeting.bodyCode };
  const parties = speaksFor(actor, body);
  const checks = preparesAgendaOf(actor, meeting) ? await publicationOf(db, meeting, agenda) : null;
  const openInputs = await db.agendaInput.count({
    where: {
      AND: [{ agendaId: agenda.id, status: 'OPEN', kind: { not: 'NO_COMMENTS' } }, visibleInputs(actor, told, parties)],
    },
  });
  return {
    id: agenda.id,
    status: agenda.status,
    version: agenda.version,
    versions,
    consultation: consultationHead(agenda),
    missing: checks?.missing ?? [],
    departures: checks?.departures ?? [],
    can: agendaAbilities(actor, agenda, meeting),
    speaksFor: parties.filter((partyCode) => {
      // The link leads to the consultation, which asks exactly who was consulted.
      const facts = { ...body, partyCode, isConsulted: agenda.consultation !== null };
      return inputPolicy.answer.may(actor, facts) === null;
    }),
    openInputs,
  };
}

/** The consultation's dates; null before it. */
export function consultationHead({ consultation }: Pick<AgendaRow, 'consultation'>) {
  if (consultation === null) return null;
  const { openedAt, closesAt, of } = consultation;
  return { openedAt, closesAt, isOver: now() > closesAt, versionNumber: of.number };
}
