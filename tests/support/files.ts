import { createHash } from 'node:crypto';
import PDFDocument from 'pdfkit';
import { ZipFile } from 'yazl';

const contentTypes = (main: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main}" ContentType="application/xml"/></Types>`;

async function collect(stream: AsyncIterable<Uint8Array | string>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

/** A zip with these parts. */
export async function aZip(parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return collect(zip.outputStream as unknown as AsyncIterable<Uint8Array>);
}

/** The smallest file that Word takes for its own; `extra` parts on top. */
export function aDocx(extra: Readonly<Record<string, string | Buffer>> = {}): Promise<Buffer> {
  return aZip({
    '[Content_Types].xml': contentTypes('word/document.xml'),
    'word/document.xml':
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Informe</w:t></w:r></w:p></w:body></w:document>',
    ...extra,
  });
}

/** A workbook or a presentation, by its main part. */
export function anOfficeFile(main: 'xl/workbook.xml' | 'ppt/presentation.xml'): Promise<Buffer> {
  return aZip({ '[Content_Types].xml': contentTypes(main), [main]: '<x/>' });
}

/** A PDF of one page. With a password it opens for nobody else; with an owner's password only, it opens but is protected. */
export function aPdf(
  text = 'Informe',
  protection: { userPassword?: string; ownerPassword?: string } = {},
): Promise<Buffer> {
  const document = new PDFDocument(protection);
  document.text(text);
  document.end();
  return collect(document as unknown as AsyncIterable<Uint8Array>);
}

/** A PNG of one pixel. */
export const aPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** The first bytes of a Windows program. */
export const aProgram = Buffer.concat([
  Buffer.from('MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff', 'latin1'),
  Buffer.alloc(2000, 7),
]);

/** A password-protected Office file as Office writes it: a compound file with an encrypted package inside. */
export const anEncryptedDocx = Buffer.concat([
  Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  Buffer.alloc(1528),
  Buffer.from('EncryptedPackage', 'utf16le'),
  Buffer.alloc(500),
]);

/** A document of before 2007. */
export const anOldDoc = Buffer.concat([
  Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  Buffer.alloc(1528),
  Buffer.from('WordDocument', 'utf16le'),
  Buffer.alloc(500),
]);

/** 300 MB of nothing in some 300 kB. */
export function aZipBomb(): Promise<Buffer> {
  return aDocx({ 'word/media/nothing.bin': Buffer.alloc(300_000_000) });
}

export const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
