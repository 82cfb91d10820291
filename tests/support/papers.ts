import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Paper, PaperBlock } from '@/lib/core/paper/model';

/** What a reader gets out of a PDF. */
export type ReadPdf = Readonly<{
  title: string;
  lang: string;
  pages: readonly string[];
  /** Bookmarks, the second level indented by two spaces. */
  bookmarks: readonly string[];
  /** Tags of the structure on each page, in the order of reading, with their language where one is given. */
  tags: readonly (readonly string[])[];
}>;

type Outline = readonly Readonly<{ title: string; items: Outline }>[];
type Tag = Readonly<{ role?: string; lang?: string; children?: readonly Tag[] }>;

const flat = (items: Outline, indent = ''): string[] =>
  items.flatMap(({ title, items: below }) => [`${indent}${title}`, ...flat(below, `${indent}  `)]);

const tagsIn = ({ role, lang, children = [] }: Tag): string[] => [
  ...(role === undefined || role === 'Root' ? [] : [lang === undefined ? role : `${role}:${lang}`]),
  ...children.flatMap(tagsIn),
];

/** The PDF as a program reads it: text by page, language, bookmarks, tags. */
export async function readPdf(body: Readable | Buffer): Promise<ReadPdf> {
  const bytes = Buffer.isBuffer(body) ? body : await buffer(body);
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const { info } = await pdf.getMetadata();
  const pages: string[] = [];
  const tags: string[][] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''));
    const tree = (await page.getStructTree()) as Tag | null;
    tags.push(tree === null ? [] : tagsIn(tree));
  }
  const outline = ((await pdf.getOutline()) ?? []) as Outline;
  const read = {
    title: (info as { Title: string }).Title,
    lang: (info as { Language: string }).Language,
    pages,
    bookmarks: flat(outline),
    tags,
  };
  await pdf.destroy();
  return read;
}

/** The words of a text in order, without the places where lines and pages break. */
export const wordsIn = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** A paper of the blocks, with contents unless said otherwise. */
export const aPaper = (blocks: readonly PaperBlock[], more: Partial<Paper> = {}): Paper => ({
  title: 'Informes de país 2027',
  subtitle: 'Compilación',
  lang: 'es',
  author: 'Secretaría Técnica',
  header: { left: 'CRM · Informes', right: '24 de noviembre de 2026' },
  issuedAt: new Date('2026-11-24T12:00:00Z'),
  opening: [],
  contents: 'Contenido',
  pageWords: 'Página {n} de {m}',
  columnWords: { left: 'Español', right: 'Inglés' },
  blocks,
  ...more,
});
