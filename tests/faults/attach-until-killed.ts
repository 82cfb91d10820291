import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { loadActor } from '@/lib/access/mandates/queries';
import { stageFile } from '@/lib/core/storage';
import { attachFile, detachFile } from '@/lib/reports/attachments/commands';
import { aPng } from '../support/files';

// Attaches one file after another until somebody kills it; says which ones it was promised.
const [userId = '', reportId = ''] = process.argv.slice(2);
const actor = await loadActor(userId, { hasSecondFactor: false });
process.stdout.write('ready\n');
for (;;) {
  const bytes = Buffer.concat([aPng, randomBytes(200_000 + Math.floor(Math.random() * 2_000_000))]);
  const staged = await stageFile(Readable.from([bytes.subarray(0, 70_000), bytes.subarray(70_000)]), 25_000_000);
  const { id } = await attachFile(actor, reportId, staged, `mapa-${staged.sha256.slice(0, 8)}.png`);
  process.stdout.write(`kept ${id} ${staged.sha256}\n`);
  await detachFile(actor, reportId, id);
}
