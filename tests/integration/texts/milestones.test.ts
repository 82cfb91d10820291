import { beforeEach, describe, expect, test } from 'vitest';
import { now } from '@/lib/core/clock';
import { db, inTransaction, publicDb } from '@/lib/core/db';
import { hashOf, readCanonical } from '@/lib/texts/milestones/canonical';
import { freezeMilestone } from '@/lib/texts/milestones/commands';
import { freezeText } from '@/lib/texts/milestones/freeze-commands';
import { compareMilestones, getMilestone, listMilestones } from '@/lib/texts/milestones/queries';
import { saveParagraph } from '@/lib/texts/texts/paragraph-commands';
import { getText } from '@/lib/texts/texts/queries';
import { aMilestone } from '@/tests/support/milestone-world';
import { aKey } from '@/tests/support/reports';
import { aParagraph, aText, aTextWorld, type TextWorld } from '@/tests/support/text-world';

let world: TextWorld;
beforeEach(async () => {
  world = await aTextWorld();
});

const presidency = () => world.as('presidency-officer.PA');
const notes = { noteEs: 'Nota.', noteEn: 'Note.' };

/** Changes the Spanish of the text's last paragraph. */
async function change(textId: string, wordsEs: string): Promise<void> {
  const { paragraphs } = await getText(presidency(), textId);
  const last = paragraphs.at(-1);
  if (last === undefined) throw new Error('no paragraph');
  const { id: paragraphId, es, en } = last;
  await saveParagraph(presidency(), {
    ...{ paragraphId, wordsEs, revisionEs: es.revision, wordsEn: en.words, revisionEn: en.revision, isInStep: false },
  });
}

describe('a milestone is the text as it stood, for ever (ADR 0038)', () => {
  test('it holds both languages with numbers, kinds and levels, and its hash is that of the form', async () => {
    const textId = await aText(world);
    await aParagraph(world, textId, { es: 'Acuerdan  actuar.', en: 'Agree to act.' });
    expect(await aMilestone(presidency(), textId)).toBe(1);
    await change(textId, 'Acuerdan esperar.');
    const { milestone, paragraphs, text } = await getMilestone(world.as('focal-point.GT.MIGRATION'), textId, 1);
    expect(paragraphs).toEqual([
      { kind: 'TITLE', level: 0, number: '', es: 'Declaración', en: 'Declaration' },
      { kind: 'OPERATIVE', level: 0, number: '1', es: 'Acuerdan actuar.', en: 'Agree to act.' },
    ]);
    expect(milestone).toMatchObject({ number: 1, noteEs: 'Primera lectura.', isAdopted: false, party: { code: 'PA' } });
    const { canonical, sha256 } = await db.textMilestone.findFirstOrThrow({ where: { textId } });
    expect(hashOf(canonical)).toBe(sha256);
    expect(readCanonical(canonical)?.code).toBe(text.code);
    const trace = await db.auditEntry.findFirstOrThrow({ where: { act: 'milestone.freeze' } });
    expect(trace).toMatchObject({ subjectId: textId, detail: { number: 1, sha256 } });
  });

  test('what stands is frozen as the form showed it, once, and not again while nothing changed', async () => {
    const textId = await aText(world);
    const { standing } = await listMilestones(presidency(), textId);
    const form = { textId, sha256: standing.sha256, ...notes, key: aKey() };
    await aParagraph(world, textId);
    await expect(freezeMilestone(presidency(), form)).rejects.toMatchObject({ reason: 'milestone.text-moved-on' });
    const now_ = (await listMilestones(presidency(), textId)).standing.sha256;
    const [one, two] = await Promise.all([
      freezeMilestone(presidency(), { ...form, sha256: now_ }),
      freezeMilestone(presidency(), { ...form, sha256: now_ }),
    ]);
    expect([one, two]).toEqual([
      { textId, number: 1 },
      { textId, number: 1 },
    ]);
    const again = { ...form, sha256: now_, key: aKey() };
    await expect(freezeMilestone(presidency(), again)).rejects.toMatchObject({ reason: 'milestone.unchanged' });
    expect((await listMilestones(presidency(), textId)).standing.sameAs).toBe(1);
  });

  test('the database keeps it: no change, no other number, no other hash, no other doors, one adopted at most', async () => {
    const textId = await aText(world);
    await aMilestone(presidency(), textId);
    const row = await db.textMilestone.findFirstOrThrow();
    const refused = (work: Promise<unknown>) => expect(work).rejects.toThrow();
    await refused(db.textMilestone.update({ where: { id: row.id }, data: { noteEs: 'x' } }));
    await refused(db.textMilestone.delete({ where: { id: row.id } }));
    const { id: _id, ...rest } = row;
    await refused(db.textMilestone.create({ data: { ...rest, number: 3 } }));
    await refused(db.textMilestone.create({ data: { ...rest, number: 2, canonical: `${row.canonical} ` } }));
    await refused(db.textMilestone.create({ data: { ...rest, number: 2, isClosed: true } }));
    await db.textMilestone.create({ data: { ...rest, number: 2, isAdopted: true } });
    await refused(db.textMilestone.create({ data: { ...rest, number: 3, isAdopted: true } }));
    await refused(db.$executeRaw`DELETE FROM "MilestoneCirculation"`.then(() => db.textMilestone.deleteMany()));
  });

  test('adoption freezes within its own transaction; with it everything is taken back', async () => {
    const textId = await aText(world);
    const writer = { userId: presidency().userId, partyCode: 'PA' };
    const failing = inTransaction(async (tx) => {
      await freezeText(tx, writer, textId, { ...notes, isAdopted: true });
      throw new Error('not adopted');
    });
    await expect(failing).rejects.toThrow('not adopted');
    expect(await db.textMilestone.count()).toBe(0);
    const first = await inTransaction((tx) => freezeText(tx, writer, textId, notes));
    const adopted = await inTransaction((tx) => freezeText(tx, writer, textId, { ...notes, isAdopted: true }));
    expect(adopted).toMatchObject({ number: 2, sha256: first.sha256 });
    await db.textParagraph.updateMany({ where: { textId }, data: { removedAt: now() } });
    const nothing = inTransaction((tx) => freezeText(tx, writer, textId, notes));
    await expect(nothing).rejects.toMatchObject({ reason: 'milestone.empty' });
  });

  test('the portal’s role reads the adopted one and no other, and none behind closed doors (P-04)', async () => {
    const open = await aText(world);
    const closed = await aText(world, 'CLOSED_DOOR');
    await aMilestone(presidency(), open);
    const select = { number: true, isClosed: true } as const;
    expect(await publicDb.textMilestone.findMany({ select })).toEqual([]);
    const writer = { userId: presidency().userId, partyCode: 'PA' };
    for (const textId of [open, closed])
      await inTransaction((tx) => freezeText(tx, writer, textId, { ...notes, isAdopted: true }));
    expect(await publicDb.textMilestone.findMany({ select })).toEqual([{ number: 2, isClosed: false }]);
  });
});

describe('two states are compared', () => {
  test('any two milestones, and what stands, in each language, the earlier first', async () => {
    const textId = await aText(world);
    await aParagraph(world, textId, { es: 'Acuerdan [actuar pronto] siempre.', en: 'Agree to act.' });
    await aMilestone(presidency(), textId);
    await change(textId, 'Acuerdan [actuar pronto, MX] siempre.');
    await aMilestone(presidency(), textId);
    await change(textId, 'Acuerdan esperar.');
    const reader = world.as('focal-point.GT.MIGRATION');
    const read = async (asked: Parameters<typeof compareMilestones>[2]) => {
      const { from, to, paragraphs, isSame, isSameForm } = await compareMilestones(reader, textId, asked);
      const changed = paragraphs.flatMap(({ pieces }) => pieces.filter(({ kind }) => kind !== 'SAME'));
      return { from, to, isSame, isSameForm, changed: changed.map(({ kind, text }) => `${kind} ${text}`) };
    };
    expect(await read({ from: 2, to: 1, lang: 'es' })).toMatchObject({
      ...{ from: 1, to: 2, isSame: false },
      changed: ['REMOVED [actuar pronto]', 'ADDED [actuar pronto, MX]'],
    });
    expect(await read({ from: 1, to: 2, lang: 'en' })).toMatchObject({ isSame: true, isSameForm: false });
    expect(await read({})).toMatchObject({ from: 2, to: 'now', isSame: false });
    expect(await read({ from: 'now', to: 'now' })).toMatchObject({ isSame: true, isSameForm: true });
    await expect(compareMilestones(reader, textId, { from: 9 })).rejects.toMatchObject({
      reason: 'milestone.not-found',
    });
  });
});
