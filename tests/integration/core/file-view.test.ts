import { readFile, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { OfficeKind } from '@/lib/core/file-inspection/office';
import { viewOffice } from '@/lib/core/file-view/view';
import { aDocx, anEncryptedDocx, anOfficeFile, aPng, aZip, aZipBomb } from '@/tests/support/files';
import {
  aChangedWordFile,
  anEndlessWordFile,
  aPresentation,
  aWordFile,
  aWordFileWithLinks,
  aWorkbook,
  aWorkbookWithFormulas,
} from '@/tests/support/papers-to-read';

let count = 0;
/** These bytes as a page would show them. */
async function viewed(bytes: Buffer, kind: OfficeKind) {
  count += 1;
  const file = path.join(tmpdir(), `view-${process.pid}-${count}`);
  await writeFile(file, bytes);
  try {
    return await viewOffice(file, kind);
  } finally {
    await unlink(file);
  }
}

async function html(bytes: Buffer): Promise<string> {
  const view = await viewed(bytes, 'docx');
  if (typeof view === 'string' || view.kind !== 'TEXT') throw new Error(JSON.stringify(view));
  return view.html;
}

test('a Word file keeps its headings, lists and tables, a level below the page’s title', async () => {
  const cell = (words: string) => `<w:tc><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:tc>`;
  const found = await html(
    await aWordFile(
      `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Introducción</w:t></w:r></w:p><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Niñez &amp; retorno</w:t></w:r></w:p><w:tbl><w:tr>${cell('a')}${cell('b')}</w:tr></w:tbl>`,
    ),
  );
  expect(found).toContain('<h2>Introducción</h2>');
  expect(found).toContain('<strong>Niñez &amp; retorno</strong>');
  expect(found).toMatch(/<table><tr><td><p>a<\/p><\/td><td><p>b<\/p><\/td><\/tr><\/table>/);
});

test('two thousand tracked changes: what was inserted is there, in order, and what was deleted is not', async () => {
  const found = await html(await aChangedWordFile(2_000));
  expect([...found.matchAll(/Párrafo (\d+) insertado \1</g)]).toHaveLength(2_000);
  expect(found).not.toContain('suprimido');
});

test('nothing in a Word file runs, and no link leads to what would run', async () => {
  const found = await html(
    await aWordFileWithLinks([
      'javascript:alert(1)',
      'data:text/html,<script>alert(1)</script>',
      'https://example.org/a?b="c"',
      '//example.org/x',
    ]),
  );
  expect(found).not.toMatch(/<script|<img|javascript:|data:|href="\/\//);
  expect(found).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(found.match(/href="[^"]*"/g)).toEqual(['href="https://example.org/a?b=&quot;c&quot;"']);
});

test('what a formula came to is shown, the formula is not, and text that looks like one stays text', async () => {
  expect(await viewed(await aWorkbookWithFormulas(), 'xlsx')).toMatchObject({
    kind: 'SHEETS',
    sheets: [
      {
        name: 'Aportes',
        rows: [
          ['País', 'Aporte', null],
          ['=1+1', 1250.5, null],
          ['Total', 2501, null],
          ['De fuera', 'guardado', null],
          ['Sin valor', null, '<b>fin</b>'],
        ],
      },
    ],
  });
});

test('a long sheet is shown to the limit, and what was left out is counted', async () => {
  const rows = Array.from({ length: 3_000 }, (_, n) => `<row r="${n + 1}"><c r="A${n + 1}"><v>${n}</v></c></row>`);
  const view = await viewed(await aWorkbook(rows.join('')), 'xlsx');
  expect(view).toMatchObject({ sheets: [{ rowsLeftOut: 2_000, columnsLeftOut: 0 }] });
});

test('a presentation is told slide by slide in the order in which it is shown', async () => {
  const slides = ['Uno', 'Dos', 'Tres'].map((title) => ({ title, text: `Texto de ${title}` }));
  expect(await viewed(await aPresentation(slides), 'pptx')).toEqual({
    kind: 'SLIDES',
    slidesLeftOut: 0,
    slides: slides.map(({ title, text }) => ({ title, paragraphs: [text] })),
  });
});

test.each([
  ['a zip bomb', 'docx', aZipBomb, 'TOO_LARGE'],
  ['more than a page bears', 'docx', anEndlessWordFile, 'TOO_LARGE'],
  [
    'a cell at the end of the sheet',
    'xlsx',
    () => aWorkbook('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    'TOO_LARGE',
  ],
  ['a password', 'docx', () => anEncryptedDocx, 'DAMAGED'],
  ['a file cut in half', 'docx', async () => (await aDocx()).subarray(0, 300), 'DAMAGED'],
  ['no bytes', 'docx', () => Buffer.alloc(0), 'DAMAGED'],
  ['a picture by another name', 'pptx', () => aPng, 'DAMAGED'],
  ['a workbook by another name', 'docx', () => anOfficeFile('xl/workbook.xml'), 'DAMAGED'],
  ['a workbook without sheets', 'xlsx', () => anOfficeFile('xl/workbook.xml'), 'DAMAGED'],
  ['macros', 'docx', () => aDocx({ 'word/vbaProject.bin': 'x' }), 'UNSAFE'],
  ['a part that leads elsewhere', 'docx', () => aZip({ '../../x.xml': 'x' }).catch(() => Buffer.from('PK')), 'DAMAGED'],
] as const)('%s is not shown, and it is known why', async (_title, kind, bytes, fault) => {
  expect(await viewed(Buffer.from(await bytes()), kind)).toBe(fault);
});

test('the process that reads has no settings, and may write nothing and start nothing', async () => {
  const source = await readFile('lib/core/file-view/view.ts', 'utf8');
  expect(source).toContain("'--permission'");
  expect(source).not.toContain('--allow-fs-write');
  expect(source).not.toContain('process.env');
});
