import PDFDocument from 'pdfkit';
import { aDocx, aPng, aZip } from './files';

const types = (main: string, more = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/${main}" ContentType="${more}"/></Types>`;
const relations = (rows: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows}</Relationships>`;
const relation = (id: string, type: string, target: string, more = ''): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" ${more}/>`;

async function bytesOf(pdf: InstanceType<typeof PDFDocument>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  pdf.end();
  for await (const chunk of pdf as unknown as AsyncIterable<Uint8Array>) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** A PDF with `wordsOn` on each of its pages; pages are numbered from 1. */
export function aLongPdf(pages: number, wordsOn: (page: number) => string): Promise<Buffer> {
  const pdf = new PDFDocument({ autoFirstPage: false });
  for (let page = 1; page <= pages; page += 1) pdf.addPage().text(wordsOn(page));
  return bytesOf(pdf);
}

/** Two pages that were scanned: pictures and no text. */
export function aScannedPdf(): Promise<Buffer> {
  const picture = { width: 300 };
  return bytesOf(new PDFDocument().image(aPng, 72, 72, picture).addPage().image(aPng, 72, 72, picture));
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const wordXml = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>${body}</w:body></w:document>`;

/** A Word file of this body; `rels` are the relations of its text. */
export function aWordFile(body: string, rels = ''): Promise<Buffer> {
  return aZip({
    '[Content_Types].xml': types('word/document.xml', word),
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'word/document.xml')),
    'word/document.xml': wordXml(body),
    'word/_rels/document.xml.rels': relations(rels),
  });
}

/** A Word file with as many tracked insertions, and as many deletions. */
export function aChangedWordFile(changes: number): Promise<Buffer> {
  const by = (id: number) => `w:id="${id}" w:author="Guatemala" w:date="2026-11-01T00:00:00Z"`;
  const one = (index: number): string =>
    `<w:p><w:r><w:t>Párrafo ${index}</w:t></w:r><w:ins ${by(index)}><w:r><w:t> insertado ${index}</w:t></w:r></w:ins><w:del ${by(index + changes)}><w:r><w:delText> suprimido ${index}</w:delText></w:r></w:del></w:p>`;
  return aWordFile(Array.from({ length: changes }, (_, index) => one(index + 1)).join(''));
}

/** A Word file that tries to run and to fetch: links to script, and to a place that is none. */
export function aWordFileWithLinks(targets: readonly string[]): Promise<Buffer> {
  const quoted = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
  return aWordFile(
    targets
      .map((_, index) => `<w:p><w:hyperlink r:id="l${index}"><w:r><w:t>Enlace ${index}</w:t></w:r></w:hyperlink></w:p>`)
      .join('') +
      '<w:p><w:r><w:t>&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;</w:t></w:r></w:p>',
    targets
      .map((target, index) => relation(`l${index}`, 'hyperlink', quoted(target), 'TargetMode="External"'))
      .join(''),
  );
}

/** A workbook of one sheet with these rows of XML cells. */
export function aWorkbook(rows: string, name = 'Aportes'): Promise<Buffer> {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  return aZip({
    '[Content_Types].xml': types(
      'xl/workbook.xml',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
    ),
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="${main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(relation('rId1', 'worksheet', 'worksheets/sheet1.xml')),
    'xl/worksheets/sheet1.xml': `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
  });
}

/** A workbook with a sum that was computed, one that fetches, one that calls a program, and one without a value. */
export function aWorkbookWithFormulas(): Promise<Buffer> {
  const text = (cell: string, words: string) => `<c r="${cell}" t="inlineStr"><is><t>${words}</t></is></c>`;
  const formula = (cell: string, words: string, value: string, type = '') =>
    `<c r="${cell}" ${type}><f>${words}</f>${value === '' ? '' : `<v>${value}</v>`}</c>`;
  return aWorkbook(
    `<row r="1">${text('A1', 'País')}${text('B1', 'Aporte')}</row><row r="2">${text('A2', '=1+1')}<c r="B2"><v>1250.5</v></c></row>` +
      `<row r="3">${text('A3', 'Total')}${formula('B3', 'SUM(B2:B2)*2', '2501')}</row>` +
      `<row r="4">${text('A4', 'De fuera')}${formula('B4', 'WEBSERVICE(&quot;http://example.org/x&quot;)', 'guardado', 't="str"')}</row>` +
      `<row r="5">${text('A5', 'Sin valor')}${formula('B5', 'cmd|&apos; /C calc&apos;!A0', '')}${text('C5', '&lt;b&gt;fin&lt;/b&gt;')}</row>`,
  );
}

/** A presentation whose slides lie in the file in another order than they are shown. */
export function aPresentation(slides: readonly Readonly<{ title: string; text: string }>[]): Promise<Buffer> {
  const p = 'http://schemas.openxmlformats.org/presentationml/2006/main';
  const a = 'http://schemas.openxmlformats.org/drawingml/2006/main';
  const r = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const file = (index: number) => `slides/slide${slides.length - index}.xml`;
  const shape = (words: string, place = '') =>
    `<p:sp><p:nvSpPr><p:nvPr>${place}</p:nvPr></p:nvSpPr><p:txBody><a:p><a:r><a:t>${words}</a:t></a:r></a:p></p:txBody></p:sp>`;
  return aZip({
    '[Content_Types].xml': types(
      'ppt/presentation.xml',
      'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
    ),
    'ppt/presentation.xml': `<p:presentation xmlns:p="${p}" xmlns:r="${r}"><p:sldIdLst>${slides.map((_, index) => `<p:sldId id="${256 + index}" r:id="rId${index}"/>`).join('')}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relations(
      slides.map((_, index) => relation(`rId${index}`, 'slide', file(index))).join(''),
    ),
    ...Object.fromEntries(
      slides.map(({ title, text }, index) => [
        `ppt/${file(index)}`,
        `<p:sld xmlns:p="${p}" xmlns:a="${a}"><p:cSld><p:spTree>${shape(text)}${shape(title, '<p:ph type="title"/>')}</p:spTree></p:cSld></p:sld>`,
      ]),
    ),
  });
}

/** A Word file that is small on the disk and, read, is more than a page bears: one paragraph after another of the same words. */
export function anEndlessWordFile(): Promise<Buffer> {
  return aDocx({ 'word/document.xml': wordXml('<w:p><w:r><w:t>Sin fin</w:t></w:r></w:p>'.repeat(400_000)) });
}
