// Longer than 250 lines: the whole life of a call is told in order.
import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { dateOn, instant } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { Forbidden, NotFound } from '@/lib/core/errors';
import { closeCall, openCall, reopenCall, rescheduleCall } from '@/lib/reports/calls/commands';
import { getCall, listCalls } from '@/lib/reports/calls/queries';
import type { OpenCall } from '@/lib/reports/calls/schema';
import { at } from '@/tests/support/clock';
import { aCall, aMeeting, aReport, everyoneInDatabase, inDatabase } from '@/tests/support/factories';
import { jobsOf } from '@/tests/support/jobs';
import {
  type ByPersona,
  cellsOf,
  coordinator,
  focalPointOf,
  observerStateDelegate,
  stableId,
} from '@/tests/support/personas';

let secretariat: Actor;
beforeEach(async () => {
  at('2027-03-01T15:00:00Z');
  secretariat = await inDatabase(coordinator);
});

const form = (given: Partial<OpenCall>): OpenCall => ({
  kindCode: 'TRAFFICKING',
  meetingId: null,
  year: null,
  dueOn: null,
  departureReason: '',
  messageEs: '',
  messageEn: '',
  key: stableId('one form'),
  ...given,
});

const audited = (subjectId: string) =>
  db.auditEntry.findMany({ where: { subjectId }, orderBy: { seq: 'asc' }, select: { act: true, detail: true } });
const mails = (topic: string) => db.outboxMail.findMany({ where: { topic }, orderBy: { toAddress: 'asc' } });
const theMeeting = () => aMeeting({ startsOn: dateOn('2027-05-28'), titleEs: 'XXII CRM', titleEn: 'XXII RCM' });

const Y = true;
const _ = false;
const known: ByPersona<boolean> = {
  'focal-point.GT.MIGRATION': Y,
  'focal-point.PA.FOREIGN_AFFAIRS': Y,
  'vice-minister.GT': Y,
  'vice-minister.HN': Y,
  'grcm-delegate.GT': Y,
  'grcm-delegate.HN': Y,
  'liaison-officer.GT.NETWORK_CONSULAR': Y,
  'liaison-officer.HN.NETWORK_TRAFFICKING': Y,
  'liaison-officer.HN.NETWORK_CONSULAR': Y,
  'presidency-officer.PA': Y,
  'drafter.HN': _,
  'secretariat.coordinator': Y,
  'secretariat.assistant': Y,
  'secretariat.it-specialist': _,
  'delegate.AR': _,
  'delegate.ACNUR': _,
  'delegate.RROCM': _,
  guest: _,
  'former-official.GT': _,
  nobody: _,
};

describe('who may know of a call', () => {
  test('list, count and single load agree for every class of person', async () => {
    const people = await everyoneInDatabase();
    const calls = [await aCall(), await aCall({ kindCode: 'CONSULAR', meetingId: null, dueAt: null })];
    for (const [name, , sees] of cellsOf(known)) {
      const actor = people.get(name);
      if (actor === undefined) throw new Error(name);
      const { rows, total } = await listCalls(actor);
      expect(rows.map(({ id }) => id).sort(), name).toEqual(sees ? calls.map(({ id }) => id).sort() : []);
      expect(total, name).toBe(sees ? 2 : 0);
      for (const { id } of calls) {
        if (sees) expect((await getCall(actor, id)).id).toBe(id);
        else await expect(getCall(actor, id), name).rejects.toThrow(NotFound);
      }
    }
  });

  test('the state of each Member: the Secretariat sees all but no draft, a country only itself', async () => {
    const call = await aCall();
    await aReport({ callId: call.id, partyCode: 'GT' });
    await aReport({ callId: call.id, partyCode: 'HN', status: 'SUBMITTED' });
    await aReport({ callId: call.id, partyCode: 'MX', status: 'RETURNED' });
    const { members } = await getCall(secretariat, call.id);
    expect(members.length).toBe(11);
    const of = (code: string) => members.find(({ member }) => member.code === code);
    expect(of('GT')).toMatchObject({ status: 'NOT_SENT', reportId: null, isMissing: true });
    expect(of('HN')).toMatchObject({ status: 'SUBMITTED', isMissing: false });
    expect(of('MX')).toMatchObject({ status: 'RETURNED', isMissing: true });
    expect(of('CR')).toMatchObject({ status: 'NOT_SENT', isMissing: true });

    const own = await getCall(await inDatabase(focalPointOf('GT', 'MIGRATION')), call.id);
    expect(own.members.map(({ member, status }) => [member.code, status])).toEqual([['GT', 'DRAFT']]);
  });
});

describe('openCall', () => {
  test('counts the deadline from the meeting, keeps the template, schedules reminders, tells every focal point', async () => {
    await inDatabase(focalPointOf('GT', 'MIGRATION'));
    const english = await inDatabase(focalPointOf('US', 'INTERIOR'));
    await db.user.update({ where: { id: english.userId }, data: { locale: 'en' } });
    const meeting = await theMeeting();
    const { id } = await openCall(
      secretariat,
      form({ meetingId: meeting.id, messageEs: 'Con cifras.', messageEn: 'With figures.' }),
    );

    const call = await db.reportCall.findUniqueOrThrow({ where: { id }, include: { template: true } });
    expect(call).toMatchObject({ year: 2027, daysBefore: 14, departureReason: null, template: { revision: 1 } });
    expect(call.dueAt?.toISOString()).toBe('2027-05-15T05:59:59.999Z');
    expect(call.opensAt.toISOString()).toBe('2027-03-01T15:00:00.000Z');
    expect(await jobsOf('reports.remind-due')).toEqual([
      { key: `reports.remind-due:${id}:14`, runAt: '2027-04-30T14:00:00.000Z' },
      { key: `reports.remind-due:${id}:7`, runAt: '2027-05-07T14:00:00.000Z' },
      { key: `reports.remind-due:${id}:1`, runAt: '2027-05-13T14:00:00.000Z' },
    ]);
    const sent = await mails('call.open');
    expect(sent.map(({ toAddress, locale }) => [toAddress, locale])).toEqual([
      ['focal-point.gt.migration@crm.example', 'es'],
      ['focal-point.us.interior@crm.example', 'en'],
    ]);
    expect(sent[0]?.text).toContain('14 de mayo de 2027, a las 23:59:59, hora de Costa Rica');
    expect(sent[0]?.text).toContain('Con cifras.');
    expect(sent[0]?.text).toContain(`/es/reports/calls/${id}`);
    expect(sent[1]?.subject).toBe(
      'Call open: Report on combating trafficking in persons and migrant smuggling, XXII RCM',
    );
    expect(sent[1]?.text).toContain('14 May 2027, at 23:59:59, Costa Rica time');
    expect((await jobsOf('mail.send')).length).toBe(2);
    expect(await audited(id)).toMatchObject([{ act: 'call.open', detail: { kind: 'TRAFFICKING', revision: 1 } }]);
  });

  test('a yearly kind has no meeting and, by DR-61, no deadline', async () => {
    const { id } = await openCall(secretariat, form({ kindCode: 'CONSULAR', year: 2027 }));
    expect(await getCall(secretariat, id)).toMatchObject({ year: 2027, meeting: null, dueAt: null, isOver: false });
    expect(await jobsOf('reports.remind-due')).toEqual([]);
  });

  test('the same form twice opens one call and mails once; another form for the same meeting is refused', async () => {
    await inDatabase(focalPointOf('GT', 'MIGRATION'));
    const meeting = await theMeeting();
    const both = await Promise.all([1, 2].map(() => openCall(secretariat, form({ meetingId: meeting.id }))));
    expect(both[0]).toEqual(both[1]);
    expect((await mails('call.open')).length).toBe(1);
    const again = form({ meetingId: meeting.id, key: stableId('another form') });
    await expect(openCall(secretariat, again)).rejects.toMatchObject({ reason: 'call.already-open' });
    const yearly = (key: string) =>
      openCall(secretariat, form({ kindCode: 'CONSULAR', year: 2027, key: stableId(key) }));
    const outcomes = await Promise.allSettled([yearly('a'), yearly('b')]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { reason: 'call.already-open' },
    });
    expect(await db.reportCall.count()).toBe(2);
  });

  test('a day of its own departs from DR-60 and takes a reason; it does not move with the meeting', async () => {
    const meeting = await theMeeting();
    const given = form({ meetingId: meeting.id, dueOn: '2027-05-20' });
    await expect(openCall(secretariat, given)).rejects.toMatchObject({
      reason: 'call.departure-needs-reason',
      fields: { departureReason: 'call.departure-needs-reason' },
    });
    const { id } = await openCall(secretariat, { ...given, departureReason: 'A petición de la Presidencia.' });
    const call = await getCall(secretariat, id);
    expect(call).toMatchObject({ daysBefore: null, departureReason: 'A petición de la Presidencia.' });
    expect(call.dueAt?.toISOString()).toBe('2027-05-21T05:59:59.999Z');
  });

  test.each([
    ['no meeting', {}, { fields: { meetingId: 'field.choose' } }],
    ['a yearly kind without its year', { kindCode: 'CONSULAR' }, { fields: { year: 'field.needed' } }],
    ['a kind that does not exist', { kindCode: 'NOTHING' }, { reason: 'kind.not-found' }],
    ['a meeting that does not exist', { meetingId: stableId('none') }, { reason: 'meeting.not-found' }],
  ])('%s is refused', async (_words, given, refusal) => {
    await expect(openCall(secretariat, form(given))).rejects.toMatchObject(refusal);
    expect(await db.reportCall.count()).toBe(0);
  });

  test('a meeting of another body, one that was held, and a deadline that would be over are refused', async () => {
    const other = await aMeeting({ bodyCode: 'GRCM' });
    const held = await aMeeting({ status: 'HELD' });
    const soon = await aMeeting({ startsOn: dateOn('2027-03-10') });
    const open = (meetingId: string) => openCall(secretariat, form({ meetingId }));
    await expect(open(other.id)).rejects.toMatchObject({ fields: { meetingId: 'call.other-body' } });
    await expect(open(held.id)).rejects.toMatchObject({ fields: { meetingId: 'call.meeting-not-planned' } });
    await expect(open(soon.id)).rejects.toMatchObject({ reason: 'call.due-in-the-past' });
    const late = form({ meetingId: soon.id, dueOn: '2027-03-05', departureReason: 'Reunión adelantada.' });
    expect((await openCall(secretariat, late)).id).toBeTruthy();
  });

  test('a focal point is refused with the rule; for an observer there is no such kind', async () => {
    const meeting = await theMeeting();
    const given = form({ meetingId: meeting.id });
    await expect(openCall(await inDatabase(focalPointOf('GT', 'MIGRATION')), given)).rejects.toMatchObject({
      reason: 'call.secretariat-only',
    });
    await expect(openCall(await inDatabase(observerStateDelegate), given)).rejects.toMatchObject({
      reason: 'kind.not-found',
    });
    expect(await db.reportCall.count()).toBe(0);
    expect(await db.outboxMail.count()).toBe(0);
  });
});

describe('rescheduleCall, closeCall, reopenCall', () => {
  async function anOpenCall() {
    const meeting = await theMeeting();
    const { id } = await openCall(secretariat, form({ meetingId: meeting.id }));
    return getCall(secretariat, id);
  }

  test('another day, with its reason: the clock moves along, those who have not sent are told; and back to the rule', async () => {
    await inDatabase(focalPointOf('GT', 'MIGRATION'));
    await inDatabase(focalPointOf('HN', 'MIGRATION'));
    const call = await anOpenCall();
    await aReport({ callId: call.id, partyCode: 'HN', status: 'SUBMITTED' });
    const given = {
      callId: call.id,
      version: call.version,
      dueOn: '2027-05-20',
      departureReason: 'Feriado en la sede.',
    };
    await expect(rescheduleCall(secretariat, { ...given, departureReason: '' })).rejects.toMatchObject({
      reason: 'call.departure-needs-reason',
    });
    await rescheduleCall(secretariat, given);
    const moved = await getCall(secretariat, call.id);
    expect(moved.dueAt?.toISOString()).toBe('2027-05-21T05:59:59.999Z');
    expect((await jobsOf('reports.remind-due')).map(({ runAt }) => runAt.slice(0, 10))).toEqual([
      '2027-05-06',
      '2027-05-13',
      '2027-05-19',
    ]);
    const told = await mails('call.reschedule');
    expect(told.map(({ toAddress }) => toAddress)).toEqual(['focal-point.gt.migration@crm.example']);
    expect(told[0]?.text).toContain('Motivo: Feriado en la sede.');

    await rescheduleCall(secretariat, { callId: call.id, version: moved.version, dueOn: null, departureReason: '' });
    expect(await getCall(secretariat, call.id)).toMatchObject({ daysBefore: 14, departureReason: null });
    expect((await audited(call.id)).map(({ act }) => act)).toEqual(['call.open', 'call.reschedule', 'call.reschedule']);
  });

  test('closing takes the reminders off the queue; reopening, with a reason, puts them back', async () => {
    const call = await anOpenCall();
    await closeCall(secretariat, { callId: call.id, version: call.version });
    expect(await jobsOf('reports.remind-due')).toEqual([]);
    const closed = await getCall(secretariat, call.id);
    expect(closed).toMatchObject({ status: 'CLOSED', can: { close: 'workflow.closed', reopen: null } });
    const again = { callId: call.id, version: closed.version };
    await expect(closeCall(secretariat, again)).rejects.toMatchObject({ reason: 'workflow.closed' });
    await reopenCall(secretariat, { ...again, reason: 'Falta un país.' });
    expect((await jobsOf('reports.remind-due')).length).toBe(3);
    expect((await audited(call.id)).at(-1)).toMatchObject({ act: 'call.reopen', detail: { reason: 'Falta un país.' } });
  });

  test('an old tab is refused, and so is whoever is not of the Secretariat', async () => {
    const call = await anOpenCall();
    const given = { callId: call.id, version: call.version + 1 };
    await expect(closeCall(secretariat, given)).rejects.toMatchObject({ reason: 'call.stale' });
    const own = { callId: call.id, version: call.version };
    await expect(closeCall(await inDatabase(focalPointOf('GT', 'MIGRATION')), own)).rejects.toThrow(Forbidden);
    await expect(closeCall(await inDatabase(observerStateDelegate), own)).rejects.toThrow(NotFound);
    expect((await getCall(secretariat, call.id)).status).toBe('OPEN');
  });

  test('the database refuses a deadline that is not the end of a day in Costa Rica', async () => {
    const dueAt = instant('2027-05-14T23:59:59.999Z');
    await expect(aCall({ dueAt })).rejects.toThrow(/due_at_the_end_of_a_day/);
  });
});
