import { type Entry, open, type ZipFile } from 'yauzl';
import { Invalid } from '../errors';

const mostEntries = 2_000;
const mostUnpackedBytes = 200_000_000;
/** Text packs well: small files may be dense. Beyond this size a file fifty times its packed size is a bomb. */
const unsuspicious = { bytes: 20_000_000, ratio: 50 };
const mostPartBytes = 2_000_000;

/** What an Office file says about itself. */
export type OfficeKind = 'docx' | 'xlsx' | 'pptx';

const kinds: readonly (readonly [part: string, kind: OfficeKind])[] = [
  ['word/document.xml', 'docx'],
  ['xl/workbook.xml', 'xlsx'],
  ['ppt/presentation.xml', 'pptx'],
];

/** Relations that make Word or Excel fetch something when the file is opened; links that a person must press are not among them. */
const fetchedRelation =
  /Type="[^"]*\/(attachedTemplate|oleObject|frame|subDocument|externalLinkPath)"[^>]*TargetMode="External"|TargetMode="External"[^>]*Type="[^"]*\/(attachedTemplate|oleObject|frame|subDocument)"/i;

/**
 * The kind of the Office file at `path`. Every entry is unpacked and counted, nothing is kept.
 * @throws Invalid `file.has-macros`, `file.is-encrypted`, `file.is-bomb`, `file.is-damaged`, `file.fetches-remote`, `file.type-not-accepted`
 */
export async function inspectOffice(path: string, packedBytes: number): Promise<OfficeKind> {
  const zip = await openZip(path);
  const names = new Set<string>();
  let unpacked = 0;
  try {
    if (zip.entryCount > mostEntries) throw new Invalid('file.is-bomb');
    for await (const entry of entriesOf(zip)) {
      names.add(entry.fileName);
      if ((entry.generalPurposeBitFlag & 1) === 1) throw new Invalid('file.is-encrypted');
      // Refused by what the directory promises, before anything is unpacked.
      unpacked += entry.uncompressedSize;
      if (
        unpacked > mostUnpackedBytes ||
        (unpacked > unsuspicious.bytes && unpacked > packedBytes * unsuspicious.ratio)
      ) {
        throw new Invalid('file.is-bomb');
      }
      if (/(^|\/)vbaProject\.bin$|\.bin\.vba$|(^|\/)macrosheets\//i.test(entry.fileName))
        throw new Invalid('file.has-macros');
      const text = await unpack(zip, entry);
      if (entry.fileName === '[Content_Types].xml' && /macroEnabled|vbaProject/i.test(text))
        throw new Invalid('file.has-macros');
      if (entry.fileName.endsWith('.rels') && fetchedRelation.test(text)) throw new Invalid('file.fetches-remote');
    }
  } finally {
    zip.close();
  }
  const kind = kinds.find(([part]) => names.has(part))?.[1];
  if (kind === undefined || !names.has('[Content_Types].xml')) throw new Invalid('file.type-not-accepted');
  return kind;
}

function openZip(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    open(
      path,
      { lazyEntries: true, autoClose: false, validateEntrySizes: true, strictFileNames: true },
      (error, zip) => {
        if (error === null) resolve(zip);
        else reject(new Invalid('file.is-damaged'));
      },
    );
  });
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  for (let read = 0; read < zip.entryCount; read += 1) {
    yield await new Promise<Entry>((resolve, reject) => {
      const damaged = () => reject(new Invalid('file.is-damaged'));
      zip.once('entry', (entry: Entry) => {
        zip.off('error', damaged);
        zip.off('end', damaged);
        resolve(entry);
      });
      zip.once('error', damaged);
      zip.once('end', damaged);
      zip.readEntry();
    });
  }
}

/** Unpacks the entry to its end, so that a size that lies or a broken checksum is found; returns the text of small parts. */
function unpack(zip: ZipFile, entry: Entry): Promise<string> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (failed, stream) => {
      if (failed !== null) return reject(new Invalid('file.is-damaged'));
      const kept: Buffer[] = [];
      let bytes = 0;
      stream.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes <= mostPartBytes) kept.push(chunk);
      });
      stream.once('error', () => reject(new Invalid('file.is-damaged')));
      stream.once('end', () => resolve(Buffer.concat(kept).toString('utf8')));
    });
  });
}
