import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import { loadActor } from '@/lib/access/mandates/queries';
import { Refusal } from '@/lib/core/errors';
import { publishDocument, unpublishDocument, withdrawByReason } from '@/lib/documents/documents/commands';
import { resumablePath, resumableUpload } from '@/lib/web/resumable-upload';

// The product's door for uploads in parts, and the acts of publication, on a port of their own: without the pages, so that no build is needed, and
// ready again in a second. `userId` is whoever asks. Says its port over its channel.
const [userId = ''] = process.argv.slice(2);
const actor = await loadActor(userId, { hasSecondFactor: true });
const origin = 'http://localhost:3000';

/** `{ documentId, version }` at `/publish`, `/unpublish`, `/withdraw`: 204, or 409 with the reason. */
async function act(name: string, asked: Request): Promise<Response> {
  const on = (await asked.json()) as { documentId: string; version: number };
  try {
    if (name === 'publish') await publishDocument(actor, on);
    else if (name === 'unpublish') await unpublishDocument(actor, on);
    else await withdrawByReason(actor, { ...on, reason: 'Error' });
    return new Response(null, { status: 204 });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return new Response(error.reason, { status: 409 });
  }
}

const server = createServer((incoming, outgoing) => {
  const { method = '', url = '', headers } = incoming;
  const body = method === 'GET' || method === 'HEAD' ? null : Readable.toWeb(incoming);
  const asked = new Request(new URL(url, origin), {
    ...{ method, duplex: 'half' as const, headers: headers as Record<string, string> },
    body: body as ReadableStream | null,
  });
  const answering = url.startsWith(resumablePath) ? resumableUpload(asked, actor, 'es') : act(url.slice(1), asked);
  answering.then(
    async (answer) => {
      outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
      outgoing.end(method === 'HEAD' ? undefined : Buffer.from(await answer.arrayBuffer()));
    },
    (error: unknown) => outgoing.destroy(error instanceof Error ? error : undefined),
  );
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.(typeof address === 'object' && address !== null ? address.port : 0);
});
process.on('disconnect', () => process.exit(0));
