import { inflateSync } from 'node:zlib';

type Table = Readonly<{ tag: Buffer; checksum: number; bytes: Buffer }>;

const headerBytes = 12;
const entryBytes = 16;
const padded = (length: number): number => (length + 3) & ~3;

function tablesOf(woff: Buffer): Table[] {
  const count = woff.readUInt16BE(12);
  return Array.from({ length: count }, (_, index) => {
    const entry = 44 + index * 20;
    const [offset, packed, length] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at)) as [number, number, number];
    const stored = woff.subarray(offset, offset + packed);
    const bytes = packed < length ? inflateSync(stored) : stored;
    return { tag: woff.subarray(entry, entry + 4), checksum: woff.readUInt32BE(entry + 16), bytes };
  });
}

/**
 * The font in a WOFF 1.0 file as plain TrueType or OpenType. fontkit reads WOFF too, but unpacks a table each time it looks into it:
 * most of the time of a long PDF went there. Source: W3C WOFF File Format 1.0, sections 3 to 5.
 * @throws Error when the bytes are no WOFF file
 */
export function fontOfWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF font');
  const tables = tablesOf(woff);
  const font = Buffer.alloc(
    headerBytes + tables.length * entryBytes + tables.reduce((sum, { bytes }) => sum + padded(bytes.length), 0),
  );
  const power = Math.floor(Math.log2(tables.length));
  woff.copy(font, 0, 4, 8);
  font.writeUInt16BE(tables.length, 4);
  font.writeUInt16BE(2 ** power * 16, 6);
  font.writeUInt16BE(power, 8);
  font.writeUInt16BE((tables.length - 2 ** power) * 16, 10);
  let at = headerBytes + tables.length * entryBytes;
  for (const [index, { tag, checksum, bytes }] of tables.entries()) {
    const entry = headerBytes + index * entryBytes;
    tag.copy(font, entry);
    font.writeUInt32BE(checksum, entry + 4);
    font.writeUInt32BE(at, entry + 8);
    font.writeUInt32BE(bytes.length, entry + 12);
    bytes.copy(font, at);
    at += padded(bytes.length);
  }
  return font;
}
