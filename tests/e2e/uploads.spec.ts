import { db } from '@/lib/core/db';
import { expect, test } from '@/tests/support/e2e';
import { aPdf } from '@/tests/support/files';

// A file that comes in parts, as the tus protocol has it: what a line that broke had brought is kept, for its sender and nobody else.
test.use({ story: 'uploads' });

const assistant = 'secretariat.assistant@crm.example';
const encoded = (text: string) => Buffer.from(text).toString('base64');

const thePaper = () =>
  db.document.findFirstOrThrow({ where: { kind: 'STUDY', status: 'AWAITED' }, orderBy: { id: 'asc' } });

test('an upload goes on where it broke off, and becomes a version when its last byte has come', async ({
  page,
  as,
  world,
}) => {
  await as(assistant);
  const paper = await thePaper();
  const bytes = Buffer.from(await aPdf('El jaguar cruza el río.'));
  const origin = { Origin: world.origin, 'Tus-Resumable': '1.0.0' };
  const metadata = [
    ['documentId', paper.id],
    ['language', 'es'],
    ['filename', 'estudio.pdf'],
  ].map(([name, value]) => `${name} ${encoded(value ?? '')}`);
  const begun = await page.request.post('/api/v1/documents/uploads', {
    headers: { ...origin, 'Upload-Length': String(bytes.length), 'Upload-Metadata': metadata.join(',') },
  });
  expect(begun.status()).toBe(201);
  const at = begun.headers().location ?? '';
  const part = (from: number, to: number) =>
    page.request.patch(at, {
      headers: { ...origin, 'Upload-Offset': String(from), 'Content-Type': 'application/offset+octet-stream' },
      data: bytes.subarray(from, to),
    });
  expect((await part(0, 500)).status()).toBe(204);
  const asked = await page.request.head(at, { headers: origin });
  expect([asked.status(), asked.headers()['upload-offset']]).toEqual([200, '500']);
  // A part that does not fit is refused, and nothing of it is taken.
  expect((await part(100, 200)).status()).toBe(409);
  // For another person it is not there.
  await as('secretariat.coordinator@crm.example');
  expect((await page.request.head(at, { headers: origin })).status()).toBe(404);
  expect((await part(500, bytes.length)).status()).toBe(404);
  await as(assistant);
  expect(await db.documentVersion.count({ where: { documentId: paper.id } })).toBe(0);
  expect((await part(500, bytes.length)).status()).toBe(204);
  const [version] = await db.documentVersion.findMany({ where: { documentId: paper.id } });
  expect([version?.fileName, Number(version?.bytes)]).toEqual(['estudio.pdf', bytes.length]);
  expect((await page.request.head(at, { headers: origin })).status()).toBe(404);
});

test('what is no acceptable file is refused at its end in the sender’s words, and larger than allowed before its first byte', async ({
  page,
  as,
  world,
}) => {
  await as(assistant);
  const { id } = await thePaper().catch(() => db.document.findFirstOrThrow({ where: { kind: 'STUDY' } }));
  const before = await db.documentVersion.count();
  const origin = { Origin: world.origin, 'Tus-Resumable': '1.0.0' };
  const begin = (length: number) =>
    page.request.post('/api/v1/documents/uploads', {
      headers: {
        ...{ ...origin, 'Upload-Length': String(length) },
        'Upload-Metadata': `documentId ${encoded(id)},language ${encoded('es')},filename ${encoded('x.pdf')}`,
      },
    });
  expect((await begin(9_000_000_000)).status()).toBe(413);
  const begun = await begin(4);
  const ended = await page.request.patch(begun.headers().location ?? '', {
    headers: {
      ...{ ...origin, 'Accept-Language': 'en', 'Upload-Offset': '0' },
      'Content-Type': 'application/offset+octet-stream',
    },
    data: Buffer.from('none'),
  });
  expect([ended.status(), await ended.text()]).toEqual([422, expect.stringMatching(/file/i)]);
  expect(await db.documentVersion.count()).toBe(before);
});
