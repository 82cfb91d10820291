import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { loadActor } from '@/lib/access/mandates/queries';
import { db } from '@/lib/core/db';
import { stageFile } from '@/lib/core/storage';
import { buildBundle } from '@/lib/documents/bundles/build-commands';
import { publishDocument } from '@/lib/documents/documents/commands';
import { saveTranslations } from '@/lib/documents/translations/commands';
import type { SaveTranslations } from '@/lib/documents/translations/schema';
import { addVersion } from '@/lib/documents/versions/commands';
import { attachFile } from '@/lib/reports/attachments/commands';
import { getDraftToCheck } from '@/lib/reports/reports/drafting-queries';
import { submitReport } from '@/lib/reports/reports/submission-commands';
import { aPng } from '../support/files';
import { upload } from '../support/tus';

// One act of one person on one record, in a process of its own that may die at the place that FAULT names.
const [act = '', userId = '', reportId = '', key = ''] = process.argv.slice(2);
const actor = await loadActor(userId, { hasSecondFactor: true });
if (act === 'attach') {
  await attachFile(actor, reportId, await stageFile(Readable.from([aPng]), 25_000_000), 'mapa.png');
} else if (act === 'addVersion') {
  const staged = await stageFile(Readable.from([aPng]), 25_000_000);
  await addVersion(actor, reportId, { language: 'es', renders: false, note: '' }, { staged, givenName: 'mapa.png' });
} else if (act === 'translations') {
  // The form of the files that wait, as it was seen.
  await saveTranslations(actor, JSON.parse(key) as SaveTranslations);
} else if (act === 'upload') {
  // The rest of a file of which the first part has come: `reportId` is the upload's address, `key` the file with the rest.
  const offset = (await upload.offset(actor, reportId)) ?? 0;
  await upload.send(actor, reportId, offset, await readFile(key));
} else if (act === 'bundle') {
  await buildBundle(reportId, { hasSecondFactor: true });
} else if (act === 'publish') {
  const { id, version } = await db.document.findUniqueOrThrow({ where: { id: reportId } });
  await publishDocument(actor, { documentId: id, version });
} else {
  const { checked } = await getDraftToCheck(actor, reportId);
  await submitReport(actor, { reportId, checked, key });
}
process.exit(0);
