import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { dateOn, instant } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { listAskedConvocations } from '@/lib/meetings/convocations/asked-queries';
import { acknowledgeConvocation, answerConvocation } from '@/lib/meetings/convocations/commands';
import { getConvocations, getLetter } from '@/lib/meetings/convocations/queries';
import { remindConvocation, remindDue } from '@/lib/meetings/convocations/reminder-commands';
import { at } from '@/tests/support/clock';
import {
  aConvocationWorld,
  type ConvocationWorld,
  cancelled,
  mailsOf,
  recipientOf,
} from '@/tests/support/convocation-world';
import { everyoneInDatabase, inDatabase } from '@/tests/support/factories';
import { jobsOf } from '@/tests/support/jobs';
import { assistant, type ByPersona, focalPointOf, viceMinisterOf } from '@/tests/support/personas';
import { statementsOf } from '@/tests/support/queries';
import { actsOn, aKey } from '@/tests/support/reports';

let world: ConvocationWorld;
let { guatemala, secretariat, presidency, meetingId, code, prepare, newest, send, convened } = {} as ConvocationWorld;

beforeEach(async () => {
  world = await aConvocationWorld();
  ({ guatemala, secretariat, presidency, meetingId, code, prepare, newest, send, convened } = world);
});

describe('receipts and answers', () => {
  test('are given by the institution’s focal point, can be changed, and are on record', async () => {
    const id = await convened();
    const { id: recipientId } = await recipientOf(id, 'GT', 'MIGRATION');
    await acknowledgeConvocation(guatemala, { recipientId });
    await acknowledgeConvocation(guatemala, { recipientId });
    at('2027-03-02T15:00:00Z');
    await answerConvocation(guatemala, { recipientId, answer: 'DOES_NOT_ATTEND', answerText: 'Otra reunión' });
    await answerConvocation(guatemala, { recipientId, answer: 'ATTENDS', answerText: '' });
    const row = await recipientOf(id, 'GT', 'MIGRATION');
    expect([row.openedAt, row.answer, row.answeredAt]).toEqual([
      instant('2027-03-01T15:00:00Z'),
      'ATTENDS',
      instant('2027-03-02T15:00:00Z'),
    ]);
    expect(await actsOn(recipientId)).toEqual(['convocation.acknowledge', 'convocation.answer', 'convocation.answer']);
  });

  test('are not given for another institution of the same Member, nor for another Member', async () => {
    const id = await convened();
    const { id: sister } = await recipientOf(id, 'GT', 'INTERIOR');
    const { id: foreign } = await recipientOf(id, 'HN', 'MIGRATION');
    const answer = (recipientId: string, actor = guatemala) =>
      answerConvocation(actor, { recipientId, answer: 'ATTENDS', answerText: '' });
    await expect(answer(sister)).rejects.toMatchObject({ reason: 'convocation.not-addressed-to-you' });
    await expect(answer(foreign)).rejects.toMatchObject({ reason: 'convocation.not-found' });
    const viceMinister = await inDatabase(viceMinisterOf('GT'));
    await expect(answer(sister, viceMinister)).rejects.toMatchObject({ reason: 'convocation.not-addressed-to-you' });
  });
});

describe('reminders', () => {
  test('go by the clock after five and ten days to who has not answered, once a day', async () => {
    await inDatabase(focalPointOf('PA', 'FOREIGN_AFFAIRS'));
    const id = await convened();
    expect((await jobsOf('convocations.remind-due')).map(({ runAt }) => runAt)).toEqual([
      '2027-03-06T15:00:00.000Z',
      '2027-03-11T15:00:00.000Z',
    ]);
    const { id: recipientId } = await recipientOf(id, 'GT', 'MIGRATION');
    await answerConvocation(guatemala, { recipientId, answer: 'ATTENDS', answerText: '' });
    at('2027-03-06T15:00:00Z');
    await Promise.all([remindDue(id), remindDue(id)]);
    expect((await mailsOf('convocation.remind')).map(({ toAddress }) => toAddress)).toEqual([
      'focal-point.pa.foreign_affairs@crm.example',
    ]);
    await expect(remindConvocation(secretariat, { convocationId: id, key: aKey() })).rejects.toMatchObject({
      reason: 'convocation.nobody-to-remind',
    });
    at('2027-03-11T15:00:00Z');
    await remindDue(id);
    expect((await mailsOf('convocation.remind')).length).toBe(2);
  });

  test('stop when the meeting is cancelled', async () => {
    const id = await convened();
    await db.meeting.update({ where: { id: meetingId }, data: cancelled });
    at('2027-03-06T15:00:00Z');
    await remindDue(id);
    expect(await mailsOf('convocation.remind')).toEqual([]);
  });
});

describe('who may know of it', () => {
  // D: the letter in preparation; S: the one that was sent; * all of its addressees, else how many of them.
  const table: ByPersona<string> = {
    'focal-point.GT.MIGRATION': '_S3',
    'focal-point.PA.FOREIGN_AFFAIRS': '_S3',
    'vice-minister.GT': '_S3',
    'vice-minister.HN': '_S3',
    'grcm-delegate.GT': '_S3',
    'grcm-delegate.HN': '_S3',
    'liaison-officer.GT.NETWORK_CONSULAR': '_S3',
    'liaison-officer.HN.NETWORK_TRAFFICKING': '_S3',
    'liaison-officer.HN.NETWORK_CONSULAR': '_S3',
    'presidency-officer.PA': 'DS*',
    'drafter.HN': '',
    'secretariat.coordinator': 'DS*',
    'secretariat.assistant': 'DS*',
    'secretariat.it-specialist': '',
    'delegate.AR': '',
    'delegate.ACNUR': '_S1',
    'delegate.RROCM': '__0',
    guest: '',
    'former-official.GT': '',
    nobody: '',
  };

  test('is the same in the page and the paper', async () => {
    const sent = await convened();
    await db.meeting.update({ where: { id: meetingId }, data: { startsOn: dateOn('2027-05-25') } });
    await prepare(secretariat);
    const draft = (await newest()).id;
    const all = await db.convocationRecipient.count({ where: { convocationId: sent } });
    for (const [name, actor] of await everyoneInDatabase()) {
      const view = await getConvocations(actor, code).catch(() => null);
      const letter = view?.letters.find(({ id }) => id === sent);
      const count = letter?.recipients.length ?? 0;
      const cell =
        view === null
          ? ''
          : [
              view.letters.some(({ id }) => id === draft) ? 'D' : '_',
              letter === undefined ? '_' : 'S',
              count === all ? '*' : String(count),
            ].join('');
      expect([name, cell]).toEqual([name, table[name]]);
      const paper = async (id: string) => (await getLetter(actor, code, id).catch(() => null)) !== null;
      expect([name, await paper(draft), await paper(sent)]).toEqual([name, cell.includes('D'), cell.includes('S')]);
    }
  });
});

describe('what is asked', () => {
  const askedOf = async (actor: Actor) =>
    (await listAskedConvocations(actor)).map(({ verb, symbol }) => `${verb} ${symbol ?? '–'}`);

  test('of the Secretariat to prepare, of the Presidency to convene, of the institution to answer', async () => {
    const other = await inDatabase(assistant);
    at('2027-02-01T15:00:00Z');
    expect(await askedOf(secretariat)).toEqual([]);
    at('2027-03-01T15:00:00Z');
    expect(await askedOf(secretariat)).toEqual(['prepare –']);
    await prepare(secretariat);
    expect([await askedOf(other), await askedOf(presidency), await askedOf(guatemala)]).toEqual([
      [],
      ['convene –'],
      [],
    ]);
    await send();
    expect(await askedOf(presidency)).toEqual([]);
    expect(await askedOf(guatemala)).toEqual(['answer GRCM/CONV/2027/1']);
    const { id: recipientId } = await recipientOf((await newest()).id, 'GT', 'MIGRATION');
    await answerConvocation(guatemala, { recipientId, answer: 'ATTENDS', answerText: '' });
    expect(await askedOf(guatemala)).toEqual([]);
    await db.meeting.update({ where: { id: meetingId }, data: { startsOn: dateOn('2027-05-25') } });
    expect(await askedOf(secretariat)).toEqual(['prepare GRCM/CONV/2027/1']);
  });
});

test('a letter with forty addressees costs as many statements as none', async () => {
  const few = await statementsOf(() => getConvocations(secretariat, code));
  await convened();
  const many = await statementsOf(() => getConvocations(secretariat, code));
  expect(many.statements.length - few.statements.length).toBeLessThanOrEqual(4);
  expect(many.statements.length).toBeLessThanOrEqual(22);
});
