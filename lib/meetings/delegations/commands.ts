// Longer than 250 lines: every act in the life of a nomination.
import 'server-only';
import { randomInt } from 'node:crypto';
import type { Actor } from '@/lib/core/actor';
import { record } from '@/lib/core/audit';
import { dayOf, now } from '@/lib/core/clock';
import { inTransaction, type Tx, violatesUnique } from '@/lib/core/db';
import { Conflict, Invalid, NotFound } from '@/lib/core/errors';
import { once } from '@/lib/core/idempotency';
import { authorize } from '@/lib/core/policy';
import { advance } from '@/lib/core/workflow';
import type { Prisma } from '@/prisma/generated/client';
import type { DelegateStatus } from '@/prisma/generated/enums';
import { findVisibleMeeting } from '../meetings/queries';
import type { MeetingRow } from '../meetings/views';
import { registrationCloses } from './closing';
import { tellNominator } from './mails';
import { delegatePolicy } from './policy';
import { factsOfMeeting, findVisibleDelegate } from './queries';
import type {
  AccreditChecked,
  CheckIn,
  EditDelegate,
  NominateDelegate,
  OnDelegate,
  OnDelegateWithReason,
  OrderAccreditation,
} from './schema';
import type { ArrivalView, DelegateRow } from './views';
import { type DelegateAct, delegateWorkflow } from './workflow';

/** Capital letters and figures that nobody takes for each other: no 0, O, 1, I, L or U. */
const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const newCode = (): string => Array.from({ length: 10 }, () => signs[randomInt(signs.length)]).join('');

/**
 * The person is nominated for the party; in the place of somebody else, who then is withdrawn. After the registration has closed it is
 * taken and marked late. The same form twice nominates once.
 * @throws NotFound, Forbidden, Conflict `workflow.closed`, Invalid at `email` (`delegation.nominated-already`)
 */
export async function nominateDelegate(actor: Actor, input: NominateDelegate): Promise<{ code: string }> {
  const { key, ...body } = input;
  return namingDouble(() =>
    once(actor, key, body, async (tx) => {
      const { meetingId, partyCode, replacesId, ...person } = body;
      const meeting = await openMeeting(tx, actor, meetingId);
      authorize(delegatePolicy, 'nominate', actor, (await factsOfMeeting(tx, meeting)).of(partyCode));
      const replaced = replacesId === null ? null : await findVisibleDelegate(tx, actor, replacesId);
      if (replaced !== null && (replaced.meetingId !== meetingId || replaced.partyCode !== partyCode)) {
        throw new NotFound('delegation');
      }
      const at = now();
      if (replaced !== null) {
        const version = { delegateId: replaced.id, version: replaced.version };
        await change(tx, actor, 'withdraw', version, { code: null });
      }
      const { id } = await tx.delegate.create({
        data: {
          ...{ meetingId, partyCode, replacesId, ...person },
          userId: await accountOf(tx, person.email),
          isLate: at > registrationCloses(dayOf(meeting.startsOn)),
          nominatedById: actor.userId,
          ...{ nominatedAt: at, statusAt: at },
        },
        select: { id: true },
      });
      if (replaced !== null) await moveSeat(tx, replaced, { id, rank: person.rank });
      await record(tx, actor, {
        act: 'delegate.nominate',
        subjectId: id,
        detail: { meetingId, partyCode, replacesId },
      });
      return { code: meeting.code };
    }),
  );
}

/** The person is as the form says, and a nomination again. @throws as `nominateDelegate`, Conflict `delegation.stale` */
export async function editDelegate(
  actor: Actor,
  { delegateId, version, ...person }: EditDelegate,
): Promise<{ code: string }> {
  return namingDouble(() =>
    inTransaction(async (tx) => {
      const userId = await accountOf(tx, person.email);
      const data = { ...person, userId, returnReason: null };
      return change(tx, actor, 'edit', { delegateId, version }, data);
    }),
  );
}

/** The party sends this person no longer: the badge opens nothing any more, and a seat behind closed doors is free. @throws as `checkDelegate` */
export async function withdrawDelegate(actor: Actor, input: OnDelegate): Promise<{ code: string }> {
  return inTransaction(async (tx) => {
    const answer = await change(tx, actor, 'withdraw', input, { code: null });
    await freeSeat(tx, input.delegateId);
    return answer;
  });
}

/**
 * The Secretariat has checked the nomination.
 * @throws NotFound, Forbidden, Conflict `workflow.closed`, `delegation.stale`
 */
export async function checkDelegate(actor: Actor, input: OnDelegate): Promise<{ code: string }> {
  return inTransaction((tx) => change(tx, actor, 'check', input, { returnReason: null }));
}

/** The nomination goes back to its party with the reason, and whoever nominated has mail. @throws as `checkDelegate` */
export async function returnDelegate(
  actor: Actor,
  { reason, ...input }: OnDelegateWithReason,
): Promise<{ code: string }> {
  return inTransaction(async (tx) => {
    const answer = await change(tx, actor, 'return', input, { returnReason: reason });
    await tellNominator(tx, input.delegateId, 'return');
    return answer;
  });
}

/** The person is accredited and has a badge; whoever nominated has mail. @throws as `checkDelegate`, Forbidden `delegation.presidency-accredits` */
export async function accreditDelegate(actor: Actor, input: OnDelegate): Promise<{ code: string }> {
  return inTransaction((tx) => accredit(tx, actor, input));
}

/** Everybody of the meeting who was checked is accredited. Returns how many. @throws as `accreditDelegate` */
export async function accreditChecked(
  actor: Actor,
  { meetingId }: AccreditChecked,
): Promise<{ code: string; count: number }> {
  return inTransaction(async (tx) => {
    const meeting = await openMeeting(tx, actor, meetingId);
    authorize(delegatePolicy, 'accredit', actor, (await factsOfMeeting(tx, meeting)).of(''));
    const rows = await tx.delegate.findMany({
      where: { meetingId, status: 'CHECKED' },
      select: { id: true, version: true },
      orderBy: { id: 'asc' },
    });
    for (const { id, version } of rows) await accredit(tx, actor, { delegateId: id, version });
    return { code: meeting.code, count: rows.length };
  });
}

async function accredit(tx: Tx, actor: Actor, input: OnDelegate): Promise<{ code: string }> {
  const data = { code: newCode(), accreditedAt: now(), accreditedById: actor.userId };
  const answer = await change(tx, actor, 'accredit', input, data);
  await tellNominator(tx, input.delegateId, 'accredit');
  return answer;
}

/** The person has arrived. @throws as `checkDelegate` */
export async function registerDelegate(actor: Actor, input: OnDelegate): Promise<{ code: string }> {
  return inTransaction((tx) => change(tx, actor, 'register', input, { registeredAt: now() }));
}

/**
 * Whoever bears the badge with this code has arrived; said again of somebody who had arrived already.
 * @throws NotFound, Forbidden, Invalid at `code` (`delegation.no-such-badge`): also for a badge of another meeting or one that was revoked
 */
export async function checkIn(actor: Actor, { meetingId, code }: CheckIn): Promise<ArrivalView> {
  return inTransaction(async (tx) => {
    const meeting = await findVisibleMeeting(tx, actor, meetingId);
    authorize(delegatePolicy, 'register', actor, { partyCode: '', attends: true, isEntrusted: false });
    const found = await tx.delegate.findFirst({
      where: { meetingId: meeting.id, code },
      select: { id: true, version: true },
    });
    if (found === null) throw new Invalid('form.faulty', { code: 'delegation.no-such-badge' });
    const row = await findVisibleDelegate(tx, actor, found.id);
    const wasRegistered = row.status === 'REGISTERED';
    if (!wasRegistered) {
      await change(tx, actor, 'register', { delegateId: row.id, version: row.version }, { registeredAt: now() });
    }
    const name = `${row.givenName} ${row.familyName}`;
    return { name, partyEs: row.party.nameEs, partyEn: row.party.nameEn, wasRegistered };
  });
}

/** The Presidency's word on who accredits is on record, and counts from now on. @throws NotFound, Forbidden, Conflict `workflow.closed` */
export async function orderAccreditation(
  actor: Actor,
  { meetingId, isGiven, note }: OrderAccreditation,
): Promise<{ code: string }> {
  return inTransaction(async (tx) => {
    const meeting = await openMeeting(tx, actor, meetingId);
    const { conveners } = meeting;
    authorize(delegatePolicy, 'order', actor, { partyCode: '', attends: true, isEntrusted: false, conveners });
    const { id } = await tx.accreditationOrder.create({
      data: { meetingId, isGiven, note, authorId: actor.userId, createdAt: now() },
      select: { id: true },
    });
    await record(tx, actor, { act: 'delegate.order', subjectId: id, detail: { meetingId, isGiven, note } });
    return { code: meeting.code };
  });
}

/** The meeting as `actor` may know it, while people can still be sent to it. */
async function openMeeting(tx: Tx, actor: Actor, id: string): Promise<MeetingRow> {
  const meeting = await findVisibleMeeting(tx, actor, id);
  if (meeting.status !== 'PLANNED') throw new Conflict('workflow.closed');
  return meeting;
}

type Data = Omit<Prisma.DelegateUncheckedUpdateManyInput, 'status' | 'version'>;

/** visible → may → now, then the guarded change, on record. */
async function change(
  tx: Tx,
  actor: Actor,
  act: DelegateAct,
  { delegateId, version }: OnDelegate,
  data: Data,
): Promise<{ code: string }> {
  const row = await findVisibleDelegate(tx, actor, delegateId);
  const meeting = await openMeeting(tx, actor, row.meetingId);
  authorize(delegatePolicy, act, actor, (await factsOfMeeting(tx, meeting)).of(row.partyCode));
  const status: DelegateStatus = advance(delegateWorkflow, act, row.status);
  const { count } = await tx.delegate.updateMany({
    where: { id: delegateId, version, status: row.status },
    data: { ...data, status, statusAt: now(), version: { increment: 1 } },
  });
  if (count === 0) throw new Conflict('delegation.stale');
  const detail = { meetingId: row.meetingId, partyCode: row.partyCode, from: row.status, to: status };
  await record(tx, actor, { act: `delegate.${act}`, subjectId: delegateId, detail });
  return { code: meeting.code };
}

async function accountOf(tx: Tx, email: string): Promise<string | null> {
  const user = await tx.user.findFirst({ where: { email, disabledAt: null }, select: { id: true } });
  return user?.id ?? null;
}

/** Whoever stands in for a person behind closed doors takes the place, when the rank is the same; otherwise the place is free (DR-21). */
async function moveSeat(
  tx: Tx,
  from: DelegateRow,
  to: Readonly<{ id: string; rank: DelegateRow['rank'] }>,
): Promise<void> {
  if (from.rank !== to.rank) return freeSeat(tx, from.id);
  await tx.closedSeat.updateMany({ where: { principalId: from.id }, data: { principalId: to.id } });
  await tx.closedSeat.updateMany({ where: { companionId: from.id }, data: { companionId: to.id } });
}

/** No companion stays without a principal (DR-22): their place is one row. */
async function freeSeat(tx: Tx, delegateId: string): Promise<void> {
  await tx.closedSeat.deleteMany({ where: { principalId: delegateId } });
  await tx.closedSeat.updateMany({ where: { companionId: delegateId }, data: { companionId: null } });
}

async function namingDouble<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (violatesUnique(error)) throw new Invalid('form.faulty', { email: 'delegation.nominated-already' });
    throw error;
  }
}
