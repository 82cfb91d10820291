// Longer than 250 lines: plan, move, shorten, cancel and close are told of one meeting.
import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { dateOn, dayOf, endOfDay, instant } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { cancelMeeting, closeMeeting, moveMeeting, planMeeting } from '@/lib/meetings/meetings/commands';
import { getMeeting, previewMove } from '@/lib/meetings/meetings/queries';
import type { PlanMeeting } from '@/lib/meetings/meetings/schema';
import { closeCall, openCall } from '@/lib/reports/calls/commands';
import { followers } from '@/lib/web/followers';
import { at } from '@/tests/support/clock';
import { aCall, aMeeting, aReport, aSession, inDatabase } from '@/tests/support/factories';
import { jobsOf } from '@/tests/support/jobs';
import { assistant, coordinator, focalPointOf, observerStateDelegate, stableId } from '@/tests/support/personas';

let secretariat: Actor;
beforeEach(async () => {
  at('2027-03-01T15:00:00Z');
  secretariat = await inDatabase(coordinator);
});

const audited = (subjectId: string) =>
  db.auditEntry.findMany({ where: { subjectId }, orderBy: { seq: 'asc' }, select: { act: true, detail: true } });

describe('planMeeting', () => {
  const form = (given: Partial<PlanMeeting> = {}): PlanMeeting => ({
    bodyCode: 'GRCM',
    titleEs: 'Primera reunión del GRCM',
    titleEn: 'First meeting of the RCGM',
    startsOn: '2027-05-26',
    endsOn: '2027-05-27',
    timeZone: 'America/Mexico_City',
    city: '',
    hostPartyCode: 'MX',
    key: stableId('plan'),
    ...given,
  });

  test('gives it a code of its own; the same form twice plans one', async () => {
    const [first, same] = await Promise.all([planMeeting(secretariat, form()), planMeeting(secretariat, form())]);
    expect(first).toEqual(same);
    expect(first?.code).toBe('GRCM-2027-1');
    const next = await planMeeting(
      secretariat,
      form({ startsOn: '2027-11-03', endsOn: '2027-11-04', key: stableId('b') }),
    );
    expect(next.code).toBe('GRCM-2027-2');
    const vm = await planMeeting(secretariat, form({ bodyCode: 'VICE_MINISTERS', key: stableId('c') }));
    expect(vm.code).toBe('CRM-2027');
    const meeting = await getMeeting(secretariat, next.id);
    expect(meeting).toMatchObject({ startsOn: '2027-11-03', endsOn: '2027-11-04', city: null, host: { code: 'MX' } });
    expect((await audited(next.id)).map(({ act }) => act)).toEqual(['meeting.plan']);
  });

  test('two who plan for one body and year at once get two codes', async () => {
    const other = await inDatabase(assistant);
    const both = await Promise.all([
      planMeeting(secretariat, form({ key: stableId('a') })),
      planMeeting(other, form({ key: stableId('b') })),
    ]);
    expect(both.map(({ code }) => code).sort()).toEqual(['GRCM-2027-1', 'GRCM-2027-2']);
  });

  test('an unknown host is refused at its field; only the Secretariat plans', async () => {
    await expect(planMeeting(secretariat, form({ hostPartyCode: 'XX' }))).rejects.toMatchObject({
      fields: { hostPartyCode: 'field.choose' },
    });
    const focalPoint = await inDatabase(focalPointOf('GT', 'MIGRATION'));
    await expect(planMeeting(focalPoint, form())).rejects.toMatchObject({ reason: 'meeting.secretariat-only' });
    expect(await db.meeting.count()).toBe(0);
  });
});

describe('moveMeeting', () => {
  const to = { startsOn: '2027-06-11', endsOn: '2027-06-12' };

  /** Friday 28 May 2027 with a plenary at nine in the morning, in a city whose clocks are an hour ahead of Costa Rica's. */
  async function aFollowedMeeting() {
    const meeting = await aMeeting({
      startsOn: dateOn('2027-05-28'),
      endsOn: dateOn('2027-05-29'),
      timeZone: 'America/Panama',
    });
    const plenary = await aSession({ meetingId: meeting.id, startsAt: instant('2027-05-28T14:00:00Z') });
    const closed = await aSession({
      meetingId: meeting.id,
      kind: 'CLOSED_DOOR',
      startsAt: instant('2027-05-29T14:00:00Z'),
    });
    const { id: callId } = await openCall(secretariat, {
      kindCode: 'TRAFFICKING',
      meetingId: meeting.id,
      year: null,
      dueOn: null,
      departureReason: '',
      messageEs: '',
      messageEn: '',
      key: stableId('form'),
    });
    return { meeting, plenary, closed, callId };
  }

  async function move(meetingId: string, dates = to) {
    const { listed, version, moved } = await previewMove(secretariat, meetingId, dates, followers);
    return { moved, go: () => moveMeeting(secretariat, { meetingId, version, listed, ...dates }, followers) };
  }

  test('the list says what moves before it does, and exactly that moves', async () => {
    await inDatabase(focalPointOf('GT', 'MIGRATION'));
    await inDatabase(focalPointOf('HN', 'MIGRATION'));
    const { meeting, plenary, closed, callId } = await aFollowedMeeting();
    await aReport({ callId, partyCode: 'HN', status: 'SUBMITTED' });
    const { moved, go } = await move(meeting.id);
    expect(moved.map(({ what, id, from, to: goes }) => [what, id, from.toISOString(), goes.toISOString()])).toEqual([
      ['CONVOCATION', meeting.id, '2027-03-30T05:59:59.999Z', '2027-04-13T05:59:59.999Z'],
      ['REPORT_CALL', callId, '2027-05-15T05:59:59.999Z', '2027-05-29T05:59:59.999Z'],
      ['REGISTRATION', meeting.id, '2027-05-19T05:59:59.999Z', '2027-06-02T05:59:59.999Z'],
      ['SESSION', plenary.id, '2027-05-28T14:00:00.000Z', '2027-06-11T14:00:00.000Z'],
    ]);
    // Nothing was written, and the closed-door session is not in the Secretariat's list (P-05).
    expect((await db.reportCall.findUniqueOrThrow({ where: { id: callId } })).dueAt?.toISOString()).toBe(
      '2027-05-15T05:59:59.999Z',
    );

    await go();
    const row = await db.meeting.findUniqueOrThrow({
      where: { id: meeting.id },
      include: { sessions: true, calls: true },
    });
    expect([dayOf(row.startsOn), dayOf(row.endsOn), row.version]).toEqual(['2027-06-11', '2027-06-12', 2]);
    const start = (id: string) => row.sessions.find((one) => one.id === id)?.startsAt.toISOString();
    expect(start(plenary.id)).toBe('2027-06-11T14:00:00.000Z');
    expect(start(closed.id)).toBe('2027-06-12T14:00:00.000Z');
    expect(row.calls[0]?.dueAt?.toISOString()).toBe('2027-05-29T05:59:59.999Z');
    expect((await jobsOf('reports.remind-due')).map(({ runAt }) => runAt)).toEqual([
      '2027-05-14T14:00:00.000Z',
      '2027-05-21T14:00:00.000Z',
      '2027-05-27T14:00:00.000Z',
    ]);
    const told = await db.outboxMail.findMany({ where: { topic: 'call.reschedule' } });
    expect(told.map(({ toAddress }) => toAddress)).toEqual(['focal-point.gt.migration@crm.example']);
    expect((await audited(meeting.id)).at(-1)).toMatchObject({
      act: 'meeting.move',
      detail: { from: { startsOn: '2027-05-28' }, to, followed: [{ what: 'REPORT_CALL', id: callId }] },
    });
  });

  test('sessions keep their hour where the clocks change in between', async () => {
    const meeting = await aMeeting({
      bodyCode: 'GRCM',
      startsOn: dateOn('2027-10-28'),
      timeZone: 'America/Toronto',
    });
    const session = await aSession({ meetingId: meeting.id, startsAt: instant('2027-10-28T13:00:00Z') });
    const { go } = await move(meeting.id, { startsOn: '2027-11-11', endsOn: '2027-11-12' });
    await go();
    const after = await db.meetingSession.findUniqueOrThrow({ where: { id: session.id } });
    expect(after.startsAt.toISOString()).toBe('2027-11-11T14:00:00.000Z');
  });

  test('days as the call opened with, not as its kind says since; closed calls and days by hand stay', async () => {
    const { meeting, callId } = await aFollowedMeeting();
    await db.reportCall.update({ where: { id: callId }, data: { daysBefore: 10, dueAt: endOfDay('2027-05-18') } });
    const byHand = await aCall({ kindCode: 'COOPERATION', meetingId: meeting.id, departureReason: 'Motivo.' });
    const closedOne = await aCall({ kindCode: 'CONSULAR', meetingId: meeting.id, daysBefore: 7 });
    await closeCall(secretariat, { callId: closedOne.id, version: 1 });
    const { moved, go } = await move(meeting.id);
    expect(moved.filter(({ what }) => what === 'REPORT_CALL').length).toBe(1);
    await go();
    expect((await db.reportCall.findUniqueOrThrow({ where: { id: callId } })).dueAt).toEqual(endOfDay('2027-06-01'));
    for (const { id, dueAt } of [byHand, closedOne]) {
      expect((await db.reportCall.findUniqueOrThrow({ where: { id } })).dueAt).toEqual(dueAt);
    }
  });

  test('what was not in the list does not move: a call opened meanwhile sends the mover back to the list', async () => {
    const { meeting } = await aFollowedMeeting();
    const { go } = await move(meeting.id);
    await aCall({ kindCode: 'COOPERATION', meetingId: meeting.id, daysBefore: 21 });
    await expect(go()).rejects.toMatchObject({ reason: 'meeting.list-changed' });
    expect(dayOf((await db.meeting.findUniqueOrThrow({ where: { id: meeting.id } })).startsOn)).toBe('2027-05-28');
  });

  test('two who move at once: the second is told', async () => {
    const { meeting } = await aFollowedMeeting();
    const [first, second] = [await move(meeting.id), await move(meeting.id)];
    const outcomes = await Promise.allSettled([first.go(), second.go()]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { reason: 'meeting.stale' } });
  });

  test('a held meeting does not move; only the Secretariat moves one, and for who may not know of it it does not exist', async () => {
    const held = await aMeeting({ status: 'HELD' });
    await expect(previewMove(secretariat, held.id, to, followers)).rejects.toMatchObject({ reason: 'workflow.closed' });
    const planned = await aMeeting({ bodyCode: 'GRCM' });
    const given = { meetingId: planned.id, version: 1, listed: '0'.repeat(64), ...to };
    const as = (actor: Actor) => moveMeeting(actor, given, followers);
    await expect(as(await inDatabase(focalPointOf('GT', 'MIGRATION')))).rejects.toMatchObject({
      reason: 'meeting.secretariat-only',
    });
    await expect(as(await inDatabase(observerStateDelegate))).rejects.toMatchObject({ reason: 'meeting.not-found' });
    await expect(previewMove(await inDatabase(observerStateDelegate), planned.id, to, followers)).rejects.toMatchObject(
      {
        reason: 'meeting.not-found',
      },
    );
    expect((await db.meeting.findUniqueOrThrow({ where: { id: planned.id } })).version).toBe(1);
  });
});

describe('a shortened meeting', () => {
  const shorter = { startsOn: '2027-05-28', endsOn: '2027-05-28' };

  async function ofTwoDays(kind: 'PLENARY' | 'CLOSED_DOOR') {
    const meeting = await aMeeting({ startsOn: dateOn('2027-05-28'), timeZone: 'America/Panama' });
    const session = await aSession({ meetingId: meeting.id, kind, startsAt: instant('2027-05-29T14:00:00Z') });
    const { version, listed } = await previewMove(secretariat, meeting.id, shorter, followers);
    const go = () => moveMeeting(secretariat, { meetingId: meeting.id, version, listed, ...shorter }, followers);
    return { meeting, session, go };
  }

  test('leaves no session after its last day', async () => {
    const { meeting, go } = await ofTwoDays('PLENARY');
    await expect(go()).rejects.toMatchObject({ fields: { endsOn: 'meeting.session-left-out' } });
    expect(dayOf((await db.meeting.findUniqueOrThrow({ where: { id: meeting.id } })).endsOn)).toBe('2027-05-29');
  });

  test('says nothing of closed doors: what is behind them is held on the last day, at its hour', async () => {
    const { session, go } = await ofTwoDays('CLOSED_DOOR');
    await go();
    const after = await db.meetingSession.findUniqueOrThrow({ where: { id: session.id } });
    expect(after.startsAt.toISOString()).toBe('2027-05-28T14:00:00.000Z');
    expect(after.endsAt.getTime() - after.startsAt.getTime()).toBe(7_200_000);
  });
});

describe('cancelMeeting', () => {
  const reason = 'El país anfitrión lo pidió por nota verbal.';

  test('keeps everything and says why; who may know of the meeting reads it', async () => {
    const meeting = await aMeeting();
    await aSession({ meetingId: meeting.id });
    const call = await aCall({ kindCode: 'COOPERATION', meetingId: meeting.id, daysBefore: 21 });
    await cancelMeeting(secretariat, { meetingId: meeting.id, version: 1, reason });
    const observer = await inDatabase(observerStateDelegate);
    const view = await getMeeting(observer, meeting.id);
    expect(view).toMatchObject({ status: 'CANCELLED', version: 2, cancellation: { reason } });
    expect(view.sessions).toHaveLength(1);
    expect((await db.reportCall.findUniqueOrThrow({ where: { id: call.id } })).closedAt).toBeNull();
    expect(await audited(meeting.id)).toMatchObject([{ act: 'meeting.cancel', detail: { reason } }]);
  });

  test('is done once, from the version that was seen, by the Secretariat', async () => {
    const meeting = await aMeeting();
    const given = { meetingId: meeting.id, version: 1, reason };
    const focalPoint = await inDatabase(focalPointOf('GT', 'MIGRATION'));
    await expect(cancelMeeting(focalPoint, given)).rejects.toMatchObject({ reason: 'meeting.secretariat-only' });
    await expect(cancelMeeting(secretariat, { ...given, version: 2 })).rejects.toMatchObject({
      reason: 'meeting.stale',
    });
    const both = await Promise.allSettled([cancelMeeting(secretariat, given), cancelMeeting(secretariat, given)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await audited(meeting.id)).toHaveLength(1);
    const held = await aMeeting({ status: 'HELD' });
    await expect(cancelMeeting(secretariat, { ...given, meetingId: held.id })).rejects.toMatchObject({
      reason: 'workflow.closed',
    });
    const network = await aMeeting({ bodyCode: 'NETWORK_CONSULAR' });
    await expect(
      cancelMeeting(await inDatabase(observerStateDelegate), { ...given, meetingId: network.id }),
    ).rejects.toMatchObject({ reason: 'meeting.not-found' });
  });

  test('without a reason it cannot be, whoever writes', async () => {
    const { id } = await aMeeting();
    await expect(db.meeting.update({ where: { id }, data: { status: 'CANCELLED' } })).rejects.toThrow(/says_why/);
  });
});

describe('closeMeeting', () => {
  test('is for a meeting whose last day has passed', async () => {
    const coming = await aMeeting({ startsOn: dateOn('2027-02-28'), endsOn: dateOn('2027-03-01') });
    const close = (meetingId: string) => closeMeeting(secretariat, { meetingId, version: 1 });
    expect((await getMeeting(secretariat, coming.id)).can.close).toBe('meeting.not-over');
    await expect(close(coming.id)).rejects.toMatchObject({ reason: 'meeting.not-over' });
    // In Costa Rica it is the next day.
    at('2027-03-02T06:00:00Z');
    expect((await getMeeting(secretariat, coming.id)).can.close).toBeNull();
    await close(coming.id);
    expect((await db.meeting.findUniqueOrThrow({ where: { id: coming.id } })).status).toBe('HELD');
    await expect(close(coming.id)).rejects.toMatchObject({ reason: 'workflow.closed' });
    expect((await audited(coming.id)).map(({ act }) => act)).toEqual(['meeting.close']);
  });
});
