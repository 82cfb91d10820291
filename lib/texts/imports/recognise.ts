import { noteMark, type WordBlock } from '@/lib/core/file-text/word-read';
import type { ParagraphKind } from '@/prisma/generated/enums';
import {
  annexHead,
  looksLikeHeading,
  noteNumber,
  type ParagraphBlock,
  stylesOf,
  typedBullet,
  typedLetter,
  typedNumber,
  withoutMark,
} from './marks';
import { opensOperative, opensPreambular, plain } from './openings';

/** A paragraph as it was recognised in a file. */
export type Recognised = Readonly<{ kind: ParagraphKind; level: number; words: string }>;

/** What becomes of what has no place of its own among paragraphs: it stands in an annex, or it is left out and named. */
export type Handling = Readonly<{ tables: 'ANNEX' | 'OUT'; notes: 'ANNEX' | 'OUT' }>;

/** What was recognised, and what was left out because the person said so. */
export type Recognition = Readonly<{ paragraphs: readonly Recognised[]; leftOut: readonly string[] }>;

type Part = 'PREAMBULAR' | 'OPERATIVE' | 'ANNEX';

/**
 * What the blocks of a file are: the title, headings, preambular and operative paragraphs with their depth, annexes. Styles say it first, then
 * lists and typed numbers, then the words with which such paragraphs begin. No word is lost: numbers and bullets alone are taken off, since they
 * are computed; rows of tables and notes stand in an annex, or are named among what is left out.
 */
export function recognise(
  blocks: readonly WordBlock[],
  handling: Handling,
  words: Readonly<{ notes: string; table: string }>,
): Recognition {
  const reader = new Recogniser(handling, words);
  for (const block of blocks) reader.take(block);
  return reader.end();
}

const made = (kind: ParagraphKind, level: number, words: string): Recognised => {
  return { kind, level: Math.max(0, Math.min(2, level)), words };
};

class Recogniser {
  readonly #handling: Handling;
  readonly #names: Readonly<{ notes: string; table: string }>;
  readonly #out: Recognised[] = [];
  readonly #leftOut: string[] = [];
  readonly #notes: string[] = [];
  readonly #tables = new Map<number, string[]>();
  #part: Part = 'PREAMBULAR';
  #hasTitle = false;
  /** Depth of the last numbered paragraph, and the number that the last typed one began with. */
  #depth = 0;
  #top = '';
  /** The list of the paragraphs of the first depth, those that stand below them, and how deep the present one begins. */
  #root: number | null = null;
  #below = new Set<number>();
  #base = 0;
  /** «CONSIDERANDO» stands above: what is listed there is preamble, however it begins. */
  #isUnderPreamble = false;

  constructor(handling: Handling, names: Readonly<{ notes: string; table: string }>) {
    this.#handling = handling;
    this.#names = names;
  }

  take(block: WordBlock): void {
    const words = this.#withNotes(block);
    if (block.type === 'row') {
      this.#row(block.table, words);
      return;
    }
    const lines = words.split('\n');
    // Breaks inside a paragraph part it where its lines are numbered; otherwise they are the typesetter's.
    const isParted = lines
      .slice(1)
      .some((line) => typedNumber.test(line) || typedLetter.test(line) || typedBullet.test(line));
    for (const line of isParted ? lines : [lines.join(' ')]) {
      this.#out.push(this.#paragraph({ ...block, words: line }));
    }
  }

  end(): Recognition {
    for (const [table, rows] of this.#tables) {
      this.#put('ANNEX', 0, `${this.#names.table} ${table}`);
      for (const row of rows) this.#put('ANNEX', 1, row);
    }
    if (this.#notes.length > 0) {
      this.#put('ANNEX', 0, this.#names.notes);
      for (const [index, note] of this.#notes.entries()) this.#put('ANNEX', 1, `${noteNumber(index + 1)} ${note}`);
    }
    return { paragraphs: this.#out, leftOut: this.#leftOut };
  }

  #put(kind: ParagraphKind, level: number, words: string): void {
    this.#out.push(made(kind, level, words));
  }

  #withNotes({ words, notes }: WordBlock): string {
    let at = 0;
    return words.replaceAll(noteMark, () => {
      const note = notes[at] ?? '';
      at += 1;
      if (this.#handling.notes === 'OUT') {
        this.#leftOut.push(note);
        return '';
      }
      return noteNumber(this.#notes.push(note));
    });
  }

  #row(table: number, words: string): void {
    if (this.#handling.tables === 'OUT') {
      this.#leftOut.push(words);
      return;
    }
    // A table of an annex stays where it is; one of the text goes behind it, since rows are no operative paragraphs.
    if (this.#part === 'ANNEX') this.#put('ANNEX', 1, words);
    else this.#tables.set(table, [...(this.#tables.get(table) ?? []), words]);
  }

  #paragraph(block: ParagraphBlock): Recognised {
    const { words } = block;
    const style = plain(block.style);
    if (annexHead.test(plain(words)) && words.length <= 120 && block.list?.isOrdered !== true)
      return this.#annex(words);
    if (stylesOf.TITLE.test(style) && !this.#hasTitle) return this.#title(words);
    const heading = stylesOf.HEADING.exec(style);
    if (heading !== null && words.length <= 300) return this.#heading(words, Number(heading[1] ?? 1) - 1);
    if (stylesOf.ANNEX.test(style)) return this.#inAnnex(block);
    if (this.#part !== 'ANNEX' && stylesOf.PREAMBULAR.test(style)) return this.#preambular(words);
    if (this.#part !== 'ANNEX' && stylesOf.OPERATIVE.test(style)) this.#part = 'OPERATIVE';
    if (this.#isTitle(block)) return this.#title(words);
    const typed = typedNumber.exec(words);
    if (typed !== null && this.#follows(typed)) return this.#numbered(words, typed);
    // «CONSIDERANDO» alone is a heading, although it begins as its paragraphs do.
    if (block.list === null && words === words.toUpperCase() && looksLikeHeading(block)) return this.#heading(words, 0);
    if (this.#part === 'PREAMBULAR' && opensPreambular(withoutMark(words))) return this.#preambular(withoutMark(words));
    if (block.list !== null) return this.#listed(block, block.list);
    if (looksLikeHeading(block) || this.#announces(words)) return this.#heading(words.replace(/^#+\s*/, ''), 0);
    return this.#running(words);
  }

  /** The first line is the title when it could be one; «Nosotros, los Viceministros…» could not. */
  #isTitle({ words, list, isBold, isCentred }: ParagraphBlock): boolean {
    if (this.#hasTitle || this.#out.length > 0 || list !== null || words.length > 300) return false;
    return isBold || isCentred || (words.length <= 160 && !/[.,;:]$/.test(words) && !opensPreambular(words));
  }

  #title(words: string): Recognised {
    this.#hasTitle = true;
    return made('TITLE', 0, words);
  }

  #heading(words: string, level: number): Recognised {
    this.#isUnderPreamble = opensPreambular(words) || /^(?:preambulo|preamble)\b/.test(plain(words));
    if (this.#part === 'PREAMBULAR' && opensOperative(words)) this.#part = 'OPERATIVE';
    return made('HEADING', level, words);
  }

  #annex(words: string): Recognised {
    this.#part = 'ANNEX';
    this.#depth = 0;
    this.#top = '';
    this.#root = null;
    this.#below = new Set();
    this.#base = 1;
    const rest = words.slice(annexHead.exec(plain(words))?.[0].length ?? 0);
    return made('ANNEX', 0, rest === '' ? words : rest);
  }

  #inAnnex(block: ParagraphBlock): Recognised {
    if (this.#part !== 'ANNEX') return this.#annex(block.words);
    return made('ANNEX', 1 + (block.list?.level ?? 0), withoutMark(block.words));
  }

  #preambular(words: string): Recognised {
    return made('PREAMBULAR', 0, words);
  }

  // `1.5 millones` is a figure and `2.1` under 2 is a number: only what follows its own head counts as one.
  #follows = ([, head = '', below = '']: RegExpExecArray): boolean => below === '' || head === this.#top;

  #numbered(words: string, number: RegExpExecArray): Recognised {
    const [mark, head = '', below = ''] = number;
    const rest = words.slice(mark.length);
    if (this.#part === 'PREAMBULAR' && (this.#isUnderPreamble || opensPreambular(rest))) return this.#preambular(rest);
    const dots = below.split('.').length - 1;
    this.#top = head;
    if (this.#part !== 'ANNEX') this.#part = 'OPERATIVE';
    this.#depth = this.#part === 'ANNEX' ? dots + 1 : dots;
    return made(this.#part, this.#depth, rest);
  }

  /** One of a list that Word numbers. */
  #listed({ words }: ParagraphBlock, list: NonNullable<ParagraphBlock['list']>): Recognised {
    const rest = withoutMark(words);
    if (this.#part === 'PREAMBULAR') {
      if (!list.isOrdered || this.#isUnderPreamble || opensPreambular(rest)) return this.#preambular(rest);
      this.#part = 'OPERATIVE';
    }
    const first = this.#part === 'ANNEX' ? 1 : 0;
    // Where numbers are typed, what Word numbers is a list below them.
    if (this.#top !== '') return made(this.#part, this.#depth + 1 + list.level, rest);
    if (list.level === 0) this.#base = this.#baseOf(list, first);
    if (this.#base === first) this.#depth = first + list.level;
    return made(this.#part, this.#base + list.level, rest);
  }

  /** How deep a list begins: bullets, and a second list that a colon announces, below the paragraph before them. */
  #baseOf({ id, isOrdered }: NonNullable<ParagraphBlock['list']>, first: number): number {
    if (id === this.#root) return first;
    const before = this.#out.at(-1);
    const isAnnounced = this.#root !== null && before?.kind === this.#part && before.words.endsWith(':');
    if (!isOrdered || this.#below.has(id) || isAnnounced) {
      this.#below.add(id);
      return this.#root === null ? first : this.#depth + 1;
    }
    this.#root ??= id;
    return first;
  }

  /** «Acuerdan:» alone, after the preamble. */
  #announces = (words: string): boolean =>
    this.#part === 'PREAMBULAR' && words.endsWith(':') && words.length <= 60 && opensOperative(words);

  /** A paragraph that nothing marks: what its words say, or what the part is in which it stands. */
  #running(words: string): Recognised {
    const mark = typedLetter.exec(words) ?? typedBullet.exec(words);
    const rest = mark === null ? words : words.slice(mark[0].length);
    if (this.#part === 'PREAMBULAR' && opensOperative(rest) && this.#out.some(({ kind }) => kind === 'PREAMBULAR')) {
      this.#part = 'OPERATIVE';
      this.#depth = 0;
    }
    if (this.#part === 'PREAMBULAR') return this.#preambular(rest);
    const first = this.#part === 'ANNEX' ? 1 : 0;
    return made(this.#part, mark === null ? Math.max(first, this.#depth) : this.#depth + 1, rest);
  }
}
