// Longer than 250 lines: one procedure, from being asked for to its instant, and everything that may come between.
import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { dayIn, instant, now, setClock } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { adoptText, endText, statePosition } from '@/lib/texts/adoption/commands';
import { getConsensus } from '@/lib/texts/adoption/queries';
import { commentOnParagraph, proposeOnWhole } from '@/lib/texts/proposals/commands';
import { listAskedSilences } from '@/lib/texts/silence/asked-queries';
import { breakSilence, openSilence, withdrawSilence } from '@/lib/texts/silence/commands';
import { getSilences } from '@/lib/texts/silence/queries';
import { concludeSilence, remindSilence } from '@/lib/texts/silence/timer-commands';
import { saveParagraph } from '@/lib/texts/texts/paragraph-commands';
import { jobsOf } from '@/tests/support/jobs';
import type { PersonaName } from '@/tests/support/personas';
import { aKey } from '@/tests/support/reports';
import { aParagraph, aText, aTextWorld, type TextWorld } from '@/tests/support/text-world';

let world: TextWorld;
let presidency: Actor;
let minister: Actor;
let textId: string;
let paragraphId: string;

const day = 86_400_000;
const zone = 'America/Tijuana' as const;

const changeNumber = async (id = textId) => {
  const last = await db.textChange.aggregate({ where: { textId: id }, _max: { number: true } });
  return last._max.number ?? 0;
};
const asked = async (given: Partial<Parameters<typeof openSilence>[1]> = {}) => ({
  ...{
    textId,
    changeNumber: await changeNumber(),
    day: dayIn(instant(now().getTime() + 5 * day), zone),
    hour: '18:00',
  },
  ...{ zone, note: 'Para adoptar antes de la reunión.', key: aKey(), ...given },
});
const running = async () => db.textSilence.findFirstOrThrow({ where: { textId }, orderBy: { number: 'desc' } });
const ended = async (actor: Actor, end: typeof breakSilence = breakSilence) =>
  end(actor, { silenceId: (await running()).id, words: 'Falta una consulta.', key: aKey() });
const statusOf = async () => (await db.negotiatedText.findUniqueOrThrow({ where: { id: textId } })).status;
const told = async (topic: string) =>
  (await db.outboxMail.findMany({ where: { topic }, orderBy: { toAddress: 'asc' } })).map(({ toAddress }) => toAddress);
const emailOf = async ({ userId }: Actor) => (await db.user.findUniqueOrThrow({ where: { id: userId } })).email;
/** The machine's clock stands at that distance from the deadline. */
const at = async (milliseconds: number) => {
  const then = (await running()).endsAt.getTime() + milliseconds;
  setClock(() => then);
};

beforeEach(async () => {
  world = await aTextWorld();
  presidency = world.as('presidency-officer.PA');
  minister = world.as('vice-minister.GT');
  textId = await aText(world);
  paragraphId = await aParagraph(world, textId);
});

describe('asking for silence', () => {
  test('is the Presidency’s, and fixes an instant on the clocks of the zone that it names', async () => {
    for (const name of [
      'vice-minister.GT',
      'drafter.HN',
      'secretariat.coordinator',
      'focal-point.GT.MIGRATION',
    ] as const) {
      await expect(openSilence(world.as(name as PersonaName), await asked()), name).rejects.toMatchObject({
        reason: 'text.presidency-only',
      });
    }
    await openSilence(presidency, await asked());
    const { endsAt, status } = await running();
    expect(status).toBe('RUNNING');
    expect(new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'short' }).format(endsAt)).toBe('18:00');
    expect(await jobsOf('silence.conclude')).toMatchObject([{ runAt: endsAt.toISOString() }]);
    expect(await jobsOf('silence.remind')).toMatchObject([{ runAt: instant(endsAt.getTime() - day).toISOString() }]);
  });

  test('needs a day, ends within two months, and never at an hour that does not come', async () => {
    setClock(() => Date.parse('2027-03-01T12:00:00Z'));
    const refused = async (given: object, fields: object) =>
      expect(openSilence(presidency, await asked(given))).rejects.toMatchObject({ fields });
    await refused({ day: '2027-03-02', hour: '03:59', zone: 'America/Tijuana' }, { day: 'silence.too-short' });
    await refused({ day: '2027-02-01' }, { day: 'silence.too-short' });
    await refused({ day: '2027-06-01' }, { day: 'silence.too-long' });
    await refused({ day: '2027-03-14', hour: '02:30', zone: 'America/Tijuana' }, { hour: 'silence.no-such-hour' });
    await openSilence(presidency, await asked({ day: '2027-03-02', hour: '04:00', zone: 'America/Tijuana' }));
    expect((await running()).endsAt.toISOString()).toBe('2027-03-02T12:00:00.000Z');
    // Of what ends so soon the first mail is the reminder.
    expect(await jobsOf('silence.remind')).toEqual([]);
  });

  test('waits for brackets, for both languages and for those who object', async () => {
    const { proposalId } = await proposeOnWhole(world.as('drafter.HN'), {
      ...{ paragraphId, kind: 'RESERVE', revisionEs: 1, revisionEn: 1, reason: '', key: aKey() },
    });
    await expect(openSilence(presidency, await asked())).rejects.toMatchObject({ reason: 'silence.not-yet' });
    expect((await getSilences(presidency, textId)).missing).toMatchObject([{ kind: 'BRACKETS' }]);
    await db.textProposal.update({
      where: { id: proposalId },
      data: { status: 'WITHDRAWN', settledAt: now(), settledById: presidency.userId },
    });
    const objection = { textId, changeNumber: await changeNumber(), stance: 'DOES_NOT_JOIN' as const, words: 'No.' };
    await statePosition(minister, { ...objection, key: aKey() });
    await expect(openSilence(presidency, await asked())).rejects.toMatchObject({ reason: 'silence.not-yet' });
  });

  test('is not done behind closed doors, and tells nobody of what is there (P-05)', async () => {
    const closed = await aText(world, 'CLOSED_DOOR', { kind: 'DECISIONS' });
    const form = await asked({ textId: closed, changeNumber: await changeNumber(closed) });
    await expect(openSilence(world.presidingMinister, form)).rejects.toMatchObject({
      reason: 'silence.not-behind-closed-doors',
    });
    await expect(openSilence(presidency, form)).rejects.toMatchObject({ reason: 'text.not-found' });
    await expect(getSilences(world.as('secretariat.coordinator'), closed)).rejects.toThrow();
    expect(await told('silence.open')).toEqual([]);
  });

  test('happens once, however many officers press in one instant', async () => {
    const forms = await Promise.all([1, 2, 3, 4].map(() => asked()));
    const answers = await Promise.allSettled(forms.map((form) => openSilence(presidency, form)));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { reason: 'text.under-silence' },
    });
    expect(await db.textSilence.count()).toBe(1);
  });

  test('tells whoever decides for a Member and nobody else; the day before, those who have said nothing', async () => {
    await openSilence(presidency, await asked());
    const deciders = await db.user.findMany({
      where: { mandates: { some: { office: { kind: 'VICE_MINISTER' }, party: { statuses: { some: {} } } } } },
    });
    expect(await told('silence.open')).toEqual(deciders.map(({ email }) => email).sort());
    expect((await told('silence.open')).length).toBeGreaterThan(1);
    await statePosition(minister, {
      ...{ textId, changeNumber: await changeNumber(), stance: 'JOINS', words: '', key: aKey() },
    });
    const { id } = await running();
    await at(-day);
    await remindSilence(id);
    await remindSilence(id);
    const own = await emailOf(minister);
    expect(await told('silence.remind')).toEqual((await told('silence.open')).filter((one) => one !== own));
  });
});

describe('while silence runs', () => {
  beforeEach(async () => void (await openSilence(presidency, await asked())));

  test('nobody changes the text, past the commands neither; one may comment on it and join it', async () => {
    const held = { reason: 'text.under-silence' };
    const save = {
      paragraphId,
      wordsEs: 'Otra cosa.',
      wordsEn: 'Another.',
      revisionEs: 1,
      revisionEn: 1,
      isInStep: true,
    };
    await expect(saveParagraph(presidency, save)).rejects.toMatchObject(held);
    await expect(aParagraph(world, textId)).rejects.toMatchObject(held);
    await expect(
      proposeOnWhole(world.as('drafter.HN'), {
        ...{ paragraphId, kind: 'RESERVE', revisionEs: 1, revisionEn: 1, reason: '', key: aKey() },
      }),
    ).rejects.toMatchObject(held);
    const seen = { textId, changeNumber: await changeNumber() };
    await expect(adoptText(presidency, { ...seen, key: aKey() })).rejects.toMatchObject(held);
    await expect(endText(presidency, { ...seen, note: 'No.', key: aKey() })).rejects.toMatchObject(held);
    await expect(
      db.$executeRaw`UPDATE "ParagraphWords" SET words = 'x' WHERE "paragraphId" = ${paragraphId}::uuid`,
    ).rejects.toThrow(/23514/);
    await commentOnParagraph(world.as('drafter.HN'), {
      ...{ paragraphId, words: 'De acuerdo.', isPrivate: false, key: aKey() },
    });
    await statePosition(minister, { ...seen, stance: 'JOINS_WITH_RESERVATION', words: 'Con reserva.', key: aKey() });
    await expect(
      statePosition(minister, { ...seen, stance: 'DOES_NOT_JOIN', words: 'No.', key: aKey() }),
    ).rejects.toMatchObject({ reason: 'silence.break-instead' });
    const { can } = await getConsensus(presidency, textId);
    expect([can.adopt, can.end]).toEqual(['text.under-silence', 'text.under-silence']);
  });

  test('is asked on the home page of whoever decides for a Member that has said nothing, and of nobody else', async () => {
    const asks = async (name: PersonaName) => (await listAskedSilences(world.as(name))).map((one) => one.textId);
    expect(await asks('vice-minister.GT')).toEqual([textId]);
    for (const name of ['drafter.HN', 'presidency-officer.PA', 'grcm-delegate.GT', 'delegate.AR'] as const) {
      expect(await asks(name), name).toEqual([]);
    }
    const seen = { textId, changeNumber: await changeNumber() };
    await statePosition(minister, { ...seen, stance: 'JOINS', words: '', key: aKey() });
    expect(await asks('vice-minister.GT')).toEqual([]);
  });

  test('one Member breaks it with its reason: the text is open again and nothing is adopted', async () => {
    for (const name of ['drafter.HN', 'presidency-officer.PA', 'secretariat.coordinator'] as const) {
      await expect(ended(world.as(name)), name).rejects.toMatchObject({ reason: 'adoption.deciders-only' });
    }
    const { id } = await running();
    await at(-1);
    await ended(minister);
    expect(await running()).toMatchObject({ status: 'BROKEN', brokenBy: 'GT', words: 'Falta una consulta.' });
    const { standings } = await getConsensus(presidency, textId);
    expect(standings.find(({ party }) => party.code === 'GT')?.position?.stance).toBe('DOES_NOT_JOIN');
    expect([await jobsOf('silence.conclude'), await jobsOf('silence.remind')]).toEqual([[], []]);
    expect((await told('silence.end')).length).toBe((await told('silence.open')).length);
    await at(day);
    await concludeSilence(id);
    expect(await statusOf()).toBe('IN_WORK');
    await aParagraph(world, textId);
    await expect(ended(world.presidingMinister)).rejects.toMatchObject({ reason: 'workflow.closed' });
  });

  test('is broken once, however many do so in one instant; the others are told that it has ended', async () => {
    const people = [minister, world.presidingMinister, world.as('vice-minister.GT')];
    const all = Array.from({ length: 24 }, (_, index) => people[index % people.length] ?? minister);
    const answers = await Promise.allSettled(all.map((one) => ended(one)));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of answers.filter(({ status }) => status === 'rejected')) {
      expect(one).toMatchObject({ reason: { reason: 'workflow.closed' } });
    }
    expect(await db.textPosition.count({ where: { textId, stance: 'DOES_NOT_JOIN' } })).toBe(1);
  });

  test('the Presidency takes it back, and can ask again', async () => {
    await expect(ended(minister, withdrawSilence)).rejects.toMatchObject({ reason: 'text.presidency-only' });
    await ended(presidency, withdrawSilence);
    expect((await running()).status).toBe('WITHDRAWN');
    await openSilence(presidency, await asked());
    expect(await running()).toMatchObject({ number: 2, status: 'RUNNING' });
    await expect(db.$executeRaw`UPDATE "TextSilence" SET "endsAt" = now() WHERE number = 2`).rejects.toThrow();
  });

  test('a meeting that is called off takes it along', async () => {
    const { id } = await running();
    await db.meeting.update({
      where: { id: world.meetingId },
      data: { status: 'CANCELLED', cancelReason: 'Sin sede.', cancelledAt: now() },
    });
    await at(1);
    await concludeSilence(id);
    expect(await running()).toMatchObject({ status: 'WITHDRAWN', brokenBy: null });
    expect(await statusOf()).toBe('IN_WORK');
  });
});

describe('at its instant', () => {
  beforeEach(async () => void (await openSilence(presidency, await asked())));

  test('it holds although no worker has run: nothing breaks it, nothing is withdrawn, nothing changes', async () => {
    await at(0);
    await expect(ended(minister)).rejects.toMatchObject({ reason: 'silence.over' });
    await expect(ended(presidency, withdrawSilence)).rejects.toMatchObject({ reason: 'silence.over' });
    await expect(aParagraph(world, textId)).rejects.toMatchObject({ reason: 'text.under-silence' });
    const view = await getSilences(minister, textId);
    expect([view.running?.isOver, view.can.breakSilence]).toEqual([true, 'silence.over']);
  });

  test('the text is adopted as of that instant, when the worker was down for days too, and once', async () => {
    const { id, endsAt } = await running();
    await at(-1);
    await concludeSilence(id);
    expect(await statusOf()).toBe('IN_WORK');
    await at(9 * day);
    await Promise.all([concludeSilence(id), concludeSilence(id), concludeSilence(id)]);
    await concludeSilence(id);
    expect(await statusOf()).toBe('ADOPTED');
    expect(await running()).toMatchObject({ status: 'ADOPTED', endedAt: endsAt, endedById: null });
    const { conclusion, isBySilence } = await getConsensus(minister, textId);
    expect(conclusion).toMatchObject({ outcome: 'ADOPTED', concludedAt: endsAt });
    expect(conclusion?.symbol).toBe(`CRM/${dayIn(endsAt).slice(0, 4)}/VM/DECL.1`);
    expect(isBySilence).toBe(true);
    expect(await db.textMilestone.count({ where: { textId, isAdopted: true } })).toBe(1);
    expect(await db.decision.findMany({ where: { part: 'OPEN' }, select: { issuedAt: true } })).toEqual([
      { issuedAt: endsAt },
    ]);
    expect((await told('silence.end')).length).toBe((await told('silence.open')).length);
  });

  test('a break of the last moment and the clock have one outcome, the right one', async () => {
    const { id } = await running();
    await at(-1);
    const [broken] = await Promise.allSettled([ended(minister), concludeSilence(id)]);
    await at(0);
    await concludeSilence(id);
    expect(broken?.status).toBe('fulfilled');
    expect([await statusOf(), (await running()).status]).toEqual(['IN_WORK', 'BROKEN']);
  });
});
