// Longer than 250 lines: one letter, told of from its first words to its last reader.
import { beforeEach, describe, expect, test } from 'vitest';
import { addDays, dateOn, instant } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { paperToDocx } from '@/lib/core/paper/docx';
import { editConvocation, prepareConvocation, sendConvocation } from '@/lib/meetings/convocations/commands';
import { letterFileName, letterPaper } from '@/lib/meetings/convocations/letter';
import { getConvocations, getLetter } from '@/lib/meetings/convocations/queries';
import { remindConvocation } from '@/lib/meetings/convocations/reminder-commands';
import {
  aConvocationWorld,
  type ConvocationWorld,
  cancelled,
  mailsOf,
  recipientOf,
} from '@/tests/support/convocation-world';
import { aMeeting, inDatabase } from '@/tests/support/factories';
import { observerOrganizationDelegate } from '@/tests/support/personas';
import { actsOn, aKey } from '@/tests/support/reports';

let world: ConvocationWorld;
let { guatemala, secretariat, presidency, meetingId, code, prepare, newest, on, send, convened } =
  {} as ConvocationWorld;

beforeEach(async () => {
  world = await aConvocationWorld();
  ({ guatemala, secretariat, presidency, meetingId, code, prepare, newest, on, send, convened } = world);
});

describe('a letter', () => {
  test('is prepared in both languages with the dates and the place, and goes out with its number', async () => {
    await prepare(secretariat);
    const draft = await newest();
    expect(draft.textEs).toContain('del 26 al 27 de mayo de 2027 en Panamá');
    expect(draft.textEn).toContain('from 26 to 27 May 2027 in Panamá');
    expect(draft.textEs).toContain('Presidencia Pro-Témpore, Panamá');
    expect([draft.number, draft.symbol, draft.sentAt]).toEqual([null, null, null]);
    expect(await send()).toEqual({ code, symbol: 'GRCM/CONV/2027/1' });
    expect(await actsOn(draft.id)).toEqual(['convocation.prepare', 'convocation.send']);
  });

  test('goes to the three institutions of each Member (DR-69) and to whom the rules let attend', async () => {
    const id = await convened();
    const rows = await db.convocationRecipient.findMany({
      where: { convocationId: id },
      include: { party: { include: { statuses: { include: { class: true } } } } },
      orderBy: { position: 'asc' },
    });
    const kinds = Map.groupBy(rows, ({ party }) => party.statuses[0]?.class.kind);
    const members = await db.institution.count({
      where: { party: { statuses: { some: { class: { kind: 'MEMBER' } } } } },
    });
    expect(kinds.get('MEMBER')?.length).toBe(members);
    expect(kinds.get('MEMBER')?.every(({ rule, institutionId }) => rule === 'DR-69' && institutionId !== null)).toBe(
      true,
    );
    // The GRCM is no place of observer States; organisations attend it (DR-16, DR-44).
    expect(kinds.get('OBSERVER_STATE')).toBeUndefined();
    expect(kinds.get('SECRETARIAT')).toBeUndefined();
    expect(kinds.get('OBSERVER_ORGANIZATION')?.length).toBeGreaterThan(0);
    expect(new Set(rows.slice(0, members).map(({ rule }) => rule))).toEqual(new Set(['DR-69']));
  });

  test('reaches who reads there, each in the own language and once, and says of whom nobody has an account', async () => {
    await inDatabase(observerOrganizationDelegate);
    const id = await convened();
    const told = await mailsOf('convocation.send');
    expect(told.map(({ toAddress }) => toAddress)).toEqual([
      'delegate.acnur@crm.example',
      'focal-point.gt.migration@crm.example',
    ]);
    expect(told[1]?.text).toContain('convoca a «Reunión del Grupo»');
    expect(told[1]?.text).toContain(`/es/meetings/${code}/convocation`);
    expect((await recipientOf(id, 'GT', 'MIGRATION')).isUntold).toBe(false);
    expect((await recipientOf(id, 'GT', 'INTERIOR')).isUntold).toBe(true);
  });

  test('is set as a paper in either language', async () => {
    await prepare(secretariat);
    const draft = letterPaper(
      await getLetter(secretariat, code, (await newest()).id),
      'en',
      instant('2027-03-02T00:00:00Z'),
    );
    expect([draft.title, draft.opening.length]).toEqual(['Convocation in preparation', 1]);
    await send();
    const letter = await getLetter(guatemala, code, (await newest()).id);
    const paper = letterPaper(letter, 'es', instant('2030-01-01T00:00:00Z'));
    expect([paper.title, paper.opening]).toEqual(['Convocatoria GRCM/CONV/2027/1', []]);
    expect(paper.issuedAt).toEqual(instant('2027-03-01T15:00:00Z'));
    expect(letterFileName(letter, 'en')).toBe('Convocation GRCM-CONV-2027-1');
    expect((await paperToDocx(paper)).byteLength).toBeGreaterThan(1000);
  });

  test('cannot be changed or deleted once it was sent, whoever tries', async () => {
    const id = await convened();
    const { version } = await newest();
    const words = { convocationId: id, version, textEs: 'x', textEn: 'x' };
    await expect(editConvocation(secretariat, words)).rejects.toMatchObject({ reason: 'workflow.closed' });
    await expect(db.convocation.update({ where: { id }, data: { textEs: 'x' } })).rejects.toThrow(/neither changed/);
    await db.convocationRecipient.deleteMany({ where: { convocationId: id } });
    await expect(db.convocation.delete({ where: { id } })).rejects.toThrow(/neither changed/);
  });
});

describe('a letter in preparation', () => {
  test('is one a meeting, and the same form twice prepares one', async () => {
    const key = aKey();
    const both = await Promise.all([1, 2].map(() => prepareConvocation(secretariat, { meetingId, key })));
    expect(both).toEqual([{ code }, { code }]);
    await expect(prepare(presidency)).rejects.toMatchObject({ reason: 'convocation.being-prepared' });
    expect(await db.convocation.count()).toBe(1);
  });

  test('of two who write it the second reads what the first wrote', async () => {
    await prepare(secretariat);
    const seen = await on();
    await editConvocation(presidency, { ...seen, textEs: 'De la Presidencia', textEn: 'From the Presidency' });
    await expect(editConvocation(secretariat, { ...seen, textEs: 'Otra', textEn: 'Other' })).rejects.toMatchObject({
      reason: 'convocation.stale',
      detail: { version: 2, textEs: 'De la Presidencia', textEn: 'From the Presidency' },
    });
    // Nor is anything sent that its sender has not read.
    await expect(sendConvocation(presidency, seen)).rejects.toMatchObject({ reason: 'convocation.changed' });
  });

  test('is not sent with dates that the meeting no longer has', async () => {
    await prepare(secretariat);
    await db.meeting.update({ where: { id: meetingId }, data: { startsOn: dateOn('2027-05-25') } });
    await expect(send()).rejects.toMatchObject({ reason: 'convocation.out-of-date' });
    expect((await getConvocations(presidency, code)).letters[0]?.isOutOfDate).toBe(true);
    await editConvocation(secretariat, { ...(await on()), textEs: 'Del 25 al 27', textEn: 'From 25 to 27' });
    expect(await send()).toMatchObject({ symbol: 'GRCM/CONV/2027/1' });
  });

  test('is sent by the Presidency and nobody else (DR-29, DR-62)', async () => {
    await prepare(secretariat);
    await expect(sendConvocation(secretariat, await on())).rejects.toMatchObject({
      reason: 'convocation.presidency-convenes',
    });
    // Members' people do not know of it before it is sent.
    await expect(sendConvocation(guatemala, await on())).rejects.toMatchObject({ reason: 'convocation.not-found' });
  });
});

describe('numbers', () => {
  test('of a body and year follow each other without gap or double, whoever sends at once', async () => {
    const meetings: { id: string }[] = [];
    for (let index = 0; index < 20; index += 1) {
      meetings.push(await aMeeting({ bodyCode: 'GRCM', startsOn: dateOn(addDays('2027-06-01', index * 3)) }));
    }
    for (const { id } of meetings) await prepare(secretariat, id);
    // As many at once as there are connections to the database; each letter has some forty addressees.
    const sent: { symbol: string }[] = [];
    for (let from = 0; from < meetings.length; from += 5) {
      sent.push(...(await Promise.all(meetings.slice(from, from + 5).map(({ id }) => send(id)))));
    }
    expect(sent.map(({ symbol }) => symbol).sort()).toEqual(
      Array.from({ length: 20 }, (_, index) => `GRCM/CONV/2027/${index + 1}`).sort(),
    );
  });

  test('one letter sent from two places goes out once', async () => {
    await prepare(secretariat);
    const given = await on();
    const both = await Promise.allSettled([sendConvocation(presidency, given), sendConvocation(presidency, given)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await mailsOf('convocation.send')).length).toBe(1);
  });

  test('begin anew with each body and each year', async () => {
    await convened();
    const consular = await aMeeting({ bodyCode: 'NETWORK_CONSULAR', startsOn: dateOn('2027-05-20') });
    const later = await aMeeting({ bodyCode: 'GRCM', startsOn: dateOn('2028-05-20') });
    for (const { id } of [consular, later]) await prepare(secretariat, id);
    expect([await send(consular.id), await send(later.id)].map(({ symbol }) => symbol)).toEqual([
      'RPC/CONV/2027/1',
      'GRCM/CONV/2028/1',
    ]);
  });
});

describe('after a change', () => {
  test('a moved meeting is convened again by a second letter', async () => {
    await convened();
    await expect((await getConvocations(secretariat, code)).letters[0]?.isOutOfDate).toBe(false);
    await db.meeting.update({ where: { id: meetingId }, data: { startsOn: dateOn('2027-05-25') } });
    expect((await getConvocations(guatemala, code)).letters[0]?.isOutOfDate).toBe(true);
    await prepare(secretariat);
    expect(await send()).toMatchObject({ symbol: 'GRCM/CONV/2027/2' });
    const { letters } = await getConvocations(guatemala, code);
    expect(letters.map(({ symbol, isOutOfDate }) => [symbol, isOutOfDate])).toEqual([
      ['GRCM/CONV/2027/2', false],
      ['GRCM/CONV/2027/1', false],
    ]);
  });

  test('a cancelled one is told of once, and only where it had been convened', async () => {
    const other = await aMeeting({ bodyCode: 'GRCM', ...cancelled });
    await expect(prepare(secretariat, other.id)).rejects.toMatchObject({ reason: 'convocation.nothing-to-tell' });
    await convened();
    await db.meeting.update({ where: { id: meetingId }, data: cancelled });
    await prepare(secretariat);
    const draft = await newest();
    expect([draft.isCancelling, draft.textEs.includes('no se celebrará')]).toEqual([true, true]);
    await send();
    await expect(prepare(secretariat)).rejects.toMatchObject({ reason: 'convocation.nothing-to-tell' });
    // Nobody is reminded of what does not take place.
    await expect(remindConvocation(secretariat, { convocationId: draft.id, key: aKey() })).rejects.toMatchObject({
      reason: 'convocation.nobody-to-remind',
    });
  });
});
