import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { db } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { carryForward, constituteGroup } from '@/lib/texts/groups/commands';
import { countOrigins, getDraftingGroup, getOrigins, lacksDraftingGroup } from '@/lib/texts/groups/queries';
import { beginText } from '@/lib/texts/texts/commands';
import { removeParagraph, saveParagraph } from '@/lib/texts/texts/paragraph-commands';
import { getParagraph, getText } from '@/lib/texts/texts/queries';
import { undoChange } from '@/lib/texts/texts/undo-commands';
import { aMeeting, aSession } from '@/tests/support/factories';
import { aKey } from '@/tests/support/reports';
import { aParagraph, aText, aTextWorld, type TextWorld, wordsOf } from '@/tests/support/text-world';

let world: TextWorld;
let presidency: Actor;
let code: string;

beforeEach(async () => {
  world = await aTextWorld();
  presidency = world.as('presidency-officer.PA');
  ({ code } = await db.meeting.findUniqueOrThrow({ where: { id: world.meetingId } }));
});

/** A session of the GRCM a month before, with conclusions of two paragraphs. */
async function conclusions(): Promise<{ sourceId: string; paragraphIds: string[]; sessionId: string }> {
  const { startsOn } = await db.meeting.findUniqueOrThrow({ where: { id: world.meetingId } });
  const before = new Date(startsOn.getTime() - 30 * 86_400_000);
  const meeting = await aMeeting({ bodyCode: 'GRCM', startsOn: before, endsOn: before });
  const { id: sessionId } = await aSession({ meetingId: meeting.id, kind: 'DRAFTING', startsAt: before });
  const { textId: sourceId } = await beginText(presidency, {
    ...{ sessionId, kind: 'CONCLUSIONS', titleEs: 'Conclusiones del GRCM', titleEn: 'Conclusions of the GRCM' },
    ...{ hasLetters: false, key: aKey() },
  });
  const paragraphIds = [
    await aParagraph(world, sourceId),
    await aParagraph(world, sourceId, { es: 'Otra.', en: 'Other.' }),
  ];
  return { sourceId, paragraphIds, sessionId };
}

const carried = (sourceId: string) => ({
  ...{ sourceId, sessionId: world.sessionId('DRAFTING'), kind: 'DECLARATION' as const, titleEs: 'Declaración' },
  ...{ titleEn: 'Declaration', hasLetters: false, key: aKey() },
});

describe('carryForward', () => {
  test('begins a text with the paragraphs as they stand, each with its origin, however often the form is sent', async () => {
    const { sourceId, paragraphIds } = await conclusions();
    const form = carried(sourceId);
    const [one, two] = await Promise.all([carryForward(presidency, form), carryForward(presidency, form)]);
    expect(two).toEqual(one);
    const { textId } = one;
    expect(await wordsOf(presidency, textId)).toEqual([
      'Declaración / Declaration',
      '1 Acuerdan actuar. / Agree to act.',
      '2 Otra. / Other.',
    ]);
    expect((await getText(presidency, textId)).outOfStep).toBe(0);
    const { rows } = await getOrigins(presidency, textId);
    expect(
      rows.map(({ source, isChanged, hasMovedOn }) => [source.paragraphId, source.revisionEs, isChanged, hasMovedOn]),
    ).toEqual(paragraphIds.map((id) => [id, 1, false, false]));
    expect((await getText(presidency, sourceId)).paragraphs).toHaveLength(3);
    const entries = await db.auditEntry.findMany({ where: { subjectId: textId }, orderBy: { seq: 'asc' } });
    expect(entries.map(({ act }) => act)).toEqual(['text.begin', 'text.carry']);
  });

  test('shows what changed since, here and there, and is undone at once', async () => {
    const { sourceId, paragraphIds } = await conclusions();
    const { textId } = await carryForward(presidency, carried(sourceId));
    const change = await db.textChange.findFirstOrThrow({ where: { textId }, orderBy: { number: 'desc' } });
    const { rows } = await getOrigins(presidency, textId);
    const own = rows[0]?.paragraphId ?? '';
    const { paragraph } = await getParagraph(presidency, textId, own);
    await saveParagraph(presidency, {
      ...{ paragraphId: own, wordsEs: 'Acuerdan más.', revisionEs: paragraph.es.revision, wordsEn: paragraph.en.words },
      ...{ revisionEn: paragraph.en.revision, isInStep: false },
    });
    await removeParagraph(presidency, { paragraphId: paragraphIds[1] ?? '', version: 1 });
    expect(
      (await getOrigins(presidency, textId)).rows.map(({ isChanged, hasMovedOn }) => [isChanged, hasMovedOn]),
    ).toEqual([
      [true, false],
      [false, true],
    ]);
    const other = await carryForward(presidency, carried(sourceId));
    const last = await db.textChange.findFirstOrThrow({ where: { textId: other.textId }, orderBy: { number: 'desc' } });
    expect(change.act).toBe('carry');
    await undoChange(presidency, { textId: other.textId, number: last.number });
    expect((await getText(presidency, other.textId)).paragraphs).toHaveLength(1);
  });

  test('goes the way of the Conference alone, never out of closed doors, and is the pen’s', async () => {
    const { sourceId, sessionId } = await conclusions();
    const declaration = await aText(world);
    const refusals = [
      [presidency, carried(declaration), 'text.carry-out-of-order'],
      [presidency, { ...carried(sourceId), sessionId: world.sessionId('PLENARY') }, 'text.carry-to-drafting-group'],
      [presidency, { ...carried(declaration), sessionId, kind: 'CONCLUSIONS' as const }, 'text.carry-out-of-order'],
    ] as const;
    for (const [actor, form, reason] of refusals) {
      await expect(carryForward(actor, form), reason).rejects.toMatchObject({ fields: { sourceId: reason } });
    }
    await expect(carryForward(world.as('vice-minister.GT'), carried(sourceId))).rejects.toMatchObject({
      reason: 'text.drafters-only',
    });
    const closed = await aText(world, 'CLOSED_DOOR', { kind: 'DECISIONS' });
    await expect(carryForward(presidency, carried(closed))).rejects.toMatchObject({ reason: 'text.not-found' });
    expect(await db.paragraphOrigin.count()).toBe(0);
  });

  test('words that Members kept to themselves go to no more readers', async () => {
    const { sourceId, sessionId } = await conclusions();
    await db.participationException.create({
      data: { sessionId, kind: 'MEMBERS_ONLY', reason: 'Solo Miembros.', authorId: presidency.userId },
    });
    await expect(carryForward(presidency, carried(sourceId))).rejects.toMatchObject({
      fields: { sourceId: 'text.carry-to-more-readers' },
    });
  });

  test('where a paragraph came from shows to those alone who may know of the text there', async () => {
    const { sourceId, sessionId } = await conclusions();
    const { textId } = await carryForward(presidency, carried(sourceId));
    const secretariat = world.as('secretariat.coordinator');
    expect(await countOrigins(secretariat, textId)).toBe(2);
    await db.participationException.create({
      data: { sessionId, kind: 'MEMBERS_ONLY', reason: 'Solo Miembros.', authorId: presidency.userId },
    });
    expect(await countOrigins(secretariat, textId)).toBe(0);
    expect((await getOrigins(secretariat, textId)).rows).toEqual([]);
    expect((await getDraftingGroup(secretariat, code)).texts.map(({ from }) => from)).toEqual([[]]);
    expect(await countOrigins(presidency, textId)).toBe(2);
    await expect(getOrigins(world.as('delegate.AR'), textId)).rejects.toBeInstanceOf(NotFound);
  });
});

describe('the Drafting Group of a meeting', () => {
  test('is constituted once, by the Presidency that heads it', async () => {
    const form = { meetingId: world.meetingId, key: aKey() };
    for (const [name, reason] of [
      ['secretariat.coordinator', 'group.presidency-only'],
      ['drafter.HN', 'group.presidency-only'],
      ['delegate.AR', 'meeting.not-found'],
    ] as const) {
      await expect(constituteGroup(world.as(name), { ...form, key: aKey() }), name).rejects.toMatchObject({ reason });
    }
    await Promise.all([constituteGroup(presidency, form), constituteGroup(presidency, form)]);
    await expect(constituteGroup(presidency, { ...form, key: aKey() })).rejects.toMatchObject({
      reason: 'group.is-constituted',
    });
    const { constituted, can } = await getDraftingGroup(presidency, code);
    expect(constituted?.head.code).toBe('PA');
    expect(can.constitute).toBe('group.is-constituted');
    expect(await db.auditEntry.count({ where: { subjectId: world.meetingId, act: 'group.constitute' } })).toBe(1);
  });

  test('shows its drafters, its sessions, its texts by product and what may be its ground', async () => {
    const { sourceId } = await conclusions();
    await aText(world);
    const view = await getDraftingGroup(presidency, code);
    expect(
      view.drafters
        .filter(({ people }) => people.length > 0)
        .map(({ party }) => party.code)
        .toSorted(),
    ).toEqual(['GT', 'HN']);
    expect(view.sessions).toHaveLength(1);
    expect(view.texts.map(({ text, paragraphs, openBrackets }) => [text.kind, paragraphs, openBrackets])).toEqual([
      ['DECLARATION', 1, 0],
    ]);
    expect(view.carry.sources.map(({ id }) => id)).toEqual([sourceId]);
    expect((await getDraftingGroup(world.as('vice-minister.GT'), code)).carry.sources).toEqual([]);
    for (const name of ['delegate.AR', 'guest'] as const) {
      await expect(getDraftingGroup(world.as(name), code), name).rejects.toBeInstanceOf(NotFound);
    }
  });

  test('is missed at the Vice-Ministers’ Meeting alone (P-14)', async () => {
    expect(await lacksDraftingGroup(presidency, world.meetingId)).toBe(false);
    await db.meetingSession.deleteMany({ where: { meetingId: world.meetingId, kind: 'DRAFTING' } });
    expect(await lacksDraftingGroup(presidency, world.meetingId)).toBe(true);
    expect(await lacksDraftingGroup(world.as('delegate.AR'), world.meetingId)).toBe(false);
    const { id } = await aMeeting({ bodyCode: 'GRCM' });
    expect(await lacksDraftingGroup(presidency, id)).toBe(false);
  });
});
