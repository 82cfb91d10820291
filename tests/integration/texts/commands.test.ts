// Longer than 250 lines: one text from its first word to its undone last change.
import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { db } from '@/lib/core/db';
import type { Conflict } from '@/lib/core/errors';
import { beginText, importParagraphs } from '@/lib/texts/texts/commands';
import { addParagraph, arrangeParagraph, removeParagraph, saveParagraph } from '@/lib/texts/texts/paragraph-commands';
import { getNewText, getParagraph, getText } from '@/lib/texts/texts/queries';
import type { SaveParagraph } from '@/lib/texts/texts/schema';
import { undoChange } from '@/lib/texts/texts/undo-commands';
import { aKey } from '@/tests/support/reports';
import { aParagraph, aText, aTextWorld, type TextWorld, wordsOf } from '@/tests/support/text-world';

let world: TextWorld;
let presidency: Actor;
let drafter: Actor;

beforeEach(async () => {
  world = await aTextWorld();
  presidency = world.as('presidency-officer.PA');
  drafter = world.as('drafter.HN');
});

const acts = async (textId: string) =>
  (await db.auditEntry.findMany({ where: { subjectId: textId }, orderBy: { seq: 'asc' } })).map(({ act }) => act);

/** The form of a paragraph as its page shows it now. */
async function formOf(actor: Actor, textId: string, paragraphId: string): Promise<SaveParagraph> {
  const { paragraph } = await getParagraph(actor, textId, paragraphId);
  return {
    ...{ paragraphId, wordsEs: paragraph.es.words, revisionEs: paragraph.es.revision },
    ...{ wordsEn: paragraph.en.words, revisionEn: paragraph.en.revision, isInStep: paragraph.isInStep },
  };
}

const lastNumber = async (textId: string) =>
  (await db.textChange.findFirstOrThrow({ where: { textId }, orderBy: { number: 'desc' } })).number;

describe('beginText', () => {
  const input = () => ({
    ...{ sessionId: world.sessionId('DRAFTING'), kind: 'DECLARATION' as const, titleEs: 'Declaración' },
    ...{ titleEn: 'Declaration', hasLetters: false, key: aKey() },
  });

  test('gives the session one text however often the form is sent, and each further one its own code', async () => {
    const one = input();
    await Promise.all([1, 2, 3].map(() => beginText(drafter, one)));
    await Promise.all([beginText(drafter, input()), beginText(presidency, input())]);
    const codes = (await db.negotiatedText.findMany({ orderBy: { code: 'asc' } })).map(({ code }) => code);
    expect(codes.map((code) => code.replace(/^SESSION-\d+-/, ''))).toEqual([
      'DECLARATION',
      'DECLARATION-2',
      'DECLARATION-3',
    ]);
  });

  test.each([
    ['vice-minister.GT', 'DRAFTING', 'text.drafters-only'],
    ['focal-point.GT.MIGRATION', 'PLENARY', 'text.drafters-only'],
    ['vice-minister.GT', 'CLOSED_DOOR', 'text.closed-pen-only'],
    ['presidency-officer.PA', 'CLOSED_DOOR', 'session.not-found'],
    ['secretariat.coordinator', 'CLOSED_DOOR', 'session.not-found'],
    ['delegate.AR', 'PLENARY', 'text.drafters-only'],
    ['guest', 'PLENARY', 'text.drafters-only'],
    ['drafter.HN', 'PLENARY', 'session.not-found'],
  ] as const)('is not for %s in the %s session', async (name, kind, reason) => {
    const sent = { ...input(), sessionId: world.sessionId(kind) };
    await expect(beginText(world.as(name), sent)).rejects.toMatchObject({ reason });
  });

  test('refuses a kind that has no place in the session (DR-07), and a meeting that does not take place', async () => {
    const report = { ...input(), sessionId: world.sessionId('PLENARY'), kind: 'NETWORK_REPORT' as const };
    await expect(beginText(presidency, report)).rejects.toMatchObject({ fields: { kind: 'text.no-place-for-kind' } });
    const cancelled = {
      status: 'CANCELLED',
      cancelReason: 'Fuerza mayor.',
      cancelledAt: '2026-11-01T00:00:00Z',
    } as const;
    await db.meeting.update({ where: { id: world.meetingId }, data: cancelled });
    await expect(beginText(presidency, input())).rejects.toMatchObject({ reason: 'workflow.closed' });
  });

  test('observers and guests are not even shown the form', async () => {
    for (const name of ['delegate.AR', 'guest'] as const) {
      const asked = getNewText(world.as(name), world.sessionId('PLENARY'));
      await expect(asked).rejects.toMatchObject({ reason: 'session.not-found' });
    }
  });
});

describe('saveParagraph', () => {
  let textId: string;
  let paragraphId: string;
  beforeEach(async () => {
    textId = await aText(world);
    paragraphId = await aParagraph(world, textId);
  });

  test('writes a revision that stays, in the name of the writer’s party, and on record without a word', async () => {
    const form = await formOf(drafter, textId, paragraphId);
    await saveParagraph(drafter, { ...form, wordsEs: 'Acuerdan cooperar.', isInStep: false });
    const { paragraph, history } = await getParagraph(drafter, textId, paragraphId);
    expect(paragraph).toMatchObject({ es: { words: 'Acuerdan cooperar.', revision: 2 }, isInStep: false });
    expect(history.filter(({ language }) => language === 'es').map(({ words, party }) => [words, party.code])).toEqual([
      ['Acuerdan cooperar.', 'HN'],
      ['Acuerdan actuar.', 'PA'],
    ]);
    expect(await acts(textId)).toEqual(['text.begin', 'text.add', 'text.save']);
    const entries = await db.auditEntry.findMany({ where: { subjectId: textId } });
    expect(JSON.stringify(entries.map(({ detail }) => detail))).not.toMatch(/Acuerdan/);
  });

  test('says that both languages say the same only when the writer saw both as they are', async () => {
    const seen = await formOf(drafter, textId, paragraphId);
    await saveParagraph(presidency, { ...seen, wordsEs: 'Acuerdan ya.', isInStep: false });
    await saveParagraph(drafter, { ...seen, wordsEn: 'Agree now.', isInStep: true });
    expect((await getParagraph(drafter, textId, paragraphId)).paragraph.isInStep).toBe(false);
    const now = await formOf(drafter, textId, paragraphId);
    await saveParagraph(drafter, { ...now, isInStep: true });
    expect((await getParagraph(drafter, textId, paragraphId)).paragraph).toMatchObject({
      ...{ isInStep: true, es: { words: 'Acuerdan ya.' }, en: { words: 'Agree now.' } },
    });
    await saveParagraph(drafter, { ...(await formOf(drafter, textId, paragraphId)), isInStep: false });
    expect((await getText(drafter, textId)).outOfStep).toBe(1);
  });

  test('of two writers at once the second has both texts before them, and no word is lost', async () => {
    const seen = await formOf(drafter, textId, paragraphId);
    const mine = { ...seen, wordsEs: 'Lo de Honduras.', wordsEn: 'Honduras here.', isInStep: false };
    const theirs = { ...seen, wordsEs: 'Lo de la Presidencia.', isInStep: false };
    const outcomes = await Promise.allSettled([saveParagraph(drafter, mine), saveParagraph(presidency, theirs)]);
    const refused = outcomes.filter((one) => one.status === 'rejected');
    expect(refused).toHaveLength(1);
    const [conflict] = refused.map(({ reason }) => reason as Conflict);
    expect(conflict?.reason).toBe('text.paragraph-changed');
    const detail = conflict?.detail ?? {};
    const { paragraph, history } = await getParagraph(drafter, textId, paragraphId);
    expect(detail).toMatchObject({ theirsEs: paragraph.es.words, revisionEs: 2, revisionEn: paragraph.en.revision });
    const kept = history.map(({ words }) => words);
    for (const words of ['Lo de Honduras.', 'Honduras here.', 'Lo de la Presidencia.']) expect(kept).toContain(words);
    // The second one goes on with what the form now carries.
    const by = detail.theirsEs === theirs.wordsEs ? drafter : presidency;
    const own = by === drafter ? mine : theirs;
    await saveParagraph(by, { ...own, revisionEs: 2, revisionEn: Number(detail.revisionEn) });
    expect((await getParagraph(drafter, textId, paragraphId)).paragraph.es.words).toBe(own.wordsEs);
  });

  test('twenty writers at once: one stands, nineteen are kept aside', async () => {
    const seen = await formOf(drafter, textId, paragraphId);
    const sent = Array.from({ length: 20 }, (_one, index) => `Texto ${index}.`);
    await Promise.allSettled(
      sent.map((wordsEs, index) =>
        saveParagraph(index % 2 === 0 ? drafter : world.otherDrafter, { ...seen, wordsEs, isInStep: false }),
      ),
    );
    const { history } = await getParagraph(drafter, textId, paragraphId);
    expect(new Set([...sent, 'Acuerdan actuar.'])).toEqual(
      new Set(history.filter(({ language }) => language === 'es').map(({ words }) => words)),
    );
    expect(history.filter(({ isAside }) => isAside)).toHaveLength(19);
  });

  test('a writer who changed nothing meets nobody', async () => {
    const seen = await formOf(drafter, textId, paragraphId);
    await saveParagraph(presidency, { ...seen, wordsEs: 'Más nuevo.', isInStep: false });
    await saveParagraph(drafter, seen);
    expect((await getParagraph(drafter, textId, paragraphId)).paragraph.es.words).toBe('Más nuevo.');
  });

  test.each([
    ['vice-minister.GT', 'text.drafters-only'],
    ['focal-point.GT.MIGRATION', 'text.drafters-only'],
    ['delegate.AR', 'paragraph.not-found'],
    ['delegate.RROCM', 'paragraph.not-found'],
    ['guest', 'paragraph.not-found'],
    ['secretariat.it-specialist', 'paragraph.not-found'],
  ] as const)('is not for %s', async (name, reason) => {
    const form = await formOf(drafter, textId, paragraphId);
    await expect(saveParagraph(world.as(name), { ...form, wordsEs: 'No.' })).rejects.toMatchObject({ reason });
  });

  test('is for the Secretariat as help (DR-62), and behind closed doors for the presiding Vice-Minister alone (P-05)', async () => {
    const form = await formOf(drafter, textId, paragraphId);
    await saveParagraph(world.as('secretariat.assistant'), { ...form, wordsEs: 'Corregido.', isInStep: false });
    const closedId = await aText(world, 'CLOSED_DOOR');
    const closed = await aParagraph(world, closedId, { by: world.presidingMinister });
    const own = await formOf(world.presidingMinister, closedId, closed);
    await saveParagraph(world.presidingMinister, { ...own, wordsEs: 'En la sala.', isInStep: false });
    for (const [actor, reason] of [
      [world.as('vice-minister.HN'), 'text.closed-pen-only'],
      [world.as('secretariat.coordinator'), 'paragraph.not-found'],
      [presidency, 'paragraph.not-found'],
      [drafter, 'paragraph.not-found'],
    ] as const) {
      await expect(saveParagraph(actor, { ...own, wordsEs: 'No.' })).rejects.toMatchObject({ reason });
    }
  });
});

describe('structure', () => {
  let textId: string;
  beforeEach(async () => {
    textId = await aText(world);
    await importParagraphs(drafter, {
      textId,
      pastedEs: 'Recordando Puebla,\n1. Uno.\n2. Dos.\n2.1 Dos uno.',
      pastedEn: 'Recalling Puebla,\n1. One.\n2. Two.\n2.1 Two one.',
      key: aKey(),
    });
  });
  const paragraphs = async () => (await getText(drafter, textId)).paragraphs;
  const titled = ['Declaración / Declaration', 'Recordando Puebla, / Recalling Puebla,'];

  test('is pasted with numbers computed and both languages in step', async () => {
    expect(await wordsOf(drafter, textId)).toEqual([
      ...titled,
      '1 Uno. / One.',
      '2 Dos. / Two.',
      '2.1 Dos uno. / Two one.',
    ]);
    expect((await getText(drafter, textId)).outOfStep).toBe(0);
  });

  test('languages that do not have the same paragraphs are not pasted, and nothing of either is', async () => {
    const sent = { textId, pastedEs: '1. A\n2. B', pastedEn: '1. A', key: aKey() };
    await expect(importParagraphs(drafter, sent)).rejects.toMatchObject({
      ...{ reason: 'text.paragraphs-differ', detail: { es: 2, en: 1 } },
    });
    expect(await paragraphs()).toHaveLength(5);
  });

  test('a paragraph is put between two, moved, made another kind and taken out; numbers follow', async () => {
    const [, , one, two] = await paragraphs();
    const between = { wordsEs: 'Entre.', wordsEn: 'Between.', isInStep: true, level: 0, kind: 'OPERATIVE' as const };
    await addParagraph(drafter, { textId, afterId: one?.id ?? '', ...between, key: aKey() });
    expect((await wordsOf(drafter, textId)).slice(2, 5)).toEqual([
      '1 Uno. / One.',
      '2 Entre. / Between.',
      '3 Dos. / Two.',
    ]);
    const place = { paragraphId: two?.id ?? '', version: 1, kind: 'OPERATIVE' as const, level: 0 };
    await arrangeParagraph(drafter, { ...place, place: 'up' });
    expect((await wordsOf(drafter, textId)).slice(2, 5)).toEqual([
      '1 Uno. / One.',
      '2 Dos. / Two.',
      '3 Entre. / Between.',
    ]);
    await expect(arrangeParagraph(drafter, { ...place, place: 'up' })).rejects.toMatchObject({
      reason: 'text.paragraph-moved-on',
    });
    await removeParagraph(drafter, { paragraphId: one?.id ?? '', version: 1 });
    expect((await wordsOf(drafter, textId))[2]).toBe('1 Dos. / Two.');
    expect((await getParagraph(drafter, textId, one?.id ?? '')).history).toHaveLength(2);
    const late = { ...(await formOf(drafter, textId, one?.id ?? '')), wordsEs: 'Tarde.' };
    await expect(saveParagraph(drafter, late)).rejects.toMatchObject({ reason: 'text.paragraph-removed' });
  });

  test('two who add after the same paragraph at once both have theirs', async () => {
    const [, , one] = await paragraphs();
    const add = (by: Actor, wordsEs: string) =>
      addParagraph(by, {
        ...{
          textId,
          afterId: one?.id ?? '',
          kind: 'OPERATIVE',
          level: 0,
          wordsEs,
          wordsEn: '',
          isInStep: false,
          key: aKey(),
        },
      });
    await Promise.all([add(drafter, 'A'), add(world.otherDrafter, 'B'), add(presidency, 'C')]);
    expect(
      (await paragraphs())
        .map(({ es }) => es.words)
        .filter((words) => /^[ABC]$/.test(words))
        .sort(),
    ).toEqual([...['A', 'B', 'C']]);
  });

  test('every last change is undone as it was, and only once, and only the last', async () => {
    const before = await wordsOf(drafter, textId);
    const [, , one, two] = await paragraphs();
    const id = one?.id ?? '';
    const changes: readonly (() => Promise<unknown>)[] = [
      async () => saveParagraph(drafter, { ...(await formOf(drafter, textId, id)), wordsEs: 'Otro.', isInStep: false }),
      async () =>
        saveParagraph(drafter, { ...(await formOf(drafter, textId, id)), wordsEs: 'Otro.', wordsEn: 'Other.' }),
      () => aParagraph(world, textId),
      async () => removeParagraph(drafter, { paragraphId: id, version: await versionOf(id) }),
      async () =>
        arrangeParagraph(drafter, {
          ...{ paragraphId: id, version: await versionOf(id), kind: 'HEADING', level: 0, place: 'down' },
        }),
      () => importParagraphs(drafter, { textId, pastedEs: '1. X\n2. Y', pastedEn: '', key: aKey() }),
    ];
    for (const change of changes) {
      await change();
      expect(await wordsOf(drafter, textId)).not.toEqual(before);
      const number = await lastNumber(textId);
      const stale = undoChange(drafter, { textId, number: number - 1 });
      await expect(stale).rejects.toMatchObject({ reason: 'text.changed-since' });
      const both = await Promise.allSettled([1, 2].map(() => undoChange(presidency, { textId, number })));
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(await wordsOf(drafter, textId)).toEqual(before);
      expect((await getText(drafter, textId)).outOfStep).toBe(0);
    }
    const last = { textId, number: await lastNumber(textId) };
    await expect(undoChange(drafter, last)).rejects.toMatchObject({ reason: 'text.nothing-to-undo' });
    expect(two).toBeDefined();
  });

  const versionOf = async (id: string) => (await db.textParagraph.findUniqueOrThrow({ where: { id } })).version;
});
