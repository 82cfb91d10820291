import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { dateOn } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { closeCall, openCall } from '@/lib/reports/calls/commands';
import { getCall } from '@/lib/reports/calls/queries';
import { remindCall, remindDue } from '@/lib/reports/calls/reminder-commands';
import { at } from '@/tests/support/clock';
import { aCall, aMeeting, aReport, inDatabase } from '@/tests/support/factories';
import { coordinator, focalPointOf, itSpecialist, presidencyOfficerOf, stableId } from '@/tests/support/personas';

let secretariat: Actor;
/** Guatemala with two focal points, Honduras, Panamá and Costa Rica with one; the other seven Members have nobody with an account. */
beforeEach(async () => {
  at('2027-03-01T15:00:00Z');
  secretariat = await inDatabase(coordinator);
  await inDatabase(focalPointOf('GT', 'MIGRATION'));
  await inDatabase(focalPointOf('GT', 'INTERIOR'));
  await inDatabase(focalPointOf('HN', 'MIGRATION'));
  await inDatabase(focalPointOf('PA', 'FOREIGN_AFFAIRS'));
  await inDatabase(focalPointOf('CR', 'MIGRATION'));
});

const mailed = async (topic = 'call.remind') => {
  const rows = await db.outboxMail.findMany({ where: { topic }, orderBy: { toAddress: 'asc' } });
  return rows.map(({ toAddress }) => toAddress.replace(/^focal-point\.|@.*$/g, ''));
};
const reminders = async () =>
  (await db.reportReminder.findMany({ orderBy: { partyCode: 'asc' } })).map(({ partyCode, step, sentById }) => ({
    partyCode,
    step,
    byHand: sentById !== null,
  }));
const acts = async (subjectId: string) =>
  (await db.auditEntry.findMany({ where: { subjectId }, orderBy: { seq: 'asc' } })).map(({ act }) => act);

/** Honduras has sent, Panamá has a draft, Costa Rica’s was returned; Guatemala has nothing. */
async function aCallInUse() {
  const call = await aCall();
  await aReport({ callId: call.id, partyCode: 'HN', status: 'SUBMITTED' });
  await aReport({ callId: call.id, partyCode: 'PA' });
  await aReport({ callId: call.id, partyCode: 'CR', status: 'RETURNED' });
  return call;
}

describe('by hand', () => {
  test('only focal points of Members that have not sent are reminded; who cannot be reached is said', async () => {
    const call = await aCallInUse();
    const { reminded, unreachable } = await remindCall(secretariat, call.id);
    expect(reminded.sort()).toEqual(['CR', 'GT', 'PA']);
    expect(unreachable.sort()).toEqual(['BZ', 'CA', 'DO', 'MX', 'NI', 'SV', 'US']);
    expect(await mailed()).toEqual(['cr.migration', 'gt.interior', 'gt.migration', 'pa.foreign_affairs']);
    expect(await reminders()).toEqual(['CR', 'GT', 'PA'].map((partyCode) => ({ partyCode, step: null, byHand: true })));
    expect(await acts(call.id)).toEqual(['call.remind']);
    const { members } = await getCall(secretariat, call.id);
    expect(members.find(({ member }) => member.code === 'GT')?.remindedAt).not.toBeNull();
    expect(members.find(({ member }) => member.code === 'HN')?.remindedAt).toBeNull();
  });

  test('one country alone; one that has sent is nobody to remind', async () => {
    const call = await aCallInUse();
    expect((await remindCall(secretariat, call.id, ['PA'])).reminded).toEqual(['PA']);
    expect(await mailed()).toEqual(['pa.foreign_affairs']);
    await expect(remindCall(secretariat, call.id, ['HN'])).rejects.toMatchObject({ reason: 'call.nobody-to-remind' });
  });

  test('the same form twice reminds once; another form, another day, reminds again', async () => {
    const call = await aCallInUse();
    const key = stableId('one reminder form');
    await Promise.all([remindCall(secretariat, call.id, ['PA'], key), remindCall(secretariat, call.id, ['PA'], key)]);
    expect((await mailed()).length).toBe(1);
    at('2027-03-02T15:00:00Z');
    await remindCall(secretariat, call.id, ['PA'], stableId('another reminder form'));
    expect((await mailed()).length).toBe(2);
  });

  test('a closed call reminds nobody; only the Secretariat reminds', async () => {
    const call = await aCallInUse();
    const refused = (actor: Actor) => remindCall(actor, call.id).catch((error: unknown) => error);
    expect(await refused(await inDatabase(presidencyOfficerOf('PA')))).toMatchObject({
      reason: 'call.secretariat-only',
    });
    expect(await refused(await inDatabase(itSpecialist))).toMatchObject({ reason: 'call.not-found' });
    await closeCall(secretariat, { callId: call.id, version: call.version });
    expect(await refused(secretariat)).toMatchObject({ reason: 'workflow.closed' });
    expect(await mailed()).toEqual([]);
  });

  test('the words are the reader’s, and say when the deadline is over', async () => {
    const call = await aCall({ dueAt: null });
    await db.reportCall.update({ where: { id: call.id }, data: { dueAt: new Date('2027-03-01T05:59:59.999Z') } });
    const { userId } = await inDatabase(focalPointOf('PA', 'FOREIGN_AFFAIRS'));
    await db.user.update({ where: { id: userId }, data: { locale: 'en' } });
    await remindCall(secretariat, call.id, ['PA', 'CR']);
    const [spanish, english] = await db.outboxMail.findMany({ orderBy: { toAddress: 'asc' } });
    expect(spanish?.text).toContain('La fecha límite ya pasó');
    expect(english?.subject).toMatch(/^Reminder: /);
    expect(english?.text).toContain('The deadline has passed');
  });
});

describe('by the clock', () => {
  async function openedCall() {
    const meeting = await aMeeting({ startsOn: dateOn('2027-05-28') });
    const { id } = await openCall(secretariat, {
      kindCode: 'TRAFFICKING',
      meetingId: meeting.id,
      year: null,
      dueOn: null,
      departureReason: '',
      messageEs: '',
      messageEn: '',
      key: stableId('form'),
    });
    await aReport({ callId: id, partyCode: 'HN', status: 'ACCEPTED' });
    return id;
  }

  test('each step once to each Member that has not sent, whoever sends meanwhile is left alone', async () => {
    const id = await openedCall();
    at('2027-04-29T14:00:00Z');
    expect(await remindDue(id)).toEqual({ reminded: [], unreachable: [] });

    at('2027-04-30T14:00:00Z');
    expect((await remindDue(id)).reminded.sort()).toEqual(['CR', 'GT', 'PA']);
    expect((await remindDue(id)).reminded).toEqual([]);
    expect((await mailed()).length).toBe(4);

    await aReport({ callId: id, partyCode: 'GT', status: 'SUBMITTED' });
    at('2027-05-07T14:00:00Z');
    expect((await remindDue(id)).reminded.sort()).toEqual(['CR', 'PA']);
    expect((await mailed()).length).toBe(6);
    expect(await reminders()).toContainEqual({ partyCode: 'CR', step: 7, byHand: false });
    expect((await acts(id)).filter((act) => act === 'call.remindDue').length).toBe(2);
  });

  test('a worker that was away sends the step of today, not those that it missed', async () => {
    const id = await openedCall();
    at('2027-05-13T20:00:00Z');
    await remindDue(id);
    await remindDue(id);
    expect(new Set((await reminders()).map(({ step }) => step))).toEqual(new Set([1]));
    expect((await mailed()).length).toBe(4);
  });

  test('two workers at once remind once', async () => {
    const id = await openedCall();
    at('2027-05-07T14:00:00Z');
    await Promise.all([remindDue(id), remindDue(id)]);
    expect((await mailed()).length).toBe(4);
    expect((await reminders()).length).toBe(3);
  });

  test('nothing after the deadline, nothing when closed, nothing without a deadline', async () => {
    const id = await openedCall();
    at('2027-05-15T06:00:00Z');
    expect((await remindDue(id)).reminded).toEqual([]);
    at('2027-05-07T14:00:00Z');
    await closeCall(secretariat, { callId: id, version: 1 });
    expect((await remindDue(id)).reminded).toEqual([]);
    const endless = await aCall({ kindCode: 'CONSULAR', meetingId: null, dueAt: null });
    expect((await remindDue(endless.id)).reminded).toEqual([]);
    expect(await mailed()).toEqual([]);
  });
});
