import { createHash, randomBytes } from 'node:crypto';
import { loadActor } from '@/lib/access/mandates/queries';
import { db } from '@/lib/core/db';
import { buildBundle } from '@/lib/documents/bundles/build-commands';
import { requestBundle } from '@/lib/documents/bundles/commands';
import { publishDocument, unpublishDocument } from '@/lib/documents/documents/commands';
import { aPng } from '../support/files';
import { aKey } from '../support/reports';
import { upload } from '../support/tus';

// Sends papers in parts, builds bundles and publishes until somebody kills it; says what it was promised.
const [userId = '', meetingId = '', sentId = '', publishedId = ''] = process.argv.slice(2);
const actor = await loadActor(userId, { hasSecondFactor: true });
const say = (...words: string[]) => process.stdout.write(`${words.join(' ')}\n`);
const at = async (documentId: string) => {
  const { version } = await db.document.findUniqueOrThrow({ where: { id: documentId } });
  return { documentId, version };
};
const partBytes = 2_000_000;

say('ready');
for (;;) {
  const bytes = Buffer.concat([aPng, randomBytes(200_000 + Math.floor(Math.random() * 7_000_000))]);
  const address = (await upload.begin(actor, sentId, bytes.length)).headers.get('location') ?? '';
  say('begun', address);
  for (let from = 0; from < bytes.length; from += partBytes) {
    await upload.send(actor, address, from, bytes.subarray(from, from + partBytes));
  }
  say('version', createHash('sha256').update(bytes).digest('hex'));
  await requestBundle(actor, { meetingId, key: aKey() }, 'es');
  const { id } = await db.documentBundle.findFirstOrThrow({ where: { status: 'QUEUED' }, orderBy: { id: 'desc' } });
  await buildBundle(id, { hasSecondFactor: true });
  say('bundle', id);
  await publishDocument(actor, await at(publishedId));
  await unpublishDocument(actor, await at(publishedId));
  say('published', publishedId);
}
