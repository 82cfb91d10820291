import { mkdtempSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { findTrackedChanges } from '@/lib/core/file-text/tracked-changes';
import { trackedToDocx } from '@/lib/core/paper/tracked-docx';
import { proposeInsertion, proposeOnWhole, proposeReplacement } from '@/lib/texts/proposals/commands';
import { exportTracked } from '@/lib/texts/proposals/export-commands';
import { trackedPaper } from '@/lib/texts/proposals/tracked';
import { aKey } from '@/tests/support/reports';
import { aParagraph, aText, aTextWorld } from '@/tests/support/text-world';

test('a text in Word has a true tracked change for each proposal under its delegation’s name, read back by a library that did not write it', async () => {
  const world = await aTextWorld();
  const textId = await aText(world);
  const paragraphId = await aParagraph(world, textId, { es: 'Acuerdan actuar juntos.', en: 'Agree to act together.' });
  const [hn, gt] = [world.as('drafter.HN'), world.otherDrafter];
  const on = { paragraphId, revisionEs: 1, revisionEn: 1, reason: '' };
  const words = { wordsEn: 'Agree to act together.' };
  await proposeReplacement(hn, { ...on, wordsEs: 'Acuerdan obrar juntos.', ...words, key: aKey() });
  await proposeReplacement(gt, { ...on, wordsEs: 'Acuerdan trabajar juntos.', ...words, key: aKey() });
  await proposeOnWhole(gt, { ...on, kind: 'RESERVE', key: aKey() });
  await proposeInsertion(hn, {
    ...{
      paragraphId,
      kind: 'OPERATIVE',
      level: 0,
      wordsEs: 'Y además.',
      wordsEn: 'And also.',
      reason: '',
      key: aKey(),
    },
  });
  const body = await trackedToDocx(
    trackedPaper(await exportTracked(world.as('focal-point.GT.MIGRATION'), textId, 'es')),
  );
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'tracked-')), 'text.docx');
  await writeFile(file, body);
  expect(await findTrackedChanges(file)).toEqual({ inserted: 4, deleted: 1, authors: ['Guatemala', 'Honduras'] });
  // Whoever accepts all of them reads both alternatives; the base's own words are taken out once.
  const { value } = await mammoth.extractRawText({ buffer: body });
  expect(value).toContain('1 Acuerdan obrartrabajar juntos. [Guatemala reserva su posición]');
  expect(value).toContain('Y además.');
  for (const name of ['delegate.AR', 'guest', 'secretariat.it-specialist'] as const) {
    await expect(exportTracked(world.as(name), textId, 'es')).rejects.toMatchObject({ reason: 'text.not-found' });
  }
});
