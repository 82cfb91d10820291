import 'server-only';
import { buffer } from 'node:stream/consumers';
import { fromBuffer, type ZipFile as ReadZip } from 'yauzl';
import { ZipFile } from 'yazl';
import type { PaperPart } from './model';

/** Where the part stands in a Word file. Word keeps it when it saves the document anew. */
export const partPath = 'customXml/item1.xml';

const relations = 'word/_rels/document.xml.rels';
const types = '[Content_Types].xml';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const escaped = (text: string): string =>
  text.replace(/[&<>\r]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '&#13;');

/** The docx library writes no custom XML parts: the file with `part` in one, as the text of one element. Source: ECMA-376, part 1, 15.2.4. */
export async function withXmlPart(docx: Buffer, { namespace, text }: PaperPart): Promise<Buffer> {
  const parts = await partsOf(docx);
  const changed = new Map([
    [
      relations,
      (xml: string) =>
        xml.replace(
          '</Relationships>',
          `<Relationship Id="rIdPart1" Type="${office}/relationships/customXml" Target="../${partPath}"/></Relationships>`,
        ),
    ],
    [
      types,
      (xml: string) =>
        xml.replace(
          '</Types>',
          '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>',
        ),
    ],
  ]);
  const zip = new ZipFile();
  for (const { name, bytes } of parts) {
    const change = changed.get(name);
    zip.addBuffer(change === undefined ? bytes : Buffer.from(change(bytes.toString('utf8'))), name);
  }
  const added = {
    [partPath]: `${head}<text xmlns="${namespace}">${escaped(text)}</text>`,
    'customXml/itemProps1.xml': `${head}<ds:datastoreItem ds:itemID="{6F1B9B52-0C0E-4E2E-9B0A-5B7C52D4A001}" xmlns:ds="${office}/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`,
    'customXml/_rels/item1.xml.rels': `${head}<Relationships xmlns="${packages}"><Relationship Id="rId1" Type="${office}/relationships/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
  };
  for (const [name, xml] of Object.entries(added)) zip.addBuffer(Buffer.from(xml), name);
  zip.end();
  return buffer(zip.outputStream);
}

/** Every part of a file that we wrote ourselves a moment ago. */
async function partsOf(docx: Buffer): Promise<{ name: string; bytes: Buffer }[]> {
  const zip = await new Promise<ReadZip>((resolve, reject) => {
    fromBuffer(docx, { lazyEntries: true }, (error, opened) => (error === null ? resolve(opened) : reject(error)));
  });
  const parts: { name: string; bytes: Buffer }[] = [];
  await new Promise<void>((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', resolve);
    zip.on('entry', (entry) => {
      if (entry.fileName.endsWith('/')) return zip.readEntry();
      zip.openReadStream(entry, async (error, stream) => {
        if (error !== null) return reject(error);
        parts.push({ name: entry.fileName, bytes: await buffer(stream) });
        zip.readEntry();
      });
    });
    zip.readEntry();
  });
  return parts;
}
