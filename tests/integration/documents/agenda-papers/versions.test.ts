import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { db } from '@/lib/core/db';
import { attachPaper, detachPaper } from '@/lib/documents/agenda-papers/commands';
import { listLaidPapers } from '@/lib/documents/agenda-papers/queries';
import { type AgendaWorld, anAgendaWorld, begun, published } from '@/tests/support/agenda-world';
import { at } from '@/tests/support/clock';
import { anIssued, aVersion } from '@/tests/support/document-world';
import { aKey } from '@/tests/support/reports';

let world: AgendaWorld;
let secretariat: Actor;
let itemId: string;
let symbol: string;

/** A paper with two Spanish versions lies before an item, and the agenda is published. */
beforeEach(async () => {
  at('2027-03-01T15:00:00Z');
  world = await anAgendaWorld();
  await begun(world);
  secretariat = world.as('secretariat.coordinator');
  symbol = await anIssued(secretariat, { place: world.sessionId('PLENARY') }, 'Primera');
  await aVersion(secretariat, symbol, { text: 'Segunda' });
  const item = { titleEs: 'Niñez migrante', session: { kind: 'PLENARY' as const } };
  ({ id: itemId } = await db.agendaItem.findFirstOrThrow({ where: item }));
  await attachPaper(secretariat, { itemId, symbol, key: aKey() });
  at('2027-03-02T15:00:00Z');
  await published(world);
});

/** What lay before the item in that version of the agenda: symbol, language and number, as `actor` reads them. */
async function laid(number: number, actor = secretariat): Promise<string[]> {
  const { id } = await db.agendaVersion.findFirstOrThrow({ where: { number } });
  const papers = (await listLaidPapers(actor, id)).get(itemId) ?? [];
  return papers.flatMap((paper) => [
    paper.symbol,
    ...paper.versions.map(({ language, number: of }) => `${language} ${of}`),
  ]);
}

test('a published version keeps the papers of its moment; the next one has those of its own', async () => {
  expect(await laid(1)).toEqual([symbol, 'es 2']);
  at('2027-03-03T15:00:00Z');
  await aVersion(secretariat, symbol, { text: 'Tercera' });
  await aVersion(secretariat, symbol, { language: 'en', text: 'Third' });
  const later = await anIssued(secretariat, { place: world.sessionId('PLENARY'), titleEs: 'Otra' });
  await attachPaper(secretariat, { itemId, symbol: later, key: aKey() });
  expect(await laid(1)).toEqual([symbol, 'es 2']);
  at('2027-03-04T15:00:00Z');
  await published(world);
  expect(await laid(2)).toEqual([symbol, 'es 3', 'en 1', later, 'es 1']);
  for (const { id } of await db.agendaPaper.findMany()) await detachPaper(secretariat, { paperId: id });
  expect(await laid(1)).toEqual([symbol, 'es 2']);
  expect(await laid(2)).toEqual([symbol, 'es 3', 'en 1', later, 'es 1']);
});

test('is for who may read the paper today and the session in that version', async () => {
  for (const name of ['delegate.AR', 'delegate.ACNUR', 'delegate.RROCM', 'focal-point.GT.MIGRATION'] as const)
    expect(await laid(1, world.as(name)), name).toEqual([symbol, 'es 2']);
  for (const name of ['nobody', 'secretariat.it-specialist', 'guest', 'drafter.HN'] as const)
    expect(await laid(1, world.as(name)), name).toEqual([]);
  await db.document.update({ where: { symbol }, data: { classification: 'MEMBERS' } });
  expect(await laid(1, world.as('delegate.AR'))).toEqual([]);
  expect(await laid(1, world.as('focal-point.GT.MIGRATION'))).toEqual([symbol, 'es 2']);
  await db.participationException.create({
    data: {
      ...{ sessionId: world.sessionId('PLENARY'), kind: 'MEMBERS_ONLY', reason: 'Constancia' },
      authorId: secretariat.userId,
    },
  });
  expect(await laid(1)).toEqual([]);
  expect(await laid(1, world.as('focal-point.GT.MIGRATION'))).toEqual([symbol, 'es 2']);
});
