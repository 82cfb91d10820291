import { Readable } from 'node:stream';
import { loadActor } from '@/lib/access/mandates/queries';
import { stageFile } from '@/lib/core/storage';
import { attachFile } from '@/lib/reports/attachments/commands';
import { getDraftToCheck } from '@/lib/reports/reports/drafting-queries';
import { submitReport } from '@/lib/reports/reports/submission-commands';
import { aPng } from '../support/files';

// One act of one person on one report, in a process of its own that may die at the place that FAULT names.
const [act = '', userId = '', reportId = '', key = ''] = process.argv.slice(2);
const actor = await loadActor(userId, { hasSecondFactor: false });
if (act === 'attach') {
  await attachFile(actor, reportId, await stageFile(Readable.from([aPng]), 25_000_000), 'mapa.png');
} else {
  const { checked } = await getDraftToCheck(actor, reportId);
  await submitReport(actor, { reportId, checked, key });
}
process.exit(0);
