import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { dateOn, dayOf, now, today } from '@/lib/core/clock';
import { db, type Tx } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { listPartiesOn } from '@/lib/membership/parties/member-queries';
import { findMeetingByCode } from '../meetings/queries';
import { type MeetingRow, toMeetingHead } from '../meetings/views';
import { toldRows } from '../sessions/queries';
import { type Told, visibleSessions } from '../sessions/visibility';
import { publicationOf } from './check-queries';
import type { ConsultationPage, InputView, RecipientView } from './consultation-views';
import { type AgendaRow, draftSessions, findAgenda } from './draft-queries';
import { inputPolicy, type OfBody, preparesAgendaOf, reviewPolicy, speaksFor } from './policy';
import { agendaAbilities, consultationHead } from './queries';
import { listVersions, sessionsOfVersion } from './version-queries';
import type { AgendaLine } from './views';
import { visibleAgendas, visibleInputs, visibleRecipients } from './visibility';

export const bodyOf = ({ body, bodyCode }: MeetingRow): OfBody => ({ bodyKind: body.kind, bodyCode });

/** Of the parties for which `actor` speaks, those that may say something about the agenda now. */
export async function answeringFor(tx: Tx, actor: Actor, agendaId: string, body: OfBody): Promise<string[]> {
  const parties = speaksFor(actor, body);
  const asked = await tx.agendaRecipient.findMany({
    where: { AND: [{ consultation: { agendaId }, partyCode: { in: parties } }, visibleRecipients(actor, parties)] },
    select: { partyCode: true },
  });
  const consulted = new Set(asked.map(({ partyCode }) => partyCode));
  return parties.filter((partyCode) => {
    return inputPolicy.answer.may(actor, { ...body, partyCode, isConsulted: consulted.has(partyCode) }) === null;
  });
}

/** The consultation of the agenda of the meeting that the code names. @throws NotFound for the meeting or its agenda */
export async function getConsultation(actor: Actor, code: string): Promise<ConsultationPage> {
  const meeting = await findMeetingByCode(actor, code);
  const told = await toldRows(actor);
  const agenda = await findAgenda(db, actor, told, meeting.id);
  if (agenda === null) throw new NotFound('agenda');
  const body = bodyOf(meeting);
  const parties = speaksFor(actor, body);
  const mayPrepare = preparesAgendaOf(actor, meeting);
  const [answering, named, message, recipients, lines, sessions] = await Promise.all([
    answeringFor(db, actor, agenda.id, body),
    listPartiesOn(db, dayOf(meeting.startsOn)),
    db.agendaConsultation.findUnique({
      where: { agendaId: agenda.id, agenda: visibleAgendas(actor, told) },
      select: { messageEs: true, messageEn: true },
    }),
    recipientsOf(actor, agenda, parties),
    consultedLines(actor, told, agenda),
    mayPrepare ? draftSessions(db, actor, told, meeting.id) : [],
  ]);
  const can = agendaAbilities(actor, agenda, meeting);
  return {
    meeting: toMeetingHead(meeting),
    agenda: { id: agenda.id, status: agenda.status, version: agenda.version },
    consultation: consultationHead(agenda),
    message,
    recipients,
    inputs: await inputsOf(actor, told, agenda, meeting, parties, lines),
    speaksFor: meeting.status === 'PLANNED' ? named.filter((party) => answering.includes(party.code)) : [],
    lines,
    sessions: sessions
      .filter(({ kind }) => kind !== 'CLOSED_DOOR')
      .map(({ id, titleEs, titleEn }) => ({ id, titleEs, titleEn })),
    canConsult: can.consult,
    missing: mayPrepare ? (await publicationOf(db, meeting, agenda)).missing : [],
  };
}

/** The lines of the latest version that was published: on these it can be commented. */
async function consultedLines(actor: Actor, told: readonly Told[], agenda: AgendaRow): Promise<AgendaLine[]> {
  const [last] = await listVersions(actor, told, agenda.id);
  if (last === undefined) return [];
  return (await sessionsOfVersion(actor, told, last.id)).flatMap(({ lines }) => lines);
}

const party = { select: { code: true, nameEs: true, nameEn: true } } as const;

async function recipientsOf(actor: Actor, agenda: AgendaRow, parties: readonly string[]): Promise<RecipientView[]> {
  if (agenda.consultation === null) return [];
  const { openedAt } = agenda.consultation;
  const [asked, answers] = await Promise.all([
    db.agendaRecipient.findMany({
      where: { AND: [{ consultation: { agendaId: agenda.id } }, visibleRecipients(actor, parties)] },
      select: { isUntold: true, party },
      orderBy: [{ party: { position: 'asc' } }, { partyCode: 'asc' }],
    }),
    db.agendaInput.findMany({
      where: { agendaId: agenda.id, sentAt: { gte: openedAt } },
      select: { partyCode: true, sentAt: true, isLate: true },
      orderBy: { sentAt: 'asc' },
    }),
  ]);
  return asked.map((row) => {
    const first = answers.find(({ partyCode }) => partyCode === row.party.code);
    return { ...row, answeredAt: first?.sentAt ?? null, isLate: first?.isLate ?? false };
  });
}

async function inputsOf(
  actor: Actor,
  told: readonly Told[],
  agenda: AgendaRow,
  meeting: MeetingRow,
  parties: readonly string[],
  lines: readonly AgendaLine[],
): Promise<InputView[]> {
  const rows = await db.agendaInput.findMany({
    where: { AND: [{ agendaId: agenda.id }, visibleInputs(actor, told, parties)] },
    select: {
      ...{ id: true, kind: true, titleEs: true, titleEn: true, text: true, itemId: true, sentAt: true, isLate: true },
      ...{ status: true, reason: true, version: true, party },
    },
    orderBy: [{ sentAt: 'asc' }, { id: 'asc' }],
    take: 500,
  });
  return rows.map(({ itemId, ...row }) => {
    const line = lines.find((one) => one.itemId === itemId);
    const isOpen = row.status === 'OPEN' && row.kind !== 'NO_COMMENTS';
    const may = (act: 'accept' | 'decline') =>
      reviewPolicy[act].may(actor, meeting) ?? (isOpen ? null : 'workflow.closed');
    const about = line === undefined ? null : { code: line.code, titleEs: line.titleEs, titleEn: line.titleEn };
    return { ...row, about, can: { accept: may('accept'), decline: may('decline') } };
  });
}

/** May `actor` know that this item was published: for a comment on it. */
export async function isPublishedTo(tx: Tx, actor: Actor, agendaId: string, itemId: string): Promise<boolean> {
  const told = await toldRows(actor, tx);
  const session = { version: { agendaId }, session: visibleSessions(actor, told) };
  return (await tx.agendaVersionItem.count({ where: { itemId, versionSession: session } })) > 0;
}

/** Consultations of meetings to come, with what `actor`'s parties answered; for what is asked of a person. */
export async function openConsultations(actor: Actor, told: readonly Told[]) {
  const partyCodes = [...new Set(actor.mandates.map(({ partyCode }) => partyCode))];
  return db.agendaConsultation.findMany({
    where: {
      agenda: {
        AND: [
          { status: 'IN_CONSULTATION', meeting: { status: 'PLANNED', endsOn: { gte: dateOn(today()) } } },
          visibleAgendas(actor, told),
        ],
      },
      recipients: { some: { partyCode: { in: partyCodes } } },
    },
    select: {
      openedAt: true,
      closesAt: true,
      recipients: { where: { partyCode: { in: partyCodes } }, select: { partyCode: true, party } },
      agenda: {
        select: {
          inputs: { where: { partyCode: { in: partyCodes } }, select: { partyCode: true, sentAt: true } },
          meeting: {
            select: { code: true, titleEs: true, titleEn: true, bodyCode: true, body: { select: { kind: true } } },
          },
        },
      },
    },
    orderBy: { closesAt: 'asc' },
    take: 50,
  });
}

/** Is it over by now? Its last millisecond is still on time. */
export const isOver = ({ closesAt }: Readonly<{ closesAt: Date }>): boolean => now() > closesAt;
