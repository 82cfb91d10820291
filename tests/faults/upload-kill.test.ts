import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { setClock } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { registerDocument } from '@/lib/documents/documents/commands';
import { resumablePath } from '@/lib/web/resumable-upload';
import { aDocumentWorld, documentOf, paperForm } from '../support/document-world';
import { aPng, sha256Of } from '../support/files';
import { type Answer, callerAt } from '../support/http';
import { nothingIsHalf, nothingIsLeft, start, tenMoments } from './killing';

const tus = { 'Tus-Resumable': '1.0.0' };
const encoded = (text: string): string => Buffer.from(text).toString('base64');

/** A browser's side of an upload; null where the server died before it answered. */
function browserAt(port: unknown) {
  const { send } = callerAt(`http://127.0.0.1:${port}`);
  const asked = (...given: Parameters<typeof send>): Promise<Answer | null> => send(...given).catch(() => null);
  return {
    begin: async (documentId: string, length: number): Promise<string | null> => {
      const metadata = { documentId, language: 'es', filename: 'mapa.png' };
      const headers = {
        ...{ ...tus, 'Upload-Length': String(length) },
        'Upload-Metadata': Object.entries(metadata)
          .map(([name, value]) => `${name} ${encoded(value)}`)
          .join(','),
      };
      return (await asked('POST', resumablePath, { headers }))?.headers.location ?? null;
    },
    /** The answer's status. */
    rest: async (address: string, offset: number, bytes: Buffer): Promise<number | null> => {
      const headers = { ...tus, 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream' };
      return (await asked('PATCH', address, { headers, body: bytes.subarray(offset) }))?.status ?? null;
    },
    /** How much has come; null for an upload that is not there any more. */
    offset: async (address: string): Promise<number | null> => {
      const answer = await asked('HEAD', address, { headers: tus });
      return answer?.status === 200 ? Number(answer.headers['upload-offset']) : null;
    },
  };
}

test('a server that is killed at ten moments of an upload keeps what has come, and the next one goes on to one whole version', async () => {
  const world = await aDocumentWorld();
  const secretariat = world.as('secretariat.assistant');
  const papers: string[] = [];
  for (let index = 0; index < 12; index += 1) {
    papers.push((await documentOf((await registerDocument(secretariat, paperForm())).symbol)).id);
  }
  // Those who die have the machine's clock.
  setClock();
  const aFile = () => Buffer.concat([aPng, randomBytes(6_000_000)]);
  const server = async () => {
    const running = start('tests/faults/papers-server.ts', [secretariat.userId]);
    return { kill: running.kill, browser: browserAt(await running.said) };
  };
  const versionsOf = (documentId: string) =>
    db.documentVersion.findMany({ where: { documentId }, select: { id: true, number: true, sha256: true } });

  let running = await server();
  const whole = async (documentId: string): Promise<number> => {
    const bytes = aFile();
    const from = performance.now();
    const address = (await running.browser.begin(documentId, bytes.length)) ?? '';
    expect(await running.browser.rest(address, 0, bytes)).toBe(204);
    return performance.now() - from;
  };
  // The first of a process is slower than the next.
  await whole(papers[10] ?? '');
  // The next one starts while this one works, here as in every round.
  let next = server();
  const moments = tenMoments('upload', await whole(papers[11] ?? ''));

  let [cut, resumed] = [0, 0];
  for (const [round, ms] of moments.entries()) {
    const documentId = papers[round] ?? '';
    const bytes = aFile();
    if (round > 0) next = server();
    const [dying] = [running];
    const killed = new Promise<void>((resolve) => {
      setTimeout(() => resolve(dying.kill()), ms);
    });
    const address = await dying.browser.begin(documentId, bytes.length);
    const answer = address === null ? null : await dying.browser.rest(address, 0, bytes);
    await killed;
    await nothingIsHalf();
    const taken = await versionsOf(documentId);
    // Promised is kept; a version there is whole, whoever heard of it.
    if (answer === 204) expect(taken).toHaveLength(1);
    for (const { sha256 } of taken) expect(sha256).toBe(sha256Of(bytes));
    if (taken.length === 0) cut += 1;
    // A lease of the dead ends by itself after ten seconds; they pass here.
    await db.$executeRaw`UPDATE "UploadLease" SET until = clock_timestamp() - interval '1 second'`;

    running = await next;
    const { browser } = running;
    let offset = address === null ? null : await browser.offset(address);
    if (offset === null && (await versionsOf(documentId)).length === 0) {
      // Nobody heard where the upload is, so that the browser begins again.
      expect(address).toBeNull();
      const again = (await browser.begin(documentId, bytes.length)) ?? '';
      expect(await browser.rest(again, 0, bytes)).toBe(204);
    } else if (offset !== null && offset < bytes.length) {
      resumed += 1;
      expect(await browser.rest(address ?? '', offset, bytes)).toBe(204);
      offset = bytes.length;
    }
    const versions = await versionsOf(documentId);
    expect(versions).toMatchObject([{ number: 1, sha256: sha256Of(bytes) }]);
    expect(await db.auditEntry.count({ where: { act: 'document.addVersion', subjectId: documentId } })).toBe(1);
    const jobs = await db.$queryRaw<{ id: string }[]>`
      SELECT id::text FROM graphile_worker._private_jobs WHERE payload->>'versionId' = ${versions[0]?.id}`;
    expect(jobs).toHaveLength(1);
  }
  await running.kill();
  expect([cut > 0, resumed > 0]).toEqual([true, true]);
  await nothingIsLeft();
}, 300_000);
