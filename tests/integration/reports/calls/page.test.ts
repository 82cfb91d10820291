import { beforeEach, expect, test } from 'vitest';
import { listHoldersByParty } from '@/lib/access/mandates/queries';
import type { Actor } from '@/lib/core/actor';
import { dateOn, instant } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { closeCall, openCall } from '@/lib/reports/calls/commands';
import { getCall } from '@/lib/reports/calls/queries';
import { remindCall } from '@/lib/reports/calls/reminder-commands';
import { at } from '@/tests/support/clock';
import { aCall, aMandate, aMeeting, aReport, inDatabase } from '@/tests/support/factories';
import { coordinator, focalPointOf, stableId, viceMinisterOf } from '@/tests/support/personas';
import { statementsOf } from '@/tests/support/queries';
import { aKey } from '@/tests/support/reports';

let secretariat: Actor;
beforeEach(async () => {
  at('2027-05-01T15:00:00Z');
  secretariat = await inDatabase(coordinator);
});

const theCall = async () => {
  const meeting = await aMeeting({ startsOn: dateOn('2027-05-28') });
  const { id } = await openCall(secretariat, {
    ...{ kindCode: 'TRAFFICKING', meetingId: meeting.id, year: null, dueOn: '2027-05-20', departureReason: 'Feriado.' },
    ...{ messageEs: '', messageEn: '', key: stableId('the form') },
  });
  return id;
};

test('the page says what the rule would give, and which of the clock’s reminders are still to come', async () => {
  const id = await theCall();
  const call = await getCall(secretariat, id);
  expect(call.dueAt?.toISOString()).toBe('2027-05-21T05:59:59.999Z');
  expect(call.ruleDueAt?.toISOString()).toBe('2027-05-15T05:59:59.999Z');
  at('2027-05-10T15:00:00Z');
  const { reminders, version } = await getCall(secretariat, id);
  expect(reminders.map(({ step, at: due, isPast }) => [step, due.toISOString(), isPast])).toEqual([
    [14, '2027-05-06T14:00:00.000Z', true],
    [7, '2027-05-13T14:00:00.000Z', false],
    [1, '2027-05-19T14:00:00.000Z', false],
  ]);
  await closeCall(secretariat, { callId: id, version });
  expect((await getCall(secretariat, id)).reminders).toEqual([]);
  const endless = await aCall({ kindCode: 'CONSULAR', meetingId: null, dueAt: null });
  expect(await getCall(secretariat, endless.id)).toMatchObject({ reminders: [], ruleDueAt: null });
});

test('the Secretariat is told whom no mail reaches; others are not', async () => {
  await inDatabase(focalPointOf('GT', 'MIGRATION'));
  const guatemala = await inDatabase(viceMinisterOf('GT'));
  const call = await aCall();
  const { members } = await getCall(secretariat, call.id);
  const unreached = members.filter(({ isUnreachable }) => isUnreachable).map(({ member }) => member.code);
  expect(unreached).not.toContain('GT');
  expect(unreached).toContain('HN');
  expect((await getCall(guatemala, call.id)).members.map(({ isUnreachable }) => isUnreachable)).toEqual([null]);
});

test('of a country’s people its focal points write', async () => {
  const call = await aCall();
  await aReport({ callId: call.id, partyCode: 'GT' });
  const writes = async (actor: Actor) => (await getCall(actor, call.id)).members.map(({ canWrite }) => canWrite);
  expect(await writes(await inDatabase(focalPointOf('GT', 'MIGRATION')))).toEqual([true]);
  expect(await writes(await inDatabase(viceMinisterOf('GT')))).toEqual([false]);
  expect(new Set(await writes(secretariat))).toEqual(new Set([false]));
});

test('everybody is told in as many statements as one person', async () => {
  await inDatabase(focalPointOf('GT', 'MIGRATION'));
  const call = await aCall();
  const one = await statementsOf(() => remindCall(secretariat, call.id, null, aKey()));
  expect(one.answer.reminded).toEqual(['GT']);
  for (const party of ['HN', 'MX', 'PA', 'SV', 'NI', 'BZ'] as const)
    for (const family of ['FOREIGN_AFFAIRS', 'INTERIOR', 'MIGRATION'] as const)
      await inDatabase(focalPointOf(party, family));
  at('2027-05-02T15:00:00Z');
  const all = await statementsOf(() => remindCall(secretariat, call.id, null, aKey()));
  expect(all.answer.reminded.length).toBe(7);
  expect(await db.outboxMail.count()).toBe(1 + 19);
  expect(all.statements.length).toBeLessThanOrEqual(one.statements.length);
});

test('whoever holds an office twice for a party is one of its holders once, and only while it lasts', async () => {
  const { userId } = await inDatabase(focalPointOf('GT', 'MIGRATION'));
  await aMandate({ userId, office: 'FOCAL_POINT', partyCode: 'GT', family: 'INTERIOR' });
  await aMandate({ userId, office: 'FOCAL_POINT', partyCode: 'HN', endsOn: instant('2027-04-01') });
  const holders = await listHoldersByParty(db, ['FOCAL_POINT'], ['GT', 'HN', 'MX']);
  expect([...holders].map(([code, people]) => [code, people.map((one) => one.userId)])).toEqual([['GT', [userId]]]);
});
