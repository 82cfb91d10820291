import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { loadActor } from '@/lib/access/mandates/queries';
import { db } from '@/lib/core/db';
import { env } from '@/lib/core/env';
import { Refusal } from '@/lib/core/errors';
import { verifyFiles } from '@/lib/core/file-keeping';
import { stageFile } from '@/lib/core/storage';
import { attachFile, detachFile } from '@/lib/reports/attachments/commands';
import { aPng } from '../support/files';

// DATA_DIR is a disk of 4 MB, made by the test that starts this. Says what became of each step, as JSON.
const [userId = '', reportId = ''] = process.argv.slice(2);
const actor = await loadActor(userId, { hasSecondFactor: false });

async function attach(megabytes: number): Promise<string> {
  try {
    const bytes = Buffer.concat([aPng, randomBytes(megabytes * 1_000_000)]);
    const staged = await stageFile(Readable.from([bytes]), 25_000_000);
    return (await attachFile(actor, reportId, staged, `mapa-${megabytes}.png`)).id;
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
}

const first = await attach(3);
const second = await attach(2);
const rowsWhenFull = await db.reportAttachment.count();
await detachFile(actor, reportId, first);
const small = await attach(0);
const left = await readdir(path.join(env().DATA_DIR, 'files', 'incoming'));
process.stdout.write(
  JSON.stringify({
    isFirstKept: first.length === 36,
    second,
    rowsWhenFull,
    isSmallKept: small.length === 36,
    left,
    faults: await verifyFiles(),
  }),
);
process.exit(0);
