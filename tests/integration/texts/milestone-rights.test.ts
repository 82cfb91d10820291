import { beforeEach, describe, expect, test } from 'vitest';
import { instant, now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { circulateMilestone, freezeMilestone } from '@/lib/texts/milestones/commands';
import { compareMilestones, findLastMilestone, getMilestone, listMilestones } from '@/lib/texts/milestones/queries';
import { getText } from '@/lib/texts/texts/queries';
import { aMilestone, circulated } from '@/tests/support/milestone-world';
import { type ByPersona, cellsOf } from '@/tests/support/personas';
import { aKey } from '@/tests/support/reports';
import { aParagraph, aText, aTextWorld, openedToObserver, type TextWorld } from '@/tests/support/text-world';

let world: TextWorld;
beforeEach(async () => {
  world = await aTextWorld();
});

const presidency = () => world.as('presidency-officer.PA');
const notes = { noteEs: 'Nota.', noteEn: 'Note.' };

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
  test.each([
    ['DRAFTING', 0],
    ['PLENARY', 1],
    ['CLOSED_DOOR', 2],
  ] as const)(
    'in a %s session, each class by every way alike; what the page offers is what the command does',
    async (kind, index) => {
      const textId = await aText(world, kind);
      await aMilestone(kind === 'CLOSED_DOOR' ? world.presidingMinister : presidency(), textId);
      const milestone = await db.textMilestone.findFirstOrThrow({ where: { textId } });
      for (const [name, cells] of cellsOf(rights).map(([key, , own]) => [key, own] as const)) {
        const actor = world.as(name);
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
      expect(await db.milestoneCirculation.count()).toBe(0);
    },
  );

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
    await openedToObserver(world, textId);
    await db.meetingSession.update({
      where: { id: world.sessionId('PLENARY') },
      data: { endsAt: instant('2099-01-01T00:00:00Z') },
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
