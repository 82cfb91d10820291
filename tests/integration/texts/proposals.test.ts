// Longer than 250 lines: one text with its brackets, from the first proposal to the last merge.
import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { db } from '@/lib/core/db';
import {
  commentOnParagraph,
  proposeInsertion,
  proposeOnWhole,
  proposeReplacement,
  reviseProposal,
  withdrawProposal,
} from '@/lib/texts/proposals/commands';
import { compiled } from '@/lib/texts/proposals/compilation';
import { getDiscussion, getOpenProposals, getProposal, listProposals } from '@/lib/texts/proposals/queries';
import type { MergeProposal, RecommendOnProposal } from '@/lib/texts/proposals/schema';
import { mergeProposal, recommendOnProposal, settleProposal } from '@/lib/texts/proposals/settle-commands';
import { removeParagraph, saveParagraph } from '@/lib/texts/texts/paragraph-commands';
import { getParagraph, getText } from '@/lib/texts/texts/queries';
import { undoChange } from '@/lib/texts/texts/undo-commands';
import type { PersonaName } from '@/tests/support/personas';
import { aKey } from '@/tests/support/reports';
import { aParagraph, aText, aTextWorld, openedToObserver, type TextWorld, wordsOf } from '@/tests/support/text-world';

let world: TextWorld;
let presidency: Actor;
let hn: Actor;
let gt: Actor;
let textId: string;
let paragraphId: string;

beforeEach(async () => {
  world = await aTextWorld();
  presidency = world.as('presidency-officer.PA');
  hn = world.as('drafter.HN');
  gt = world.otherDrafter;
  textId = await aText(world);
  paragraphId = await aParagraph(world, textId, { es: 'Acuerdan actuar juntos.', en: 'Agree to act together.' });
});

const seen = async () => {
  const { paragraph } = await getParagraph(presidency, textId, paragraphId);
  return { revisionEs: paragraph.es.revision, revisionEn: paragraph.en.revision };
};

/** A delegation proposes these words on the paragraph as it stands; English stays where it is not given. */
async function replaces(by: Actor, es: string, en?: string): Promise<string> {
  const { paragraph } = await getParagraph(presidency, textId, paragraphId);
  const { proposalId } = await proposeReplacement(by, {
    ...{ paragraphId, wordsEs: es, wordsEn: en ?? paragraph.en.words, ...(await seen()), reason: '', key: aKey() },
  });
  return proposalId;
}

/** The paragraph's Spanish with its brackets: `Acuerdan [actuar|HN: obrar] juntos.`; `!HN` where it has to look again. */
async function brackets(actor: Actor = presidency): Promise<string> {
  const { paragraphs } = await getText(actor, textId);
  const proposals = await getOpenProposals(actor, textId);
  const { paragraphs: all } = compiled(paragraphs, proposals.open, { language: 'es', ...proposals });
  const one = all.find(({ paragraph }) => paragraph.id === paragraphId);
  const words = one?.segments.map((part) =>
    part.kind === 'STANDS'
      ? part.words
      : `[${[part.base, ...part.alternatives.map(({ partyCode, words: own }) => `${partyCode}: ${own}`)].join('|')}]`,
  );
  return `${words?.join('') ?? ''}${one?.flagged.map(({ party }) => ` !${party.code}`).join('') ?? ''}`;
}

async function mergeForm(proposalId: string): Promise<MergeProposal> {
  const { proposal, applied } = await getProposal(presidency, textId, proposalId);
  const words = { wordsEs: applied.es ?? '', wordsEn: applied.en ?? '' };
  return { proposalId, version: proposal.version, ...words, ...(await seen()), isInStep: false };
}

const versionOf = async (id: string) => (await db.textProposal.findUniqueOrThrow({ where: { id } })).version;
const statusOf = async (id: string) => (await db.textProposal.findUniqueOrThrow({ where: { id } })).status;

const recommendation = async (proposalId: string, given: Partial<RecommendOnProposal> = {}) => ({
  ...{ proposalId, version: await versionOf(proposalId), outcome: 'ACCEPT' as const, note: '' },
  ...{ wordsEs: '', wordsEn: '', isShown: false, ...given },
});

describe('proposals', () => {
  test('are their delegation’s, in one language or both, and leave the base as it is', async () => {
    await replaces(hn, 'Acuerdan obrar juntos.');
    expect(await wordsOf(presidency, textId)).toContain('1 Acuerdan actuar juntos. / Agree to act together.');
    expect(await brackets()).toBe('Acuerdan [actuar|HN: obrar] juntos.');
    const { rows, open } = await listProposals(presidency, textId, { status: 'open' });
    expect(rows.map(({ number, party, wording }) => [number, party.code, wording.wordsEn])).toEqual([[1, 'HN', null]]);
    expect(open).toEqual({ brackets: 1, paragraphs: 1 });
  });

  test('that meet stand as alternatives', async () => {
    await replaces(hn, 'Acuerdan obrar juntos.');
    await replaces(gt, 'Acuerdan trabajar juntos y pronto.');
    expect(await brackets()).toBe('Acuerdan [actuar juntos|HN: obrar juntos|GT: trabajar juntos y pronto].');
  });

  test('are made once however often the form is sent, and numbered one after the other', async () => {
    const form = { paragraphId, kind: 'RESERVE' as const, ...(await seen()), reason: '', key: aKey() };
    await Promise.all([1, 2, 3].map(() => proposeOnWhole(hn, form)));
    await Promise.all([hn, gt, hn, gt].map((by) => proposeOnWhole(by, { ...form, key: aKey() })));
    const rows = await db.textProposal.findMany({ orderBy: { number: 'asc' } });
    expect(rows.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  });

  test('that change nothing are refused', async () => {
    await expect(replaces(hn, 'Acuerdan actuar juntos.')).rejects.toMatchObject({
      fields: { wordsEs: 'proposal.changes-nothing' },
    });
  });

  test.each([
    ['focal-point.GT.MIGRATION', 'text.delegations-only'],
    ['vice-minister.GT', 'text.delegations-only'],
    ['secretariat.coordinator', 'text.delegations-only'],
    ['delegate.AR', 'paragraph.not-found'],
    ['delegate.ACNUR', 'paragraph.not-found'],
    ['secretariat.it-specialist', 'paragraph.not-found'],
    ['guest', 'paragraph.not-found'],
  ] as const satisfies readonly (readonly [PersonaName, string])[])(
    'are not made by %s (DR-41, P-10)',
    async (name, reason) => {
      const form = { paragraphId, wordsEs: 'Otra cosa.', wordsEn: '', ...(await seen()), reason: '', key: aKey() };
      await expect(proposeReplacement(world.as(name), form)).rejects.toMatchObject({ reason });
    },
  );

  test('are changed and withdrawn by their own delegation alone; what they said stays', async () => {
    const id = await replaces(hn, 'Acuerdan obrar juntos.');
    const form = {
      proposalId: id,
      version: 1,
      wordsEs: 'Acuerdan cooperar.',
      wordsEn: '',
      ...(await seen()),
      reason: 'Más claro.',
    };
    for (const other of [gt, presidency]) {
      await expect(reviseProposal(other, form)).rejects.toMatchObject({ reason: 'proposal.not-your-delegations' });
    }
    await reviseProposal(hn, form);
    await expect(reviseProposal(hn, form)).rejects.toMatchObject({ reason: 'proposal.stale' });
    const { wordings, proposal } = await getProposal(gt, textId, id);
    expect(wordings.map(({ wordsEs }) => wordsEs)).toEqual(['Acuerdan cooperar.', 'Acuerdan obrar juntos.']);
    await expect(withdrawProposal(gt, { ...proposal, proposalId: id, reason: '' })).rejects.toMatchObject({
      reason: 'proposal.not-your-delegations',
    });
    await withdrawProposal(hn, { proposalId: id, version: proposal.version, reason: '' });
    expect(await brackets()).toBe('Acuerdan actuar juntos.');
    await expect(db.$executeRaw`UPDATE "ProposalWording" SET "wordsEs" = 'x'`).rejects.toThrow();
  });
});

describe('the Presidency’s recommendation', () => {
  test('is drafted by those who direct and help, and seen by the delegations when it is shown', async () => {
    const id = await replaces(hn, 'Acuerdan obrar juntos.');
    const outcomeFor = async (actor: Actor) => (await getProposal(actor, textId, id)).proposal.recommendation?.outcome;
    const coordinator = world.as('secretariat.coordinator');
    await recommendOnProposal(coordinator, await recommendation(id));
    expect(await Promise.all([presidency, coordinator, hn, gt].map(outcomeFor))).toEqual([
      'ACCEPT',
      'ACCEPT',
      undefined,
      undefined,
    ]);
    await expect(recommendOnProposal(coordinator, await recommendation(id, { isShown: true }))).rejects.toMatchObject({
      reason: 'text.presidency-only',
    });
    await expect(recommendOnProposal(hn, await recommendation(id))).rejects.toMatchObject({
      reason: 'text.presidency-only',
    });
    await recommendOnProposal(presidency, await recommendation(id, { isShown: true }));
    expect(await outcomeFor(gt)).toBe('ACCEPT');
    await expect(recommendOnProposal(coordinator, await recommendation(id))).rejects.toMatchObject({
      reason: 'text.presidency-only',
    });
    await expect(
      recommendOnProposal(presidency, await recommendation(id, { outcome: 'ACCEPT_MODIFIED' })),
    ).rejects.toMatchObject({
      fields: { wordsEs: 'proposal.modified-how' },
    });
  });
});

describe('a merge', () => {
  test('puts the words into the base, closes its bracket, moves the others with it, and is undone in one press', async () => {
    const one = await replaces(hn, 'Los Países acuerdan actuar juntos.');
    const two = await replaces(gt, 'Acuerdan actuar juntos y pronto.', 'Agree to act together and soon.');
    await mergeProposal(presidency, await mergeForm(one));
    expect(await brackets()).toBe('Los Países acuerdan actuar juntos[|GT:  y pronto].');
    await mergeProposal(presidency, { ...(await mergeForm(two)), isInStep: true });
    expect(await wordsOf(presidency, textId)).toContain(
      '1 Los Países acuerdan actuar juntos y pronto. / Agree to act together and soon.',
    );
    const last = await db.textChange.findFirstOrThrow({ where: { textId }, orderBy: { number: 'desc' } });
    await undoChange(presidency, { textId, number: last.number });
    expect([await statusOf(one), await statusOf(two)]).toEqual(['MERGED', 'OPEN']);
    expect(await brackets()).toBe('Los Países acuerdan actuar juntos[|GT:  y pronto].');
  });

  test('flags a proposal whose very words it changed, and its delegation puts it anew', async () => {
    const one = await replaces(hn, 'Acuerdan obrar juntos.');
    const two = await replaces(gt, 'Acuerdan trabajar juntos.');
    await mergeProposal(presidency, await mergeForm(one));
    expect(await brackets()).toBe('Acuerdan obrar juntos. !GT');
    const form = {
      proposalId: two,
      version: 1,
      wordsEs: 'Acuerdan trabajar juntos.',
      wordsEn: '',
      ...(await seen()),
      reason: '',
    };
    await reviseProposal(gt, form);
    expect(await brackets()).toBe('Acuerdan [obrar|GT: trabajar] juntos.');
  });

  test('is the Presidency’s, on the paragraph as it stands', async () => {
    const id = await replaces(hn, 'Acuerdan obrar juntos.');
    const form = await mergeForm(id);
    for (const other of [hn, gt, world.as('secretariat.coordinator')]) {
      await expect(mergeProposal(other, form)).rejects.toMatchObject({ reason: 'text.presidency-only' });
    }
    const words = { wordsEs: 'Acuerdan actuar juntos, pronto.', wordsEn: 'Agree to act together.', isInStep: false };
    await saveParagraph(presidency, { paragraphId, ...words, ...(await seen()) });
    await expect(mergeProposal(presidency, form)).rejects.toMatchObject({ reason: 'text.paragraph-moved-on' });
    await Promise.allSettled([1, 2].map(async () => mergeProposal(presidency, await mergeForm(id))));
    expect(await db.textChange.count({ where: { textId, act: 'merge' } })).toBe(1);
  });

  test('of a new paragraph puts it after its place; of a deletion takes the brackets on it along, and both come back', async () => {
    const { proposalId: insertion } = await proposeInsertion(hn, {
      ...{ paragraphId, kind: 'OPERATIVE', level: 0, wordsEs: 'Y más.', wordsEn: 'And more.', reason: '', key: aKey() },
    });
    const other = await replaces(gt, 'Acuerdan trabajar juntos.');
    const { proposalId: deletion } = await proposeOnWhole(hn, {
      ...{ paragraphId, kind: 'DELETE', ...(await seen()), reason: '', key: aKey() },
    });
    await mergeProposal(presidency, { ...(await mergeForm(deletion)), wordsEs: '', wordsEn: '' });
    expect([await statusOf(deletion), await statusOf(other), await statusOf(insertion)]).toEqual([
      'MERGED',
      'OVERTAKEN',
      'OPEN',
    ]);
    await mergeProposal(presidency, { ...(await mergeForm(insertion)), isInStep: true });
    expect(await wordsOf(presidency, textId)).toEqual(['Declaración / Declaration', '1 Y más. / And more.']);
    const last = await db.textChange.findFirstOrThrow({ where: { textId }, orderBy: { number: 'desc' } });
    await undoChange(presidency, { textId, number: last.number });
    expect(await statusOf(insertion)).toBe('OPEN');
  });

  test('never takes a reservation away: its delegation lifts it (DR-13)', async () => {
    const { proposalId } = await proposeOnWhole(hn, {
      ...{ paragraphId, kind: 'RESERVE', ...(await seen()), reason: '', key: aKey() },
    });
    await expect(mergeProposal(presidency, await mergeForm(proposalId))).rejects.toMatchObject({
      reason: 'proposal.reservation-is-lifted',
    });
    const settle = { proposalId, version: 1, as: 'decline' as const, note: 'No.' };
    await expect(settleProposal(presidency, settle)).rejects.toMatchObject({
      fields: { as: 'proposal.reservation-is-lifted' },
    });
    await withdrawProposal(hn, { proposalId, version: 1, reason: '' });
    expect(await statusOf(proposalId)).toBe('WITHDRAWN');
  });

  test('a bracket that is closed without it says why, and a paragraph with brackets is not taken out', async () => {
    const id = await replaces(hn, 'Acuerdan obrar juntos.');
    const { paragraph } = await getParagraph(presidency, textId, paragraphId);
    await expect(removeParagraph(presidency, { paragraphId, version: paragraph.version })).rejects.toMatchObject({
      reason: 'text.paragraph-has-brackets',
    });
    await settleProposal(presidency, { proposalId: id, version: 1, as: 'refer', note: 'Al GRCM.' });
    const { proposal } = await getProposal(hn, textId, id);
    expect([proposal.status, proposal.settledNote]).toEqual(['REFERRED', 'Al GRCM.']);
    await removeParagraph(presidency, { paragraphId, version: paragraph.version });
  });
});

describe('comments', () => {
  const say = (by: Actor, words: string, isPrivate = false, on = paragraphId) =>
    commentOnParagraph(by, { paragraphId: on, words, isPrivate, key: aKey() });
  const heard = async (actor: Actor) =>
    (await getDiscussion(actor, textId, paragraphId)).comments.map(({ words }) => words);

  test('to the room are read by the room; private ones by their own delegation alone', async () => {
    await say(hn, 'Para todos.');
    await say(hn, 'Solo Honduras.', true);
    expect(await heard(hn)).toEqual(['Para todos.', 'Solo Honduras.']);
    expect(await heard(world.otherDrafter)).toEqual(['Para todos.']);
    for (const name of ['presidency-officer.PA', 'secretariat.coordinator', 'focal-point.GT.MIGRATION'] as const) {
      expect(await heard(world.as(name)), name).toEqual(['Para todos.']);
    }
  });

  test('an observer State with an authorisation comments on that text, reads its own words and no bracket (P-02)', async () => {
    const plenary = await aText(world, 'PLENARY');
    const on = await aParagraph(world, plenary);
    const observer = world.as('delegate.AR');
    await expect(say(observer, 'Antes.', false, on)).rejects.toMatchObject({ reason: 'paragraph.not-found' });
    await openedToObserver(world, plenary);
    await say(world.as('vice-minister.HN'), 'De la sala.', false, on);
    await say(observer, 'Nuestra opinión.', false, on);
    const read = await getDiscussion(observer, plenary, on);
    expect([read.comments.map(({ words }) => words), read.proposals, read.can.propose]).toEqual([
      ['Nuestra opinión.'],
      null,
      'text.delegations-only',
    ]);
    expect((await getOpenProposals(observer, plenary)).open).toEqual([]);
  });
});

describe('behind closed doors', () => {
  test('Vice-Ministers propose, the presiding one merges, and nobody else learns of a bracket', async () => {
    const closed = await aText(world, 'CLOSED_DOOR', { kind: 'DECISIONS' });
    const on = await aParagraph(world, closed, { by: world.presidingMinister });
    const form = {
      paragraphId: on,
      wordsEs: 'Otra cosa.',
      wordsEn: '',
      revisionEs: 1,
      revisionEn: 1,
      reason: '',
      key: aKey(),
    };
    for (const other of [presidency, hn, world.as('secretariat.coordinator'), world.as('grcm-delegate.GT')]) {
      await expect(proposeReplacement(other, form)).rejects.toMatchObject({ reason: 'paragraph.not-found' });
    }
    const { proposalId } = await proposeReplacement(world.as('vice-minister.GT'), form);
    for (const other of [presidency, hn, world.as('secretariat.coordinator')]) {
      await expect(getProposal(other, closed, proposalId)).rejects.toMatchObject({ reason: 'text.not-found' });
    }
    const merge = {
      proposalId,
      version: 1,
      wordsEs: 'Otra cosa.',
      wordsEn: 'Agree to act.',
      revisionEs: 1,
      revisionEn: 1,
      isInStep: true,
    };
    await expect(mergeProposal(world.as('vice-minister.GT'), merge)).rejects.toMatchObject({
      reason: 'text.closed-pen-only',
    });
    await mergeProposal(world.presidingMinister, merge);
    const logged = await db.auditEntry.findMany({ where: { act: { startsWith: 'proposal.' } } });
    expect(logged.map(({ detail }) => detail)).toEqual([{}, {}]);
  });
});
