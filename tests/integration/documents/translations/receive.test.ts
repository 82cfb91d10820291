import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { db } from '@/lib/core/db';
import { registerDocument } from '@/lib/documents/documents/commands';
import { getTranslations } from '@/lib/documents/translations/queries';
import { beginTranslations, type KeptFile, keepTranslation } from '@/lib/documents/translations/receive-commands';
import { receiveFiles } from '@/lib/web/upload';
import { givenFiles } from '@/lib/web/upload-answer';
import { aDocumentWorld, paperForm } from '@/tests/support/document-world';
import { aDocx, aPdf, aProgram } from '@/tests/support/files';
import { multipart } from '@/tests/support/http';
import { allInShort, inName } from '@/tests/support/translations';

let assistant: Actor;
let symbol: string;

beforeEach(async () => {
  const world = await aDocumentWorld();
  assistant = world.as('secretariat.assistant');
  ({ symbol } = await registerDocument(assistant, paperForm()));
});

/** The files of one form as the door takes them in. */
async function receive(files: readonly (readonly [fileName: string, value: Buffer])[], most: number) {
  const { headers, body } = multipart(files.map(([fileName, value]) => ({ name: 'files', fileName, value })));
  const request = new Request('http://here', { method: 'POST', headers, body: new Uint8Array(body) });
  const kept: KeptFile[] = [];
  const received = await receiveFiles(
    request,
    async (staged, name) => void kept.push(await keepTranslation(staged, name)),
    most,
  );
  return givenFiles(received.files, kept);
}

test('what comes in one form stands in its order, what was refused among it, and none is left out in silence', async () => {
  const name = inName(symbol);
  const given = await receive(
    [
      [`${name}-es.pdf`, await aPdf('Nota')],
      [`${name}-en.pdf`, await aDocx()],
      ['programa.pdf', aProgram],
      ['vacío.pdf', Buffer.alloc(0)],
      [`${name}-en.docx`, await aDocx()],
      ['de-más.pdf', await aPdf()],
      ['de-más-2.pdf', await aPdf()],
    ],
    5,
  );
  const { batchId } = await beginTranslations(assistant, given);
  const view = await getTranslations(assistant, batchId);
  expect(view.files.map(({ fileName }) => fileName)).toEqual([
    `${name}-es.pdf`,
    `${name}-en.pdf`,
    'programa.pdf',
    'vacío.pdf',
    `${name}-en.docx`,
    'de-más.pdf',
    'de-más-2.pdf',
  ]);
  expect(allInShort(view)).toEqual([
    `READY ${symbol} es1`,
    'REFUSED - ? file.name-and-content-differ',
    'REFUSED - ? file.type-not-accepted',
    'REFUSED - ? file.empty',
    `READY ${symbol} en1 = 1`,
    'REFUSED - ? file.too-many-at-once',
    'REFUSED - ? file.too-many-at-once',
  ]);
  // Of what was refused nothing is kept.
  expect(await db.blob.count()).toBe(2);
});
