import { beforeEach, expect, test } from 'vitest';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { attachPaper, detachPaper } from '@/lib/documents/agenda-papers/commands';
import { listPapers } from '@/lib/documents/agenda-papers/queries';
import { type AgendaWorld, anAgendaWorld, begun } from '@/tests/support/agenda-world';
import { at } from '@/tests/support/clock';
import type { PersonaName } from '@/tests/support/personas';
import { aKey } from '@/tests/support/reports';

let world: AgendaWorld;

const symbol = 'CRM/2027/GRCM/INF.1';
const idOf = async (where: object) => (await db.agendaItem.findFirstOrThrow({ where })).id;
const papersOf = async (name: PersonaName, itemId: string) =>
  ((await listPapers(world.as(name), [itemId])).get(itemId) ?? []).map((paper) => paper.symbol);

beforeEach(async () => {
  at('2027-03-01T15:00:00Z');
  world = await anAgendaWorld();
  await begun(world);
  const paper = { kind: 'COMPILATION', titleEs: 'Informe', titleEn: 'Report', classification: 'TECHNICAL' } as const;
  await db.document.create({ data: { ...paper, symbol, bodyCode: 'GRCM', year: 2027, issuedAt: now() } });
});

test('a document at an item is there for those of its readers who may read it, once however often it is sent', async () => {
  const itemId = await idOf({ titleEs: 'Niñez migrante' });
  const input = { itemId, symbol, key: aKey() };
  await Promise.all([1, 2].map(() => attachPaper(world.as('secretariat.coordinator'), input)));
  expect(await db.agendaPaper.count()).toBe(1);
  await expect(attachPaper(world.as('secretariat.coordinator'), { ...input, key: aKey() })).rejects.toMatchObject({
    reason: 'paper.attached-already',
  });
  for (const name of ['secretariat.assistant', 'grcm-delegate.GT', 'presidency-officer.PA'] as const)
    expect(await papersOf(name, itemId), name).toEqual([symbol]);
  for (const name of [
    'focal-point.GT.MIGRATION',
    'vice-minister.GT',
    'delegate.ACNUR',
    'delegate.AR',
    'nobody',
  ] as const)
    expect(await papersOf(name, itemId), name).toEqual([]);
  const { id: paperId } = await db.agendaPaper.findFirstOrThrow();
  await expect(detachPaper(world.as('focal-point.GT.MIGRATION'), { paperId })).rejects.toMatchObject({
    reason: 'paper.not-found',
  });
  await detachPaper(world.as('secretariat.coordinator'), { paperId });
  expect(await db.agendaPaper.count()).toBe(0);
});

test('only whoever writes the item attaches, and only what they may read', async () => {
  const itemId = await idOf({ titleEs: 'Niñez migrante' });
  const attach = (name: PersonaName, given: object = {}) =>
    attachPaper(world.as(name), { itemId, symbol, key: aKey(), ...given });
  await expect(attach('grcm-delegate.GT')).rejects.toMatchObject({ reason: 'agenda.prepared-by-secretariat-only' });
  await expect(attach('delegate.ACNUR')).rejects.toMatchObject({ reason: 'item.not-found' });
  await expect(attach('secretariat.coordinator', { symbol: 'CRM/0' })).rejects.toMatchObject({
    fields: { symbol: 'paper.not-found' },
  });
  const secret = await idOf({ kind: 'BUDGET_DECISION' });
  await expect(attach('secretariat.coordinator', { itemId: secret })).rejects.toMatchObject({
    reason: 'item.not-found',
  });
  // A Vice-Minister writes there, and attaches nothing that is not theirs to read.
  await expect(attach('vice-minister.HN', { itemId: secret })).rejects.toMatchObject({
    fields: { symbol: 'paper.not-found' },
  });
});
