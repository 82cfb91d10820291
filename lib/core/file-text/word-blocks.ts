import 'server-only';
import { Invalid } from '../errors';
import { packed, type WordParts, withChangesRefused, wordParts, wordsOfPart } from './word-parts';
import { noteMark, type WordBlock, type WordRead, type WordTracked } from './word-read';

/** What mammoth makes of a file, as far as it is looked at here. */
type Node = Readonly<{
  type: string;
  value?: string;
  children?: readonly Node[];
  styleName?: string | null;
  styleId?: string | null;
  numbering?: Readonly<{ level: string; isOrdered: boolean }> | null;
  alignment?: string | null;
  isBold?: boolean;
  noteType?: string;
  noteId?: string;
  checked?: boolean;
  breakType?: string;
}>;
type Document = Node & Readonly<{ notes: { resolve: (reference: Node) => Readonly<{ body: readonly Node[] }> } }>;

const isTracked = /<w:(ins|del|moveFrom|moveTo)\s/;

/**
 * What stands in the Word file at `path`, paragraph by paragraph and row by row: with its tracked changes accepted, and where it has any
 * with all refused. Nothing in it is run, and no picture is read.
 * @throws Invalid `file.too-much-text`, `file.is-damaged`
 */
export async function readWordFile(path: string): Promise<WordRead> {
  const { parts, edges } = await wordParts(path);
  const all = parts.map(({ text }) => text).join('\n');
  try {
    const hasChanges = isTracked.test(all);
    return {
      accepted: await blocksOf(parts),
      refused: hasChanges ? await blocksOf(withChangesRefused(parts)) : null,
      tracked: hasChanges ? trackedIn(all) : null,
      pictures: count(all, /<(?:w:drawing|w:pict)[\s>]/g),
      equations: count(all, /<m:oMath[\s>]/g),
      comments: count(all, /<w:comment\s/g),
      formatChanges: count(all, /<w:(?:rPrChange|pPrChange|sectPrChange|tblPrChange|numberingChange)\s/g),
      edges: [...new Set(edges.map(wordsOfPart))].filter((words) => words !== ''),
    };
  } catch (error) {
    // A file that passed inspection and that Word's reader does not get through: its inside is not what it says.
    throw error instanceof Invalid ? error : new Invalid('file.is-damaged');
  }
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

function trackedIn(xml: string): WordTracked {
  const authors = new Set<string>();
  let [inserted, deleted] = [0, 0];
  for (const [, kind = '', attributes = ''] of xml.matchAll(/<w:(ins|del|moveFrom|moveTo)\s([^>]*)>/g)) {
    if (kind === 'ins' || kind === 'moveTo') inserted += 1;
    else deleted += 1;
    const author = /w:author="([^"]*)"/.exec(attributes)?.[1];
    if (author !== undefined && author !== '') authors.add(author);
  }
  return { inserted, deleted, authors: [...authors].toSorted((a, b) => a.localeCompare(b)).slice(0, 20) };
}

async function blocksOf(parts: WordParts['parts']): Promise<WordBlock[]> {
  const { default: mammoth } = await import('mammoth');
  const buffer = await packed(parts);
  let read: Document | null = null;
  await mammoth.convertToHtml(
    { buffer },
    {
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
      // Only the reading is wanted: nothing is left to be made into a page.
      transformDocument: (document: Document) => {
        read = document;
        return { ...document, children: [], comments: [] };
      },
    },
  );
  return read === null ? [] : new Reader(read).blocks();
}

/** Walks what mammoth read, in order. */
class Reader {
  readonly #document: Document;
  readonly #lists = new Map<object, number>();
  readonly #blocks: WordBlock[] = [];
  #table = 0;

  constructor(document: Document) {
    this.#document = document;
  }

  blocks(): WordBlock[] {
    for (const node of this.#document.children ?? []) this.#walk(node);
    return this.#blocks;
  }

  #walk(node: Node): void {
    if (node.type === 'paragraph') this.#paragraph(node);
    else if (node.type === 'table') this.#rows(node);
    else for (const child of node.children ?? []) this.#walk(child);
  }

  #rows(node: Node): void {
    this.#table += 1;
    const table = this.#table;
    for (const row of node.children ?? []) {
      const notes: string[] = [];
      const cells = (row.children ?? []).map((cell) => clean(this.#wordsOf(cell, notes)).replaceAll('\n', ' '));
      const words = cells.filter((cell) => cell !== '').join(' | ');
      if (words !== '') this.#blocks.push({ type: 'row', table, words, notes });
    }
  }

  #paragraph(node: Node): void {
    const notes: string[] = [];
    const words = clean(this.#wordsOf(node, notes));
    if (words === '') return;
    const runs = (node.children ?? []).filter((one) => one.type === 'run' && textOf(one).trim() !== '');
    this.#blocks.push({
      type: 'paragraph',
      words,
      notes,
      style: node.styleName ?? node.styleId ?? '',
      list: this.#listOf(node),
      isBold: runs.length > 0 && runs.every(({ isBold }) => isBold === true),
      isCentred: node.alignment === 'center',
    });
  }

  #listOf({ numbering }: Node): Extract<WordBlock, { type: 'paragraph' }>['list'] {
    if (numbering === null || numbering === undefined) return null;
    // mammoth gives the same object for the same level of the same list.
    const id = this.#lists.get(numbering) ?? this.#lists.size + 1;
    this.#lists.set(numbering, id);
    return { id, level: Number(numbering.level) || 0, isOrdered: numbering.isOrdered };
  }

  /** The words of a node; the notes that it refers to are added to `notes`, and their place is marked. */
  #wordsOf(node: Node, notes: string[]): string {
    if (node.type === 'text') return (node.value ?? '').replaceAll(noteMark, '');
    if (node.type === 'tab') return '\t';
    if (node.type === 'break') return node.breakType === 'line' ? '\n' : ' ';
    if (node.type === 'checkbox') return node.checked === true ? '☒ ' : '☐ ';
    if (node.type === 'noteReference') return this.#note(node, notes);
    const inner = (node.children ?? []).map((child) => this.#wordsOf(child, notes));
    return inner.join(node.type === 'tableCell' || node.type === 'table' || node.type === 'tableRow' ? ' ' : '');
  }

  #note(reference: Node, notes: string[]): string {
    const body = this.#document.notes.resolve(reference)?.body ?? [];
    const words = clean(body.map((one) => this.#wordsOf(one, [])).join(' ')).replaceAll('\n', ' ');
    if (words === '') return '';
    notes.push(words);
    return noteMark;
  }
}

const textOf = (node: Node): string => (node.value ?? '') + (node.children ?? []).map(textOf).join('');

// What no field of ours takes (lib/core/text.ts) is no word either; the mark of a note is ours alone.
const clean = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])[\p{Cc}\ufffd\u00ad\u200b\ufeff]/gu, '')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
