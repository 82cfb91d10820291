// Longer than 250 lines: every bad file stands in one table.
import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { request } from 'node:http';
import path from 'node:path';
import { db } from '@/lib/core/db';
import { env } from '@/lib/core/env';
import { callerOf } from '@/tests/support/callers';
import { expect, test } from '@/tests/support/e2e';
import { aDocx, anEncryptedDocx, anOldDoc, aPdf, aPng, aProgram, aZip, aZipBomb } from '@/tests/support/files';
import { type Caller, multipart, type Part, wordsOf } from '@/tests/support/http';
import { aStandingReport, type StandingReport } from '@/tests/support/report-in-status';

// What comes through the upload door over HTTP, as our script sends it and as a plain form does. What each kind of bad file is, is held
// byte by byte in tests/integration/core/file-inspection.test.ts.
test.use({ story: 'bad-files' });

const writer = 'focal-point.gt.migration@crm.example';
const limit = 25_000_000;

type Bad = readonly [
  title: string,
  name: string,
  bytes: () => Promise<Buffer> | Buffer,
  status: number,
  es: string,
  en: string,
];
const bad: readonly Bad[] = [
  ['of no bytes', 'vacio.pdf', () => Buffer.alloc(0), 422, 'está vacío (0 bytes)', 'is empty (0 bytes)'],
  [
    'a byte over the limit',
    'grande.pdf',
    () => Buffer.alloc(limit + 1, 37),
    413,
    'supera el límite de 25 MB',
    'over the limit of 25 MB',
  ],
  [
    'a program by another name',
    'informe.pdf',
    () => aProgram,
    422,
    'tipo de archivo no se acepta',
    'type of file is not accepted',
  ],
  [
    'a program by its name',
    'informe.exe',
    () => aProgram,
    422,
    'tipo de archivo no se acepta',
    'type of file is not accepted',
  ],
  [
    'a DOCX with macros',
    'macros.docx',
    () => aDocx({ 'word/vbaProject.bin': 'x' }),
    422,
    'contiene macros',
    'contains macros',
  ],
  [
    'an encrypted PDF',
    'cifrado.pdf',
    () => aPdf('x', { userPassword: 'secreto' }),
    422,
    'protegido con contraseña',
    'protected by a password',
  ],
  [
    'an encrypted DOCX',
    'cifrado.docx',
    () => anEncryptedDocx,
    422,
    'protegido con contraseña',
    'protected by a password',
  ],
  ['a zip bomb', 'bomba.docx', aZipBomb, 422, 'al descomprimirse', 'Unpacked'],
  [
    'ten thousand parts',
    'partes.docx',
    () => aZip(Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`word/${n}.xml`, '']))),
    422,
    'al descomprimirse',
    'Unpacked',
  ],
  [
    'a DOCX cut in half',
    'cortado.docx',
    async () => (await aDocx()).subarray(0, 300),
    422,
    'está dañado',
    'is damaged',
  ],
  ['a PDF by a wrong name', 'informe.docx', () => aPdf(), 422, 'el contenido es pdf', 'the content is pdf'],
  ['a DOC of before 2007', 'viejo.doc', () => anOldDoc, 422, 'anterior a 2007', 'before 2007'],
  [
    'a page',
    'pagina.pdf',
    () => Buffer.from('<!doctype html><script>1</script>'),
    422,
    'tipo de archivo no se acepta',
    'type of file is not accepted',
  ],
  [
    'a picture that may hold script',
    'mapa.svg',
    () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
    422,
    'tipo de archivo no se acepta',
    'type of file is not accepted',
  ],
];

let report: StandingReport;
let caller: Caller;
test.beforeEach(async ({ world }) => {
  report ??= await aStandingReport('DRAFT');
  caller = await callerOf(world.origin, writer);
});

const door = (locale = 'es') => `/api/v1/reports/${report.id}/attachments?locale=${locale}`;
const hanging = () =>
  db.reportAttachment.findMany({ where: { reportId: report.id, removedAt: null }, orderBy: { addedAt: 'asc' } });
const file = (fileName: string | Buffer, value: Buffer): Part => ({
  name: 'files',
  fileName,
  value,
  type: 'application/octet-stream',
});

/** The parts sent to the door: as our script does, or as a form without script. */
function upload(parts: readonly Part[], locale = 'es', how: 'script' | 'form' = 'script') {
  const { headers, body } = multipart(parts);
  const accept = how === 'script' ? 'application/json' : 'text/html,application/xhtml+xml';
  return caller.send('POST', door(locale), { headers: { ...headers, Origin: caller.origin, Accept: accept }, body });
}

for (const [title, name, bytes, status, es, en] of bad) {
  test(`a file that is ${title} is refused in words, hangs nowhere, and costs no other word`, async () => {
    const sent = [file(name, Buffer.from(await bytes()))];
    const before = await hanging();
    for (const [locale, words] of [
      ['es', es],
      ['en', en],
    ] as const) {
      const answer = await upload(sent, locale);
      expect(answer.status).toBe(status);
      expect(JSON.parse(answer.text)).toMatchObject({
        files: [{ name, isKept: false, words: expect.stringContaining(words) }],
      });

      const back = { name: 'back', value: `/reports/${report.id}/edit` };
      const plain = await upload([back, ...sent], locale, 'form');
      expect(plain.status).toBe(303);
      const page = await caller.get((plain.headers.location ?? '').replace(/#.*/, ''));
      expect(page.status).toBe(200);
      expect(wordsOf(page.text)).toContain(words);
      expect(wordsOf(page.text)).toContain(name);
    }
    expect(await hanging()).toEqual(before);
    const { text } = await db.reportAnswer.findFirstOrThrow({
      where: { reportId: report.id, section: { key: report.sectionKey } },
    });
    expect(text).toBe(report.text);
  });
}

test('the good file of a form is kept beside a bad one, and after all of them', async () => {
  const answer = await upload([file('malo.pdf', aProgram), file('bueno.docx', await aDocx()), file('mapa.png', aPng)]);
  expect(answer.status).toBe(422);
  expect((JSON.parse(answer.text) as { files: { isKept: boolean }[] }).files.map(({ isKept }) => isKept)).toEqual([
    false,
    true,
    true,
  ]);
  const names = (await hanging()).map(({ fileName }) => fileName);
  expect(names).toEqual([report.fileName, 'bueno.docx', 'mapa.png']);

  const bytes = await aPdf('después');
  expect((await upload([file('después.pdf', bytes)])).status).toBe(201);
  // The same bytes under the same name, sent again because the answer was lost, hang once.
  expect((await upload([file('después.pdf', bytes)])).status).toBe(201);
  const kept = (await hanging()).filter(({ fileName }) => fileName === 'después.pdf');
  expect(kept).toHaveLength(1);
  const saved = await caller.get(`/api/v1/reports/${report.id}/attachments/${kept[0]?.id}`);
  expect(saved.bytes.equals(bytes)).toBe(true);
  expect(saved.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="despues.pdf"; filename*=UTF-8''despu%C3%A9s.pdf`,
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  });
});

test('names that lead elsewhere, turn round or never end become names', async () => {
  const forged: readonly (readonly [string | Buffer, RegExp])[] = [
    ['../../../../etc/passwd.pdf', /^passwd\.pdf$/],
    ['..\\..\\windows\\system.pdf', /^system\.pdf$/],
    [Buffer.from('nulo\0.exe.pdf'), /^nulo\.exe\.pdf$/],
    ['informe\u202Efdp.exe.pdf', /^informefdp\.exe\.pdf$/],
    [`${'ñ'.repeat(300)}.pdf`, /^ñ{100,146}\.pdf$/],
    ['%2e%2e%2f%00.pdf', /^[^/\\\0]+\.pdf$/],
    ['CON.pdf', /^CON\.pdf$/],
  ];
  for (const [index, [name, kept]] of forged.entries()) {
    expect((await upload([file(name, await aPdf(`forged ${index}`))])).status).toBe(201);
    const { id, fileName } = (await hanging()).at(-1) ?? { id: '', fileName: '' };
    expect(fileName).toMatch(kept);
    const { 'content-disposition': disposition = '' } = (
      await caller.get(`/api/v1/reports/${report.id}/attachments/${id}`)
    ).headers;
    expect(disposition).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''[\w.~%!-]+$/);
  }
  const onDisk = await readdir(path.join(env().DATA_DIR, 'files'), { recursive: true, withFileTypes: true });
  for (const entry of onDisk.filter((one) => one.isFile())) expect(entry.name).toMatch(/^[0-9a-f]{64}$/);
});

test('what is no whole form of files is refused, and no byte of it stays', async () => {
  const before = await hanging();
  const { headers, body } = multipart([file('cortado.png', Buffer.concat([aPng, randomBytes(200_000)]))]);
  const own = { Origin: caller.origin, Accept: 'application/json' };
  const wrong: [Record<string, string>, Buffer | string][] = [
    [{ 'Content-Type': 'application/json' }, '{}'],
    [{ 'Content-Type': 'multipart/form-data' }, body],
    [{ 'Content-Type': 'multipart/form-data; boundary=other' }, body],
    [headers, body.subarray(0, 100_000)],
    [headers, ''],
    [headers, multipart([{ name: 'files', value: 'no file' }]).body],
  ];
  for (const [type, sent] of wrong) {
    const answer = await caller.send('POST', door(), { headers: { ...own, ...type }, body: sent });
    expect(answer.status).toBe(422);
    expect(JSON.parse(answer.text)).toMatchObject({ reason: expect.stringMatching(/^file\.(none|cut-off)$/) });
  }
  const declared = { ...own, ...headers, 'Content-Length': 20 * limit + 1, Connection: 'close' };
  expect((await caller.send('POST', door(), { headers: declared, body })).status).toBe(413);
  const away = {
    ...(
      await upload(
        [{ name: 'back', value: `/reports/${report.id}/\r\nSet-Cookie: a=b` }, file('x.pdf', aProgram)],
        'es',
        'form',
      )
    ).headers,
  };
  expect(away['set-cookie']).toBeUndefined();
  expect(away.location).toMatch(new RegExp(`^/es/reports/${report.id}\\?refused=`));

  // A sender that goes away in the middle.
  await new Promise<void>((resolve) => {
    const cut = request(`${caller.origin}${door()}`, {
      method: 'POST',
      headers: { ...own, ...headers, Cookie: caller.cookie, 'Content-Length': body.length },
    });
    cut.on('error', () => resolve());
    cut.write(body.subarray(0, 150_000), () => cut.destroy(new Error('gone')));
  });
  await expect.poll(() => readdir(path.join(env().DATA_DIR, 'files', 'incoming'))).toEqual([]);
  expect(await hanging()).toEqual(before);
});

test('twenty files over the limit at once leave the memory of the server as it was', async ({ world }) => {
  const megabytes = async () =>
    Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${world.pid}/status`, 'utf8'))?.[1]) / 1000;
  const sent = [file('enorme.pdf', Buffer.alloc(limit + 1, 37))];
  await upload(sent);
  const before = await megabytes();
  let most = before;
  const watch = setInterval(async () => {
    most = Math.max(most, await megabytes());
  }, 50);
  const answers = await Promise.all(Array.from({ length: 20 }, () => upload(sent)));
  clearInterval(watch);
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 413));
  expect(most - before).toBeLessThan(150);
});

test('a person sees why a file was not taken, and the next one is @without-script', async ({ page, as }) => {
  await as(writer);
  await page.goto(`/es/reports/${report.id}/edit`);
  const choose = page.getByLabel('Elija uno o varios archivos');
  const press = page.getByRole('button', { name: 'Adjuntar', exact: true });
  await choose.setInputFiles({ name: 'factura.pdf', mimeType: 'application/pdf', buffer: aProgram });
  await press.click();
  await expect(page.getByText('factura.pdf')).toBeVisible();
  await expect(page.getByText(/tipo de archivo no se acepta/)).toBeVisible();
  await expect(page.getByRole('link', { name: /factura\.pdf/ })).toHaveCount(0);
  await choose.setInputFiles({
    name: 'cuadro.png',
    mimeType: 'image/png',
    buffer: Buffer.concat([aPng, randomBytes(40)]),
  });
  await press.click();
  await expect(page.getByRole('link', { name: /Descargar cuadro\.png/ })).toBeVisible();
});
