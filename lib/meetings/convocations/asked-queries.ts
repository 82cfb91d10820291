import 'server-only';
import { type Actor, holds, readingSecretariat } from '@/lib/core/actor';
import { addDays, dateOn, dayOf, now, today } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { EVERYTHING } from '@/lib/core/visibility';
import type { Prisma } from '@/prisma/generated/client';
import { registrationCloses } from '../delegations/closing';
import { convenedBy, visibleMeetings } from '../meetings/visibility';
import { toldRows } from '../sessions/queries';
import { convocationDaysBefore, convocationDue } from './due';
import { convocationPolicy, keepsConvocations, keepsSomeConvocations, speaksFor } from './policy';
import { closedToLetters, isOutOfDate } from './queries';
import { visibleConvocations, visibleRecipients } from './visibility';

/** What a letter asks of somebody. `symbol` is null where none has been sent. */
export type AskedConvocation = Readonly<{
  verb: 'prepare' | 'convene' | 'answer';
  meeting: Readonly<{ code: string; titleEs: string; titleEn: string }>;
  symbol: string | null;
  dueAt: Date;
  isLate: boolean;
}>;

/** Days before it is due from which a letter is asked for. */
const askedFor = 30;

/**
 * What letters ask of `actor`: to prepare and to send one for a coming meeting that has none, or that has changed since; to answer for an
 * institution or an observer. Only of the ten next meetings that they may know of.
 */
export async function listAskedConvocations(actor: Actor): Promise<AskedConvocation[]> {
  const told = await toldRows(actor);
  const coming = { endsOn: { gte: dateOn(today()) } } satisfies Prisma.MeetingWhereInput;
  const visible = { AND: [coming, visibleMeetings(actor, told)] };
  return [...(await listLetters(actor, visible)), ...(await listAnswers(actor, visible))];
}

async function listLetters(actor: Actor, visible: Prisma.MeetingWhereInput): Promise<AskedConvocation[]> {
  if (!keepsSomeConvocations(actor)) return [];
  const soon = { startsOn: { lte: dateOn(addDays(today(), convocationDaysBefore + askedFor)) } };
  const meetings = await db.meeting.findMany({
    where: {
      AND: [
        visible,
        soon,
        keepsConvocations(actor) ? EVERYTHING : convenedBy(actor),
        { status: { in: ['PLANNED', 'CANCELLED'] } },
      ],
    },
    select: {
      ...{ code: true, titleEs: true, titleEn: true, startsOn: true, endsOn: true, status: true, conveners: true },
      convocations: {
        select: { symbol: true, sentAt: true, startsOn: true, endsOn: true, isCancelling: true },
        orderBy: { sentAt: { sort: 'desc', nulls: 'last' } },
      },
    },
    orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
    take: 10,
  });
  return meetings.flatMap(({ convocations, ...meeting }): AskedConvocation[] => {
    const sent = convocations.find(({ sentAt }) => sentAt !== null) ?? null;
    const isPreparing = convocations.some(({ sentAt }) => sentAt === null);
    const sends = convocationPolicy.send.may(actor, { recipient: null, conveners: meeting.conveners }) === null;
    const isDone = sent !== null && !isOutOfDate(sent, meeting);
    if (isDone || closedToLetters(meeting, { isPreparing: false, sent }) !== null) return [];
    // The Secretariat prepares what nobody has begun; whoever sends is asked once there is something to send.
    const isAsked = sends ? isPreparing : !isPreparing && holds(actor, readingSecretariat);
    if (!isAsked) return [];
    const { code, titleEs, titleEn } = meeting;
    const dueAt = convocationDue(dayOf(meeting.startsOn));
    const verb = sends ? 'convene' : 'prepare';
    return [{ verb, meeting: { code, titleEs, titleEn }, symbol: sent?.symbol ?? null, dueAt, isLate: dueAt < now() }];
  });
}

async function listAnswers(actor: Actor, visible: Prisma.MeetingWhereInput): Promise<AskedConvocation[]> {
  const letters = visibleConvocations(actor, await toldRows(actor));
  const rows = await db.convocationRecipient.findMany({
    where: {
      AND: [
        { answer: null },
        visibleRecipients(actor),
        {
          convocation: { AND: [letters, { isCancelling: false, meeting: { AND: [visible, { status: 'PLANNED' }] } }] },
        },
      ],
    },
    select: {
      ...{ partyCode: true, institutionId: true },
      convocation: {
        select: {
          symbol: true,
          meeting: { select: { code: true, titleEs: true, titleEn: true, startsOn: true } },
        },
      },
    },
    orderBy: [{ convocation: { meeting: { startsOn: 'asc' } } }, { convocation: { sentAt: 'desc' } }],
    take: 30,
  });
  const own = rows.filter((one) => speaksFor(actor, one));
  // Of a meeting that was convened again only the newest letter is asked about.
  const newest = [...new Map(own.toReversed().map((one) => [one.convocation.meeting.code, one])).values()];
  return newest.reverse().map(({ convocation: { symbol, meeting } }) => {
    const { startsOn, ...named } = meeting;
    const dueAt = registrationCloses(dayOf(startsOn));
    return { verb: 'answer', meeting: named, symbol, dueAt, isLate: dueAt < now() };
  });
}
