import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { record } from '@/lib/core/audit';
import { now } from '@/lib/core/clock';
import { inTransaction, type Tx } from '@/lib/core/db';
import { Conflict, Invalid, NotFound } from '@/lib/core/errors';
import { once } from '@/lib/core/idempotency';
import { authorize } from '@/lib/core/policy';
import { advance } from '@/lib/core/workflow';
import { findVisibleMeeting } from '../meetings/queries';
import { toldRows } from '../sessions/queries';
import { answeringFor, bodyOf, isPublishedTo } from './consultation-queries';
import { findVisibleAgenda } from './draft-queries';
import { addItemIn } from './item-commands';
import { tellOfAnswer, tellOfDecision } from './mails';
import { inputPolicy, reviewPolicy } from './policy';
import type { AcceptInput, AnswerAgenda, DeclineInput } from './schema';
import { visibleInputs } from './visibility';
import { type InputAct, inputWorkflow } from './workflow';

/**
 * The party's word on the agenda is with the Secretariat: a proposal, a comment, or that it has none. After the consultation has closed it
 * is taken all the same, and late. The same form twice sends one.
 * @throws NotFound, Forbidden, Conflict `workflow.closed`, `agenda.no-comments-already`, Invalid at what is missing
 */
export async function answerAgenda(actor: Actor, input: AnswerAgenda): Promise<{ code: string; id: string }> {
  const { key, ...body } = input;
  return once(actor, key, body, async (tx) => {
    const { agendaId, partyCode, kind, itemId, titleEs, titleEn, text } = body;
    const agenda = await findVisibleAgenda(tx, actor, agendaId);
    const meeting = await findVisibleMeeting(tx, actor, agenda.meetingId);
    const facts = bodyOf(meeting);
    const answering = await answeringFor(tx, actor, agendaId, facts);
    const isConsulted = answering.includes(partyCode);
    authorize(inputPolicy, 'answer', actor, { ...facts, partyCode, isConsulted });
    if (meeting.status !== 'PLANNED') throw new Conflict('workflow.closed');
    await requireWords(tx, actor, body);
    // Two of one party at once: the second sees what the first said.
    await tx.$queryRaw`SELECT 1 FROM "Agenda" WHERE id = ${agendaId}::uuid FOR NO KEY UPDATE`;
    const said = { agendaId, partyCode, kind: 'NO_COMMENTS' as const };
    if (kind === 'NO_COMMENTS' && (await tx.agendaInput.count({ where: said })) > 0) {
      throw new Conflict('agenda.no-comments-already');
    }
    const at = now();
    const isLate = agenda.consultation !== null && at > agenda.consultation.closesAt;
    const words = {
      PROPOSAL: { titleEs, titleEn, text, itemId: null },
      COMMENT: { titleEs: '', titleEn: '', text, itemId },
      NO_COMMENTS: { titleEs: '', titleEn: '', text: '', itemId: null },
    }[kind];
    const row = await tx.agendaInput.create({
      data: { agendaId, partyCode, kind, ...words, sentAt: at, sentById: actor.userId, isLate },
      select: { id: true, party: { select: { nameEs: true, nameEn: true } } },
    });
    await tellOfAnswer(tx, meeting, { ...row, isLate });
    const detail = { agendaId, partyCode, kind, isLate };
    await record(tx, actor, { act: 'agenda.answer', subjectId: row.id, detail });
    return { code: meeting.code, id: row.id };
  });
}

async function requireWords(
  tx: Tx,
  actor: Actor,
  { agendaId, kind, itemId, titleEs, text }: Omit<AnswerAgenda, 'key'>,
): Promise<void> {
  if (kind === 'PROPOSAL' && titleEs === '') throw new Invalid('form.faulty', { titleEs: 'field.needed' });
  if (kind !== 'COMMENT') return;
  if (text === '') throw new Invalid('form.faulty', { text: 'field.needed' });
  if (itemId !== null && !(await isPublishedTo(tx, actor, agendaId, itemId))) {
    throw new Invalid('form.faulty', { itemId: 'field.choose' });
  }
}

/** What a party sent, on which `actor` may do `act` now; locked. @throws NotFound, Forbidden, Conflict */
async function inputFor(tx: Tx, actor: Actor, act: InputAct, id: string, version: number) {
  await tx.$queryRaw`SELECT 1 FROM "AgendaInput" WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.agendaInput.findFirst({
    where: { AND: [{ id }, visibleInputs(actor, await toldRows(actor, tx), [])] },
    select: {
      ...{ id: true, kind: true, titleEs: true, titleEn: true, text: true, status: true, version: true },
      ...{ agenda: { select: { meetingId: true } }, partyCode: true },
      sentBy: { select: { id: true, email: true, locale: true } },
    },
  });
  if (row === null) throw new NotFound('input');
  const meeting = await findVisibleMeeting(tx, actor, row.agenda.meetingId);
  authorize(reviewPolicy, act, actor, meeting);
  if (meeting.status !== 'PLANNED' || row.kind === 'NO_COMMENTS') throw new Conflict('workflow.closed');
  const status = advance(inputWorkflow, act, row.status);
  if (row.version !== version) throw new Conflict('agenda.input-stale');
  return { row, meeting, status };
}

type Open = Awaited<ReturnType<typeof inputFor>>;

async function decided(
  tx: Tx,
  actor: Actor,
  { row, meeting, status }: Open,
  { reason, becameItemId }: Readonly<{ reason: string; becameItemId: string | null }>,
): Promise<{ code: string }> {
  await tx.agendaInput.update({
    where: { id: row.id },
    data: {
      ...{ status, decidedAt: now(), decidedById: actor.userId, becameItemId, version: { increment: 1 } },
      reason: reason === '' ? null : reason,
    },
  });
  const { id: userId, email: address, locale } = row.sentBy;
  const isAccepted = status === 'ACCEPTED';
  await tellOfDecision(tx, meeting, { userId, address, locale }, { id: row.id, isAccepted, reason });
  const act = isAccepted ? 'agenda.accept' : 'agenda.decline';
  await record(tx, actor, { act, subjectId: row.id, detail: { becameItemId } });
  return { code: meeting.code };
}

/**
 * A proposal is an item of that session; a comment was taken note of. Whoever sent it is told.
 * @throws NotFound, Forbidden, Conflict `workflow.closed`, `agenda.input-stale`, Invalid where a proposal has no session
 */
export async function acceptInput(actor: Actor, input: AcceptInput): Promise<{ code: string }> {
  const { inputId, version, sessionId, reason } = input;
  return inTransaction(async (tx) => {
    const open = await inputFor(tx, actor, 'accept', inputId, version);
    const { kind, titleEs, titleEn, partyCode } = open.row;
    if (kind === 'COMMENT') return decided(tx, actor, open, { reason, becameItemId: null });
    if (sessionId === null) throw new Invalid('form.faulty', { sessionId: 'field.choose' });
    const item = await addItemIn(tx, actor, {
      ...{ sessionId, parentId: null, kind: 'TOPIC', titleEs, titleEn, noteEs: '', noteEn: '', minutes: 0 },
      ...{ presenterCode: partyCode, aboutBodyCode: null, takesUpId: null },
    });
    // The session is of this meeting: a proposal goes nowhere else.
    if (item.code !== open.meeting.code) throw new NotFound('session');
    // What a party sent openly does not become a secret of a few (P-05); whoever sees no such session has been refused before.
    const closed = { id: sessionId, kind: 'CLOSED_DOOR' as const };
    if ((await tx.meetingSession.count({ where: closed })) > 0) {
      throw new Invalid('agenda.closed-doors-stay', { sessionId: 'agenda.closed-doors-stay' });
    }
    return decided(tx, actor, open, { reason, becameItemId: item.itemId });
  });
}

/** What was sent is not taken up, for the reason given. Whoever sent it is told. @throws as `acceptInput` */
export async function declineInput(
  actor: Actor,
  { inputId, version, reason }: DeclineInput,
): Promise<{ code: string }> {
  return inTransaction(async (tx) => {
    const open = await inputFor(tx, actor, 'decline', inputId, version);
    return decided(tx, actor, open, { reason, becameItemId: null });
  });
}
