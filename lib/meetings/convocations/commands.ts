import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { record } from '@/lib/core/audit';
import { now } from '@/lib/core/clock';
import { inTransaction, type Tx } from '@/lib/core/db';
import { Conflict } from '@/lib/core/errors';
import { once } from '@/lib/core/idempotency';
import { authorize } from '@/lib/core/policy';
import { advance } from '@/lib/core/workflow';
import { convenedMail } from '@/lib/notices/mail/convocation-texts';
import { findVisibleMeeting } from '../meetings/queries';
import { type MeetingRow, toMeetingHead } from '../meetings/views';
import { draftText } from './letter';
import { aboutLetter, mailReaders, readersOf } from './mails';
import { convocationPolicy } from './policy';
import {
  addresseesOfMeeting,
  closedToLetters,
  findPresiding,
  findVisibleConvocation,
  findVisibleRecipient,
  isOutOfDate,
  namesOfConveners,
} from './queries';
import { scheduleReminders } from './reminder-commands';
import type {
  AcknowledgeConvocation,
  AnswerConvocation,
  EditConvocation,
  PrepareConvocation,
  SendConvocation,
} from './schema';
import { type ConvocationRow, convocationSelect } from './views';
import { type ConvocationAct, convocationWorkflow, statusOf } from './workflow';

/**
 * A letter for this meeting is in preparation, in both languages, with the words that its dates and place suggest; of a meeting that was
 * cancelled after it was convened, the letter that says so. The same form twice prepares one.
 * @throws NotFound, Forbidden, Conflict `convocation.being-prepared`, `convocation.nothing-to-tell`, `workflow.closed`
 */
export async function prepareConvocation(actor: Actor, input: PrepareConvocation): Promise<{ code: string }> {
  const { key, meetingId } = input;
  return once(actor, key, { meetingId }, async (tx) => {
    const meeting = await heldStill(tx, actor, meetingId);
    authorize(convocationPolicy, 'prepare', actor, { recipient: null, conveners: meeting.conveners });
    const letters = await tx.convocation.findMany({
      where: { meetingId },
      select: convocationSelect,
      orderBy: [{ sentAt: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
    });
    const refused = closedToLetters(meeting, {
      isPreparing: letters.some(({ sentAt }) => sentAt === null),
      sent: letters.find(({ sentAt }) => sentAt !== null) ?? null,
    });
    if (refused !== null) throw new Conflict(refused);
    const conveners = await namesOfConveners(meeting, tx);
    const presiding = conveners.length > 0 ? null : await findPresiding(tx);
    const { id } = await tx.convocation.create({
      data: {
        ...{ meetingId, bodyCode: meeting.bodyCode, year: meeting.year },
        ...{ preparedById: actor.userId, editedById: actor.userId, preparedAt: now() },
        ...{ startsOn: meeting.startsOn, endsOn: meeting.endsOn, isCancelling: meeting.status === 'CANCELLED' },
        textEs: draftText(toMeetingHead(meeting), { conveners, presiding }, 'es'),
        textEn: draftText(toMeetingHead(meeting), { conveners, presiding }, 'en'),
      },
      select: { id: true },
    });
    await record(tx, actor, { act: 'convocation.prepare', subjectId: id, detail: { meetingId } });
    return { code: meeting.code };
  });
}

/**
 * The letter in preparation reads as the form says, and is about the meeting as it stands now.
 * @throws NotFound, Forbidden, Conflict `workflow.closed`; Conflict `convocation.stale` with what the other one wrote
 */
export async function editConvocation(actor: Actor, input: EditConvocation): Promise<{ code: string }> {
  const { convocationId, version, textEs, textEn } = input;
  return inTransaction(async (tx) => {
    const { meeting } = await open(tx, actor, 'edit', convocationId);
    const { count } = await tx.convocation.updateMany({
      where: { id: convocationId, version, sentAt: null },
      data: {
        ...{ textEs, textEn, editedById: actor.userId, version: { increment: 1 } },
        ...{ startsOn: meeting.startsOn, endsOn: meeting.endsOn, isCancelling: meeting.status === 'CANCELLED' },
      },
    });
    if (count === 0) throw await metBy(tx, convocationId);
    await record(tx, actor, { act: 'convocation.edit', subjectId: convocationId, detail: { from: version } });
    return { code: meeting.code };
  });
}

/** What was meant for a version that is no longer: the other writer's text goes with the refusal, or the letter has gone out. */
async function metBy(tx: Tx, id: string): Promise<Conflict> {
  const kept = await tx.convocation.findUniqueOrThrow({ where: { id }, select: convocationSelect });
  if (kept.sentAt !== null) return new Conflict('workflow.closed');
  const { version, textEs, textEn, editedBy } = kept;
  return new Conflict('convocation.stale', { version, textEs, textEn, by: editedBy.displayName });
}

/**
 * The letter has the next number of its body and year, is closed for ever, and goes to every institution of each Member and to whom else
 * the rules of the day name, each with a receipt to give; whoever does not answer will be reminded. `untold` are those of whom nobody has
 * an account.
 * @throws NotFound, Forbidden `convocation.presidency-convenes`, `convocation.hosts-convene`, Conflict `workflow.closed`, `convocation.changed`, `convocation.out-of-date`,
 * `convocation.nobody`
 */
export async function sendConvocation(
  actor: Actor,
  { convocationId, version }: SendConvocation,
): Promise<{ code: string; symbol: string }> {
  return inTransaction(async (tx) => {
    const { letter, meeting } = await open(tx, actor, 'send', convocationId);
    if (letter.version !== version) throw new Conflict('convocation.changed');
    if (isOutOfDate(letter, meeting)) throw new Conflict('convocation.out-of-date');
    const addressees = await addresseesOfMeeting(tx, meeting);
    if (addressees.length === 0) throw new Conflict('convocation.nobody');
    const { number, symbol } = await takeNumber(tx, meeting);
    const at = now();
    const { count } = await tx.convocation.updateMany({
      where: { id: convocationId, version, sentAt: null },
      data: { number, symbol, sentAt: at, sentById: actor.userId },
    });
    if (count === 0) throw new Conflict('convocation.changed');
    const readers = await readersOf(tx, addressees);
    await tx.convocationRecipient.createMany({
      data: addressees.map((one, position) => ({
        ...{ convocationId, position, ...one },
        isUntold: readers(one).length === 0,
      })),
    });
    await mailReaders(
      tx,
      { topic: 'convocation.send', occasion: convocationId, readers: addressees.flatMap(readers) },
      (locale) =>
        convenedMail(locale, aboutLetter(symbol, meeting, locale), {
          letter: locale === 'es' ? letter.textEs : letter.textEn,
          isCancelling: letter.isCancelling,
        }),
    );
    if (!letter.isCancelling) await scheduleReminders(tx, convocationId, at);
    const untold = addressees.filter((one) => readers(one).length === 0).map(({ partyCode }) => partyCode);
    const detail = { symbol, version, addressees: addressees.length, untold };
    await record(tx, actor, { act: 'convocation.send', subjectId: convocationId, detail });
    return { code: meeting.code, symbol };
  });
}

/** The next number of the body's letters of that year; the next taker waits for the end of this transaction. */
async function takeNumber(
  tx: Tx,
  { bodyCode, year }: Pick<MeetingRow, 'bodyCode' | 'year'>,
): Promise<{ number: number; symbol: string }> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`convocation ${bodyCode} ${year}`}, 0))`;
  const { _max } = await tx.convocation.aggregate({ where: { bodyCode, year }, _max: { number: true } });
  const number = (_max.number ?? 0) + 1;
  return { number, symbol: `${bodyInLetters[bodyCode] ?? bodyCode}/CONV/${year}/${number}` };
}

/** How a body is written in the number of its letters. A body that is not here is written by its code. */
const bodyInLetters: Readonly<Record<string, string>> = {
  VICE_MINISTERS: 'VM',
  NETWORK_TRAFFICKING: 'RT',
  NETWORK_CONSULAR: 'RPC',
  SEMINAR: 'SEM',
};

/** The institution's, or the observer's, word on whether it takes part; it can be given again. @throws NotFound, Forbidden */
export async function answerConvocation(actor: Actor, input: AnswerConvocation): Promise<{ code: string }> {
  const { recipientId, answer, answerText } = input;
  return inTransaction(async (tx) => {
    const { recipient, meeting } = await openRecipient(tx, actor, 'answer', recipientId);
    const at = now();
    await tx.convocationRecipient.update({
      where: { id: recipientId },
      data: {
        ...{ answer, answerText, answeredAt: at, answeredById: actor.userId },
        openedAt: recipient.openedAt ?? at,
      },
    });
    const detail = { convocationId: recipient.convocationId, answer, before: recipient.answer };
    await record(tx, actor, { act: 'convocation.answer', subjectId: recipientId, detail });
    return { code: meeting.code };
  });
}

/** The institution has the letter; said twice it counts once. @throws NotFound, Forbidden */
export async function acknowledgeConvocation(
  actor: Actor,
  { recipientId }: AcknowledgeConvocation,
): Promise<{ code: string }> {
  return inTransaction(async (tx) => {
    const { recipient, meeting } = await openRecipient(tx, actor, 'acknowledge', recipientId);
    const { count } = await tx.convocationRecipient.updateMany({
      where: { id: recipientId, openedAt: null },
      data: { openedAt: now() },
    });
    if (count > 0) {
      const detail = { convocationId: recipient.convocationId };
      await record(tx, actor, { act: 'convocation.acknowledge', subjectId: recipientId, detail });
    }
    return { code: meeting.code };
  });
}

async function openRecipient(tx: Tx, actor: Actor, act: ConvocationAct, recipientId: string) {
  const recipient = await findVisibleRecipient(tx, actor, recipientId);
  authorize(convocationPolicy, act, actor, { recipient });
  const letter = await findVisibleConvocation(tx, actor, recipient.convocationId);
  advance(convocationWorkflow, act, statusOf(letter));
  return { recipient, meeting: await findVisibleMeeting(tx, actor, letter.meetingId) };
}

/** visible → may → now, on a letter of a meeting that stays as it is until the transaction ends. */
async function open(
  tx: Tx,
  actor: Actor,
  act: ConvocationAct,
  id: string,
): Promise<{ letter: ConvocationRow; meeting: MeetingRow }> {
  const { meetingId } = await findVisibleConvocation(tx, actor, id);
  const meeting = await heldStill(tx, actor, meetingId);
  const letter = await findVisibleConvocation(tx, actor, id);
  authorize(convocationPolicy, act, actor, { recipient: null, conveners: meeting.conveners });
  advance(convocationWorkflow, act, statusOf(letter));
  return { letter, meeting };
}

/** The meeting, which nobody moves or cancels, and whose letters nobody else writes, until the transaction ends. */
async function heldStill(tx: Tx, actor: Actor, meetingId: string): Promise<MeetingRow> {
  await findVisibleMeeting(tx, actor, meetingId);
  await tx.$queryRaw`SELECT 1 FROM "Meeting" WHERE id = ${meetingId}::uuid FOR NO KEY UPDATE`;
  return findVisibleMeeting(tx, actor, meetingId);
}
