import { afterEach, expect, test } from 'vitest';
import { db } from '@/lib/core/db';
import { editTemplate } from '@/lib/reports/kinds/commands';
import { getKind } from '@/lib/reports/kinds/queries';
import { aCall, inDatabase } from '@/tests/support/factories';
import { assistant, coordinator } from '@/tests/support/personas';

// Kinds are the record's and stay from test to test: what a test changed is put back.
afterEach(async () => {
  await db.reportCall.deleteMany();
  await db.templateSection.deleteMany({ where: { template: { revision: { gt: 1 } } } });
  await db.reportTemplate.deleteMany({ where: { revision: { gt: 1 } } });
});

test('whoever saves over another’s revision keeps the sections that they have before them, with the keys by which years are compared', async () => {
  const mine = await inDatabase(coordinator);
  const seen = (await getKind(mine, 'CONSULAR')).template;
  const sections = seen.sections.map((section) => ({ ...section }));
  const given = { kindCode: 'CONSULAR', revision: seen.revision };
  await editTemplate(await inDatabase(assistant), { ...given, sections: sections.slice(1) });
  await expect(editTemplate(mine, { ...given, sections })).rejects.toMatchObject({ reason: 'template.stale' });

  expect(await editTemplate(mine, { ...given, revision: 2, sections })).toMatchObject({ revision: 3, isNew: true });
  const { template } = await getKind(mine, 'CONSULAR');
  expect(template.sections.map(({ key }) => key)).toEqual(sections.map(({ key }) => key));
});

test('the kind’s page says which revision each open call keeps', async () => {
  const actor = await inDatabase(coordinator);
  const first = await aCall({ kindCode: 'CONSULAR', meetingId: null, year: 2026 });
  await aCall({ kindCode: 'CONSULAR', meetingId: null, year: 2025, closedAt: new Date('2026-01-01') });
  const { template } = await getKind(actor, 'CONSULAR');
  const sections = template.sections.slice(1).map((section) => ({ ...section }));
  await editTemplate(actor, { kindCode: 'CONSULAR', revision: 1, sections });
  const second = await aCall({ kindCode: 'CONSULAR', meetingId: null, year: 2027 });
  const kind = await getKind(actor, 'CONSULAR');
  const kept = Object.fromEntries(kind.openCalls.map(({ id, revision }) => [id, revision]));
  expect(kept).toEqual({ [first.id]: 1, [second.id]: 2 });
  expect(kind.template.revision).toBe(2);
});
