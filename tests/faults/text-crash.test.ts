import { afterAll, beforeAll, expect, test } from 'vitest';
import { findFirstBrokenEntry } from '@/lib/core/audit';
import { isPassing } from '@/lib/core/availability';
import { today } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { listMembersOn } from '@/lib/membership/parties/member-queries';
import { adoptText, statePosition } from '@/lib/texts/adoption/commands';
import { proposeReplacement } from '@/lib/texts/proposals/commands';
import { saveParagraph } from '@/lib/texts/texts/paragraph-commands';
import { inDatabase } from '../support/factories';
import { type MortalPostgres, openMortalPostgres } from '../support/mortal-postgres';
import { type PersonaName, viceMinisterOf } from '../support/personas';
import { aKey } from '../support/reports';
import { aParagraph, aText, aTextWorld } from '../support/text-world';

let postgres: MortalPostgres;
beforeAll(async () => {
  postgres = await openMortalPostgres();
});
afterAll(() => postgres.end());

const changeNumberOf = async (textId: string): Promise<number> =>
  (await db.textChange.aggregate({ where: { textId }, _max: { number: true } }))._max.number ?? 0;

test('a database that stops at once while paragraphs are saved, brackets opened and texts adopted keeps what it promised and no half of anything', async () => {
  const world = await aTextWorld();
  const presidency = world.as('presidency-officer.PA');
  const ministers = new Map<string, Awaited<ReturnType<typeof inDatabase>>>();
  for (const { code } of await listMembersOn(db, today())) {
    const there = code === 'PA' ? world.presidingMinister : world.people.get(`vice-minister.${code}` as PersonaName);
    ministers.set(code, there ?? (await inDatabase(viceMinisterOf(code as Parameters<typeof viceMinisterOf>[0]))));
  }
  expect(ministers.size).toBe(11);
  // Six texts on which all have joined, and one on which everybody writes.
  const adoptions: { textId: string; changeNumber: number }[] = [];
  for (let n = 0; n < 6; n += 1) {
    const textId = await aText(world);
    await aParagraph(world, textId);
    const changeNumber = await changeNumberOf(textId);
    for (const actor of ministers.values()) {
      await statePosition(actor, { textId, changeNumber, stance: 'JOINS', words: '', key: aKey() });
    }
    adoptions.push({ textId, changeNumber });
  }
  const writtenId = await aText(world);
  const paragraphIds: string[] = [];
  for (let n = 0; n < 16; n += 1) paragraphIds.push(await aParagraph(world, writtenId));

  const promised: string[] = [];
  const failures: unknown[] = [];
  const first = Promise.withResolvers<void>();
  const kept = (what: string) => () => {
    promised.push(what);
    if (promised.length === 8) first.resolve();
  };
  const works = [
    ...paragraphIds.map(
      (paragraphId, n) => () =>
        saveParagraph(presidency, {
          ...{
            paragraphId,
            wordsEs: `Acuerdan la medida ${n}.`,
            revisionEs: 1,
            wordsEn: `Agree on ${n}.`,
            revisionEn: 1,
          },
          isInStep: true,
        }).then(kept(`save ${paragraphId}`)),
    ),
    ...adoptions.map((one) => () => adoptText(presidency, { ...one, key: aKey() }).then(kept(`adopt ${one.textId}`))),
    ...paragraphIds.map(
      (paragraphId) => () =>
        proposeReplacement(world.as('drafter.HN'), {
          ...{
            paragraphId,
            wordsEs: 'Otra cosa.',
            wordsEn: 'Another.',
            revisionEs: 1,
            revisionEn: 1,
            reason: '',
            key: aKey(),
          },
        }).then(kept(`propose ${paragraphId}`)),
    ),
  ];
  // In turns of each kind, so that the stop meets every kind under way.
  const inTurns = works.map((work, n) => ({ work, turn: (n * 7) % works.length })).toSorted((a, b) => a.turn - b.turn);
  const all = inTurns.map(({ work }) => work().catch((error: unknown) => failures.push(error)));
  await first.promise;
  postgres.stopAtOnce();
  await Promise.all(all);
  expect(failures.length).toBeGreaterThan(0);
  // A proposal on words that were saved meanwhile is refused as always; everything else failed because the database was away.
  const unexpected = failures.filter(
    (error) => !isPassing(error) && (error as { reason?: string }).reason === undefined,
  );
  expect(unexpected).toEqual([]);

  await postgres.startAgain();
  for (const { textId } of adoptions) {
    const [text, conclusions, sealed, entries] = [
      await db.negotiatedText.findUniqueOrThrow({ where: { id: textId } }),
      await db.textConclusion.count({ where: { textId, outcome: 'ADOPTED' } }),
      await db.textMilestone.count({ where: { textId, isAdopted: true } }),
      await db.auditEntry.count({ where: { act: 'text.adopt', subjectId: textId } }),
    ];
    const isAdopted = text.status === 'ADOPTED' ? 1 : 0;
    expect([conclusions, sealed, entries], textId).toEqual([isAdopted, isAdopted, isAdopted]);
    if (promised.includes(`adopt ${textId}`)) expect(isAdopted).toBe(1);
  }
  const adopted = await db.textConclusion.findMany({ select: { symbol: true } });
  expect(new Set(adopted.map(({ symbol }) => symbol)).size).toBe(adopted.length);
  expect(await db.decision.count({ where: { part: 'OPEN' } })).toBe(adopted.length);
  for (const paragraphId of paragraphIds) {
    const [words, brackets] = [
      await db.paragraphWords.findMany({ where: { paragraphId }, orderBy: { language: 'asc' } }),
      await db.textProposal.count({ where: { paragraphId } }),
    ];
    // Both languages moved, or neither; a change that is told of was made.
    const revision = words[0]?.revision ?? 0;
    expect(words.map((one) => one.revision)).toEqual([revision, revision]);
    expect(await db.paragraphRevision.count({ where: { paragraphId } })).toBe(2 * revision);
    if (promised.includes(`save ${paragraphId}`)) expect(revision).toBe(2);
    if (promised.includes(`propose ${paragraphId}`)) expect(brackets).toBe(1);
  }
  const saved = await db.paragraphWords.count({
    where: { paragraphId: { in: paragraphIds }, language: 'es', revision: 2 },
  });
  expect(await db.textChange.count({ where: { textId: writtenId, act: 'save' } })).toBe(saved);
  expect((await findFirstBrokenEntry()).broken).toBeNull();

  // What was not done is done now, once.
  for (const one of adoptions) {
    const { status } = await db.negotiatedText.findUniqueOrThrow({ where: { id: one.textId } });
    if (status === 'IN_WORK') await adoptText(presidency, { ...one, key: aKey() });
  }
  expect(await db.textConclusion.count()).toBe(adoptions.length);
});
