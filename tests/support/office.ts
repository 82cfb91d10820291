import { buffer, text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { ZipFile as NewZip } from 'yazl';

const open = promisify<Buffer, { lazyEntries: boolean }, ZipFile>(fromBuffer);

/** The parts of an Office document by their names, as text. */
export async function partsOfDocx(bytes: Buffer): Promise<ReadonlyMap<string, string>> {
  const zip = await open(bytes, { lazyEntries: true });
  const parts = new Map<string, string>();
  const read = promisify<Entry, NodeJS.ReadableStream>(zip.openReadStream.bind(zip));
  await new Promise<void>((resolve, reject) => {
    zip.on('end', resolve).on('error', reject);
    zip.on('entry', (entry: Entry) => {
      read(entry)
        .then(text)
        .then((content) => {
          parts.set(entry.fileName, content);
          zip.readEntry();
        }, reject);
    });
    zip.readEntry();
  });
  return parts;
}

/** The Word file with its text changed, and all else in it as it was. */
export async function rewrittenDocx(file: Buffer, change: (xml: string) => string): Promise<Buffer> {
  const zip = new NewZip();
  for (const [name, xml] of await partsOfDocx(file)) {
    zip.addBuffer(Buffer.from(name === 'word/document.xml' ? change(xml) : xml), name);
  }
  zip.end();
  return buffer(zip.outputStream);
}
