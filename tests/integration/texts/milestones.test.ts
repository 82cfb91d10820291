import { beforeEach, describe, expect, test } from 'vitest';
import { now } from '@/lib/core/clock';
import { db, inTransaction, publicDb } from '@/lib/core/db';
import { hashOf, readCanonical } from '@/lib/texts/milestones/canonical';
import { circulateMilestone, freezeMilestone } from '@/lib/texts/milestones/commands';
import { freezeText } from '@/lib/texts/milestones/freeze-commands';
import { compareMilestones, findLastMilestone, getMilestone, listMilestones } from '@/lib/texts/milestones/queries';
import { saveParagraph } from '@/lib/texts/texts/paragraph-commands';
import { getText } from '@/lib/texts/texts/queries';
import { aMilestone, circulated } from '@/tests/support/milestone-world';
import { type ByPersona, cellsOf } from '@/tests/support/personas';
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

/** `r` reads milestones, `f` freezes, `c` circulates: in the Drafting Group, the plenary, behind closed doors (PA presides). */
const rights: ByPersona<readonly [drafting: string, plenary: string, closed: string]> = {
  'focal-point.GT.MIGRATION': ['r', 'r', ''],
  'focal-point.PA.FOREIGN_AFFAIRS': ['r', 'r', ''],
  'vice-minister.GT': ['r', 'r', 'r'],
  'vice-minister.HN': ['r', 'r', 'r'],
  'grcm-delegate.GT': ['r', 'r', ''],
  'grcm-delegate.HN': ['r', 'r', ''],
  'liaison-officer.GT.NETWORK_CONSULAR': ['r', 'r', ''],
  'liaison-officer.HN.NETWORK_TRAFFICKING': ['r', 'r', ''],
  'liaison-officer.HN.NETWORK_CONSULAR': ['r', 'r', ''],
  'presidency-officer.PA': ['rfc', 'rfc', ''],
  'drafter.HN': ['r', '', ''],
  'secretariat.coordinator': ['rfc', 'rfc', ''],
  'secretariat.assistant': ['rfc', 'rfc', ''],
  'secretariat.it-specialist': ['', '', ''],
  'delegate.AR': ['', '', ''],
  'delegate.ACNUR': ['', '', ''],
  'delegate.RROCM': ['', '', ''],
  guest: ['', '', ''],
  'former-official.GT': ['', '', ''],
  nobody: ['', '', ''],
};

describe('who reads, freezes and circulates (DR-21, DR-24, DR-38, DR-41, DR-62, P-05, P-10)', () => {
  test('each class, by every way alike; what the page offers is what the command does', async () => {
    const kinds = ['DRAFTING', 'PLENARY', 'CLOSED_DOOR'] as const;
    const texts = new Map<string, string>();
    for (const kind of kinds) {
      const textId = await aText(world, kind);
      await aMilestone(kind === 'CLOSED_DOOR' ? world.presidingMinister : presidency(), textId);
      texts.set(kind, textId);
    }
    for (const [name, cells] of cellsOf(rights).map(([key, , own]) => [key, own] as const)) {
      const actor = world.as(name);
      for (const [index, kind] of kinds.entries()) {
        const textId = texts.get(kind) ?? '';
        const milestone = await db.textMilestone.findFirstOrThrow({ where: { textId } });
        const view = await listMilestones(actor, textId).catch(() => null);
        const ways = [
          view !== null,
          (await getMilestone(actor, textId, 1).catch(() => null)) !== null,
          (await compareMilestones(actor, textId, {}).catch(() => null)) !== null,
          (await findLastMilestone(actor, textId)) !== null,
        ];
        expect(new Set(ways).size, `${name} ${kind} ${ways.join()}`).toBe(1);
        const offered = [view?.can.freeze === null ? 'f' : '', view?.can.circulate === null ? 'c' : ''].join('');
        expect(`${view === null ? '' : 'r'}${offered}`, `${name} ${kind}`).toBe(cells[index]);
        const frozen = freezeMilestone(actor, { textId, sha256: milestone.sha256, ...notes, key: aKey() });
        const answer = await frozen.catch((error: Readonly<{ reason: string }>) => error.reason);
        const said = {
          '': 'text.not-found',
          r: kind === 'CLOSED_DOOR' ? 'milestone.closed-directing-only' : 'milestone.directing-only',
        };
        expect(answer, `${name} ${kind}`).toBe(
          offered.includes('f') ? 'milestone.unchanged' : said[cells[index] as '' | 'r'],
        );
        if (offered.includes('c')) continue;
        const sent = circulateMilestone(actor, { milestoneId: milestone.id });
        await expect(sent, `${name} ${kind}`).rejects.toMatchObject({
          reason:
            view === null
              ? 'milestone.not-found'
              : kind === 'CLOSED_DOOR'
                ? 'milestone.closed-stays'
                : 'milestone.directing-only',
        });
      }
    }
    expect(await db.milestoneCirculation.count()).toBe(0);
  });

  test('the presiding Vice-Minister freezes behind closed doors, sends to nobody, and the audit says no more (P-05)', async () => {
    const textId = await aText(world, 'CLOSED_DOOR');
    await aMilestone(world.presidingMinister, textId);
    const { can, milestones } = await listMilestones(world.presidingMinister, textId);
    expect(can).toEqual({ freeze: null, circulate: 'milestone.closed-stays' });
    await expect(circulated(world.presidingMinister, textId)).rejects.toMatchObject({
      reason: 'milestone.closed-stays',
    });
    const { userId: circulatedById } = world.presidingMinister;
    const row = {
      milestoneId: milestones[0]?.id ?? '',
      toldCount: 0,
      partyCode: 'PA',
      circulatedAt: now(),
      circulatedById,
    };
    await expect(db.milestoneCirculation.create({ data: row })).rejects.toThrow();
    const trace = await db.auditEntry.findFirstOrThrow({ where: { act: 'milestone.freeze' } });
    expect(trace.detail).toEqual({});
    expect(await db.outboxMail.count({ where: { topic: 'text.circulate' } })).toBe(0);
  });

  test('an observer State that reads the words by an authorisation reads no milestone (P-02)', async () => {
    const textId = await aText(world, 'PLENARY');
    await aMilestone(presidency(), textId);
    const { code } = await db.negotiatedText.findUniqueOrThrow({ where: { id: textId } });
    await db.participationException.create({
      data: {
        ...{ sessionId: world.sessionId('PLENARY'), kind: 'OBSERVER_AUTHORISATION', partyCode: 'AR', right: 'DRAFTS' },
        ...{ scope: code, reason: 'Por su aporte.', authorId: presidency().userId },
      },
    });
    await db.meetingSession.update({
      where: { id: world.sessionId('PLENARY') },
      data: { endsAt: new Date('2099-01-01') },
    });
    expect((await getText(world.as('delegate.AR'), textId)).seesBrackets).toBe(false);
    await expect(listMilestones(world.as('delegate.AR'), textId)).rejects.toMatchObject({
      reason: 'milestone.not-found',
    });
    expect(await findLastMilestone(world.as('delegate.AR'), textId)).toBeNull();
  });
});

describe('a milestone goes to capitals', () => {
  test('whoever may read it has one mail, and nobody else; it goes out once', async () => {
    const textId = await aText(world);
    await aParagraph(world, textId, { es: 'Palabra recóndita.', en: 'Recondite word.' });
    await aMilestone(presidency(), textId);
    await circulated(presidency(), textId);
    await expect(circulated(world.as('secretariat.coordinator'), textId)).rejects.toMatchObject({
      reason: 'milestone.already-circulated',
    });
    const mails = await db.outboxMail.findMany({ where: { topic: 'text.circulate' } });
    const told = new Set(mails.map(({ userId }) => userId));
    for (const [name, , cells] of cellsOf(rights)) {
      const { userId } = world.as(name);
      expect(told.has(userId), name).toBe(cells[0] !== '' && userId !== presidency().userId);
    }
    expect(mails).toHaveLength(told.size);
    expect(mails.map(({ text, subject }) => text + subject).join()).not.toMatch(/rec[oó]ndit/i);
    const { milestones } = await listMilestones(presidency(), textId);
    expect(milestones[0]?.circulation?.toldCount).toBe(mails.length);
    expect((await findLastMilestone(world.as('drafter.HN'), textId))?.circulation).not.toBeNull();
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
