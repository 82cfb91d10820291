import { open, type ZipFile } from 'yauzl';

/** Longest part that is looked at, unpacked. */
const mostPartBytes = 60_000_000;

/**
 * The parts of the zip file at `path` whose names pass `wanted`, as text, in the order of their names with numbers counted as numbers
 * (`slide2` before `slide10`). Parts that are too long are left out.
 * @throws Error when the file is no zip or is damaged
 */
export async function textParts(
  path: string,
  wanted: (name: string) => boolean,
  mostBytes: number = mostPartBytes,
): Promise<{ name: string; text: string }[]> {
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    open(path, { lazyEntries: true, autoClose: true }, (error, opened) =>
      error === null ? resolve(opened) : reject(error),
    );
  });
  const parts: { name: string; text: string }[] = [];
  await new Promise<void>((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', resolve);
    zip.on('entry', (entry) => {
      if (!wanted(entry.fileName) || entry.uncompressedSize > mostBytes) return zip.readEntry();
      zip.openReadStream(entry, (error, stream) => {
        if (error !== null) return reject(error);
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('error', reject);
        stream.on('end', () => {
          parts.push({ name: entry.fileName, text: Buffer.concat(chunks).toString('utf8') });
          zip.readEntry();
        });
      });
    });
    zip.readEntry();
  });
  return parts.sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** XML text without its marks. */
export function unescaped(xml: string): string {
  return xml.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(lt|gt|quot|apos|amp));/gi, (_, decimal, hex, name) => {
    if (name !== undefined) return entities[String(name).toLowerCase()] ?? '';
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
