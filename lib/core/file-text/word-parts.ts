import 'server-only';
import { ZipFile } from 'yazl';
import { Invalid } from '../errors';
import { textParts, unescaped } from './zip-parts';

/** Longest part of a Word file that is read, unpacked: a text of six hundred paragraphs with every change tracked has a third of it. */
const mostPartBytes = 8_000_000;

const read =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/(document|styles|numbering|footnotes|endnotes|comments)\.xml)$/;
const seen = /^word\/(header\d*|footer\d*|_rels\/document\.xml\.rels)(\.xml)?$/;

type Part = Readonly<{ name: string; text: string }>;

/** The parts of a Word file that hold words, and how its tracked changes stand. */
export type WordParts = Readonly<{ parts: readonly Part[]; edges: readonly Part[] }>;

/**
 * The parts of the Word file at `path` that hold words: `parts` are its text, `edges` its headers and footers. Pictures are not read.
 * @throws Invalid `file.too-much-text` when it holds more than a text has, `file.is-damaged` when it is no such file
 */
export async function wordParts(path: string): Promise<WordParts> {
  const all = await textParts(path, (name) => read.test(name) || seen.test(name), mostPartBytes).catch(() => {
    throw new Invalid('file.is-damaged');
  });
  const parts = all.filter(({ name }) => !/^word\/(header|footer)/.test(name));
  // What was too long was left out; without its document a file that was found to be one has one that is too long.
  if (!parts.some(({ name }) => name === 'word/document.xml')) throw new Invalid('file.too-much-text');
  // No Word writes one; entities are how XML is blown up.
  if (all.some(({ text }) => /<!(DOCTYPE|ENTITY)/i.test(text))) throw new Invalid('file.is-damaged');
  return { parts, edges: all.filter(({ name }) => /^word\/(header|footer)/.test(name)) };
}

const swaps: Readonly<Record<string, string>> = {
  ...{ ins: 'del', del: 'ins', moveTo: 'del', moveFrom: 'ins', delText: 't', delInstrText: 'instrText' },
};

/**
 * The same parts as if every change were refused: what was put in counts as taken out and the other way round, so that a reader that
 * accepts changes reads what stood before them.
 */
export function withChangesRefused(parts: readonly Part[]): Part[] {
  return parts.map(({ name, text }) => ({
    name,
    text: text.replace(/(<\/?w:)(ins|del|moveTo|moveFrom|delText|delInstrText)(?=[\s/>])/g, (_, open, tag) => {
      return `${open}${swaps[tag] ?? tag}`;
    }),
  }));
}

/** The parts as a file again, for a reader of files. */
export async function packed(parts: readonly Part[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { name, text } of parts) zip.addBuffer(Buffer.from(text), name, { compress: false });
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream as unknown as AsyncIterable<Uint8Array>) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** The words of a part, paragraph by paragraph, without looking at what they are. */
export function wordsOfPart({ text }: Part): string {
  const paragraphs = [...text.matchAll(/<w:p[\s>][\s\S]*?<\/w:p>/g)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?:\s[^>]*)?>([\s\S]*?)<\/w:t>/g)].map(([, words = '']) => unescaped(words)).join(''),
  );
  return paragraphs
    .map((words) => words.trim())
    .filter((words) => words !== '')
    .join(' · ');
}
