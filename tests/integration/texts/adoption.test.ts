// Longer than 250 lines: one text on its way to adoption, and everything that may come between in the same instant.
import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { today } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { listMembersOn } from '@/lib/membership/parties/member-queries';
import { adoptText, correctText, endText, stateAbsent, statePosition } from '@/lib/texts/adoption/commands';
import { getConsensus } from '@/lib/texts/adoption/queries';
import { proposeOnWhole } from '@/lib/texts/proposals/commands';
import { addParagraph, saveParagraph } from '@/lib/texts/texts/paragraph-commands';
import { getParagraph, getText } from '@/lib/texts/texts/queries';
import { inDatabase } from '@/tests/support/factories';
import { type PersonaName, viceMinisterOf } from '@/tests/support/personas';
import { aKey } from '@/tests/support/reports';
import { aParagraph, aText, aTextWorld, type TextWorld } from '@/tests/support/text-world';

let world: TextWorld;
let presidency: Actor;
let textId: string;
let paragraphId: string;
let ministers: ReadonlyMap<string, Actor>;

const changeNumber = async (id = textId) => {
  const last = await db.textChange.aggregate({ where: { textId: id }, _max: { number: true } });
  return last._max.number ?? 0;
};

async function joins(
  code: string,
  stance: 'JOINS' | 'JOINS_WITH_RESERVATION' | 'DOES_NOT_JOIN' = 'JOINS',
  id = textId,
) {
  const actor = ministers.get(code);
  if (actor === undefined) throw new Error(`no minister of ${code}`);
  const words = stance === 'JOINS' ? '' : 'En nuestras palabras.';
  await statePosition(actor, { textId: id, changeNumber: await changeNumber(id), stance, words, key: aKey() });
}

const everybodyJoins = (id = textId) => Promise.all([...ministers.keys()].map((code) => joins(code, 'JOINS', id)));
const adopt = async (by: Actor = presidency, id = textId) =>
  adoptText(by, { textId: id, changeNumber: await changeNumber(id), key: aKey() });
const missing = async () => (await getConsensus(presidency, textId)).missing.map(({ kind }) => kind);
const statusOf = async (id = textId) => (await db.negotiatedText.findUniqueOrThrow({ where: { id } })).status;

beforeEach(async () => {
  world = await aTextWorld();
  presidency = world.as('presidency-officer.PA');
  textId = await aText(world);
  paragraphId = await aParagraph(world, textId, { es: 'Acuerdan actuar.', en: 'Agree to act.' });
  const codes = (await listMembersOn(db, today())).map(({ code }) => code);
  const found = new Map<string, Actor>();
  for (const code of codes) {
    const there = world.people.get(`vice-minister.${code}` as PersonaName);
    const own = code === 'PA' ? world.presidingMinister : there;
    found.set(code, own ?? (await inDatabase(viceMinisterOf(code as Parameters<typeof viceMinisterOf>[0]))));
  }
  ministers = found;
});

describe('where Members stand', () => {
  test('is said by whoever decides for them, on the words as they stand, and stays on record', async () => {
    expect(ministers.size).toBe(11);
    for (const name of [
      'drafter.HN',
      'focal-point.GT.MIGRATION',
      'presidency-officer.PA',
      'secretariat.coordinator',
    ] as const) {
      const form = { textId, changeNumber: await changeNumber(), stance: 'JOINS' as const, words: '', key: aKey() };
      await expect(statePosition(world.as(name), form), name).rejects.toMatchObject({
        reason: 'adoption.deciders-only',
      });
    }
    const objecting = {
      textId,
      changeNumber: await changeNumber(),
      stance: 'DOES_NOT_JOIN' as const,
      words: '',
      key: aKey(),
    };
    const minister = world.as('vice-minister.GT');
    await expect(statePosition(minister, objecting)).rejects.toMatchObject({ fields: { words: 'adoption.say-why' } });
    await joins('GT', 'DOES_NOT_JOIN');
    await joins('GT');
    expect(await db.textPosition.count({ where: { textId, partyCode: 'GT' } })).toBe(2);
    const { standings } = await getConsensus(presidency, textId);
    expect(standings.find(({ party }) => party.code === 'GT')?.position?.stance).toBe('JOINS');
    await expect(db.$executeRaw`UPDATE "TextPosition" SET stance = 'JOINS'`).rejects.toThrow();
  });

  test('has to be confirmed when the text changes after it', async () => {
    await everybodyJoins();
    expect(await missing()).toEqual([]);
    const { paragraph } = await getParagraph(presidency, textId, paragraphId);
    await saveParagraph(presidency, {
      ...{ paragraphId, wordsEs: 'Acuerdan actuar ya.', revisionEs: paragraph.es.revision },
      ...{ wordsEn: 'Agree to act now.', revisionEn: paragraph.en.revision, isInStep: true },
    });
    expect(await missing()).toEqual(['OLD_POSITIONS']);
    await expect(adopt()).rejects.toMatchObject({ reason: 'adoption.not-yet' });
    await everybodyJoins();
    await adopt();
  });

  test('a Member that was not there is put on record by the Presidency alone, and never over its own words', async () => {
    const form = async (partyCode: string) => ({
      ...{ textId, changeNumber: await changeNumber(), partyCode, words: 'Lista de asistencia.', key: aKey() },
    });
    await joins('GT', 'DOES_NOT_JOIN');
    await expect(stateAbsent(presidency, await form('GT'))).rejects.toMatchObject({
      reason: 'adoption.spoke-for-itself',
    });
    await expect(stateAbsent(world.as('vice-minister.GT'), await form('HN'))).rejects.toMatchObject({
      reason: 'text.presidency-only',
    });
    for (const code of [...ministers.keys()].filter((one) => one !== 'GT' && one !== 'NI')) await joins(code);
    await stateAbsent(presidency, await form('NI'));
    await joins('GT');
    await adopt();
  });
});

describe('adoption', () => {
  test('is possible when nothing is missing, and says in words what is', async () => {
    expect(await missing()).toEqual(['POSITIONS']);
    const { proposalId } = await proposeOnWhole(world.as('drafter.HN'), {
      ...{ paragraphId, kind: 'RESERVE', revisionEs: 1, revisionEn: 1, reason: '', key: aKey() },
    });
    await everybodyJoins();
    await joins('CR', 'DOES_NOT_JOIN');
    expect(await missing()).toEqual(['BRACKETS', 'OBJECTIONS']);
    await expect(adopt()).rejects.toMatchObject({ reason: 'adoption.not-yet' });
    await db.textProposal.update({
      where: { id: proposalId },
      data: { status: 'WITHDRAWN', settledAt: new Date(), settledById: presidency.userId },
    });
    await expect(adopt()).rejects.toMatchObject({ reason: 'adoption.not-yet' });
    await joins('CR', 'JOINS_WITH_RESERVATION');
    const { symbol } = await adopt();
    expect(symbol).toMatch(/^CRM\/\d{4}\/VM\/DECL\.1$/);
    expect(await statusOf()).toBe('ADOPTED');
    const { conclusion } = await getConsensus(world.as('focal-point.GT.MIGRATION'), textId);
    expect(conclusion).toMatchObject({ outcome: 'ADOPTED', symbol, presiding: { code: 'PA' } });
    const sealed = await db.textMilestone.findFirstOrThrow({ where: { textId, isAdopted: true } });
    expect(sealed.sha256).toBe(conclusion?.sha256);
  });

  test('registers each operative paragraph with those under it, addressed to all Members', async () => {
    await addParagraph(presidency, {
      ...{ textId, afterId: paragraphId, kind: 'OPERATIVE', level: 1, wordsEs: 'Pronto.', wordsEn: 'Soon.' },
      ...{ isInStep: true, key: aKey() },
    });
    await everybodyJoins();
    await adopt();
    const rows = await db.decision.findMany({ where: { recordCode: null }, include: { addressees: true } });
    expect(rows.map(({ paragraph, textEs, part, addressees }) => [paragraph, textEs, part, addressees.length])).toEqual(
      [['1', 'Acuerdan actuar.\n1.1 Pronto.', 'OPEN', 11]],
    );
  });

  test.each(['vice-minister.GT', 'drafter.HN', 'secretariat.coordinator', 'focal-point.GT.MIGRATION'] as const)(
    'is not done by %s (DR-38)',
    async (name) => {
      await everybodyJoins();
      await expect(adopt(world.as(name))).rejects.toMatchObject({ reason: 'text.presidency-only' });
    },
  );

  test('closes the text to every change, by command and past it', async () => {
    await everybodyJoins();
    await adopt();
    const form = { paragraphId, kind: 'RESERVE' as const, revisionEs: 1, revisionEn: 1, reason: '', key: aKey() };
    await expect(proposeOnWhole(world.as('drafter.HN'), form)).rejects.toMatchObject({ reason: 'workflow.closed' });
    await expect(joins('GT', 'DOES_NOT_JOIN')).rejects.toMatchObject({ reason: 'workflow.closed' });
    await expect(aParagraph(world, textId)).rejects.toMatchObject({ reason: 'workflow.closed' });
    await expect(db.$executeRaw`UPDATE "ParagraphWords" SET words = 'x', revision = revision + 1`).rejects.toThrow(
      'ended',
    );
    await expect(db.$executeRaw`UPDATE "TextParagraph" SET level = 1`).rejects.toThrow('ended');
    await expect(db.$executeRaw`UPDATE "NegotiatedText" SET status = 'IN_WORK'`).rejects.toThrow('ended');
    await expect(db.$executeRaw`UPDATE "TextConclusion" SET symbol = 'x'`).rejects.toThrow();
  });

  test('is one, however many officers press at once', async () => {
    await everybodyJoins();
    const outcomes = await Promise.allSettled([1, 2, 3, 4].map(() => adopt()));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await db.textConclusion.count()).toBe(1);
    expect(await db.textMilestone.count({ where: { isAdopted: true } })).toBe(1);
  });

  test.each([0, 1, 2, 3, 4, 5])(
    'against a bracket and a change of the same instant has one outcome, the right one (%i)',
    async (n) => {
      await everybodyJoins();
      const number = await changeNumber();
      const { paragraph } = await getParagraph(presidency, textId, paragraphId);
      const acts = [
        () => adoptText(presidency, { textId, changeNumber: number, key: aKey() }),
        () =>
          proposeOnWhole(world.as('drafter.HN'), {
            ...{ paragraphId, kind: 'RESERVE', revisionEs: 1, revisionEn: 1, reason: '', key: aKey() },
          }),
        () =>
          saveParagraph(world.otherDrafter, {
            ...{ paragraphId, wordsEs: paragraph.es.words, revisionEs: paragraph.es.revision },
            ...{ wordsEn: `Agree to act ${String(n)}.`, revisionEn: paragraph.en.revision, isInStep: false },
          }),
      ];
      const order = [acts[n % 3], acts[(n + 1) % 3], acts[(n + 2) % 3]];
      await Promise.allSettled(order.map((act) => act?.()));
      const isAdopted = (await statusOf()) === 'ADOPTED';
      const open = await db.textProposal.count({ where: { textId, status: 'OPEN' } });
      const view = await getText(presidency, textId);
      if (isAdopted) expect([open, view.outOfStep, await changeNumber()]).toEqual([0, 0, number]);
      else expect(open + view.outOfStep).toBeGreaterThan(0);
      expect(await db.textConclusion.count()).toBe(isAdopted ? 1 : 0);
      expect(await db.decision.count({ where: { recordCode: null } })).toBe(isAdopted ? 1 : 0);
    },
  );
});

describe('an end without consensus (P-08)', () => {
  test('leaves the text as it stands, with the objection on record', async () => {
    await joins('CR', 'DOES_NOT_JOIN');
    const form = { textId, changeNumber: await changeNumber(), note: 'Se cerró la sesión sin acuerdo.', key: aKey() };
    await expect(endText(world.as('vice-minister.GT'), form)).rejects.toMatchObject({ reason: 'text.presidency-only' });
    await endText(presidency, form);
    const { conclusion, standings } = await getConsensus(world.as('vice-minister.GT'), textId);
    expect(conclusion).toMatchObject({ outcome: 'NO_CONSENSUS', symbol: null, note: form.note });
    expect(standings.find(({ party }) => party.code === 'CR')?.position?.words).toBe('En nuestras palabras.');
    await expect(aParagraph(world, textId)).rejects.toMatchObject({ reason: 'workflow.closed' });
  });
});

describe('a corrigendum', () => {
  test('corrects a mistake beside what was adopted, numbered, and only after adoption', async () => {
    const form = {
      textId,
      paragraphId,
      language: 'es' as const,
      words: 'Acuerdan actuar, pronto.',
      reason: 'Coma.',
      key: aKey(),
    };
    await expect(correctText(presidency, form)).rejects.toMatchObject({ reason: 'workflow.closed' });
    await everybodyJoins();
    await adopt();
    await correctText(presidency, form);
    await expect(correctText(presidency, { ...form, key: aKey() })).rejects.toMatchObject({
      fields: { words: 'adoption.corrects-nothing' },
    });
    const { corrigenda } = await getConsensus(presidency, textId);
    expect(corrigenda).toMatchObject([{ number: 1, wordsBefore: 'Acuerdan actuar.', wordsAfter: form.words }]);
    const { paragraphs } = await getText(presidency, textId);
    expect(paragraphs.find(({ id }) => id === paragraphId)?.es.words).toBe('Acuerdan actuar.');
  });
});

describe('behind closed doors', () => {
  test('the presiding Vice-Minister adopts; its decisions, its number and its log tell nobody else anything', async () => {
    const closed = await aText(world, 'CLOSED_DOOR', { kind: 'DECISIONS' });
    await aParagraph(world, closed, { by: world.presidingMinister });
    for (const outsider of [presidency, world.as('secretariat.coordinator'), world.as('drafter.HN')]) {
      await expect(getConsensus(outsider, closed)).rejects.toMatchObject({ reason: 'text.not-found' });
    }
    await everybodyJoins(closed);
    await expect(adopt(world.as('vice-minister.GT'), closed)).rejects.toMatchObject({ reason: 'text.closed-pen-only' });
    const { symbol } = await adopt(world.presidingMinister, closed);
    expect(symbol).toMatch(/\/VM\/PC\/DEC\.1$/);
    const rows = await db.decision.findMany({ where: { recordCode: null } });
    expect(rows.map(({ part, issuedAt }) => [part, issuedAt])).toEqual([['CLOSED_DOOR', null]]);
    const logged = await db.auditEntry.findMany({
      where: { act: { in: ['text.adopt', 'text.state', 'decision.register'] } },
    });
    expect(new Set(logged.map(({ detail }) => JSON.stringify(detail)))).toEqual(new Set(['{}']));
  });
});
