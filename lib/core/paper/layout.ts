import type { Measure } from './fonts';
import { type SetLine, type Span, setLines } from './lines';
import type { PaperLanguage } from './model';

/** US Letter, the paper of most Members. Points, from the top left corner. */
export const sheetSize = { width: 612, height: 792, top: 84, bottom: 714, left: 72, right: 540 } as const;

/** Tags of a tagged PDF that we use. */
export type Tag =
  | ('H1' | 'H2' | 'P' | 'TOC' | 'TOCI' | 'L' | 'LI' | 'LBody' | 'Note')
  | ('Table' | 'Caption' | 'TR' | 'TH' | 'TD');

/** One element of the document's structure; its parts on the sheets name it by its place in `Laid.nodes`. */
export type Node = Readonly<{ tag: Tag; lang: PaperLanguage; parent: number | null }>;

/** Lines of one node on one sheet, `y` at the base line. Node null is decoration: not read aloud. */
export type Placed = Readonly<{
  node: number | null;
  size: number;
  colour: string;
  lines: readonly Readonly<{ x: number; y: number; line: SetLine }>[];
  /** The name of the mark that a press leads to. */
  goTo?: string;
  /** A line drawn across, with no words: decoration. */
  rule?: Readonly<{ x: number; y: number; width: number }>;
}>;

/** A place that the contents and the bookmarks lead to. */
export type Mark = Readonly<{ name: string; text: string; level: 1 | 2; sheet: number; y: number }>;

export type Style = Readonly<{
  size: number;
  leading: number;
  colour: string;
  before: number;
  after: number;
  /** Points that must be free below the last line: a heading does not stand alone at the foot of a sheet. */
  keep: number;
}>;

/** A column of the sheet, in points. */
export type Column = Readonly<{ x: number; width: number }>;

/** `look` where one of the columns is set smaller or paler than the others. */
type Flow = Readonly<{
  node: number | null;
  x: number;
  lines: readonly SetLine[];
  look?: Pick<Style, 'size' | 'colour'>;
}>;

/** Sets lines on sheets from top to bottom. Pure arithmetic: nothing is drawn. */
export class Layout {
  readonly nodes: Node[] = [];
  readonly sheets: Placed[][] = [[]];
  readonly marks: Mark[] = [];
  y: number = sheetSize.top;

  constructor(readonly measure: Measure) {}

  node(tag: Tag, lang: PaperLanguage, parent: number | null = null): number {
    return this.nodes.push({ tag, lang, parent }) - 1;
  }

  get sheet(): number {
    return this.sheets.length - 1;
  }

  get isAtTop(): boolean {
    return this.y === sheetSize.top;
  }

  newSheet(): void {
    this.sheets.push([]);
    this.y = sheetSize.top;
  }

  lines(spans: readonly Span[], style: Style, column: Column): SetLine[] {
    return setLines(spans, this.measure, style.size, column.width);
  }

  /** One paragraph. Returns where its first line stands. */
  paragraph(node: number, spans: readonly Span[], style: Style, column: Column): { sheet: number; y: number } {
    return this.flows([{ node, x: column.x, lines: this.lines(spans, style, column) }], style);
  }

  /** Columns side by side that begin on the same line; sheets change for all of them together. */
  flows(flows: readonly Flow[], style: Style): { sheet: number; y: number } {
    const count = Math.max(0, ...flows.map(({ lines }) => lines.length));
    if (!this.isAtTop) this.y += style.before;
    let done = 0;
    let start: { sheet: number; y: number } | undefined;
    while (done < count) {
      const fit = this.#fitting(count - done, style);
      if (fit === 0) {
        this.newSheet();
        continue;
      }
      start ??= { sheet: this.sheet, y: this.y };
      for (const flow of flows) this.#place(flow, done, fit, style);
      this.y += fit * style.leading;
      done += fit;
      if (done < count) this.newSheet();
    }
    this.y += style.after;
    return start ?? { sheet: this.sheet, y: this.y };
  }

  /** A thin line across `column` where the next words would begin. */
  rule(column: Column, { colour }: Pick<Style, 'colour'>): void {
    const rule = { x: column.x, y: this.y, width: column.width };
    this.sheets[this.sheet]?.push({ node: null, size: 0, colour, lines: [], rule });
  }

  /** How many of `wanted` lines go on this sheet: no first and no last line alone, unless the sheet is empty. */
  #fitting(wanted: number, { leading, keep }: Style): number {
    const room = Math.floor((sheetSize.bottom - this.y) / leading);
    if (wanted * leading + keep <= sheetSize.bottom - this.y) return wanted;
    if (this.isAtTop) return Math.max(1, Math.min(room, wanted));
    if (keep > 0) return 0;
    const fit = wanted - room === 1 ? room - 1 : room;
    return fit < 2 ? 0 : Math.min(fit, wanted);
  }

  #place({ node, x, lines, look }: Flow, from: number, count: number, style: Style): void {
    const { size, leading } = style;
    const placed = lines.slice(from, from + count).map((line, index) => ({
      x,
      // The base line: the line's box is `leading` high, the letters stand in its lower part.
      y: this.y + index * leading + (leading + size * 0.66) / 2,
      line,
    }));
    if (placed.length > 0)
      this.sheets[this.sheet]?.push({
        node,
        size: look?.size ?? size,
        colour: look?.colour ?? style.colour,
        lines: placed,
      });
  }
}
