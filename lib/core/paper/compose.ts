import type { Face, Measure } from './fonts';
import { type Column, Layout, type Mark, type Node, type Placed, type Style, sheetSize } from './layout';
import type { Span } from './lines';
import { type Paper, type PaperBlock, type PaperLines, type PaperText, paragraphsOf } from './model';
import { columns, lineColumn, styles } from './styles';
import { setTable } from './table';

/** A paper as sheets with everything in its place. */
export type Laid = Readonly<{ nodes: readonly Node[]; sheets: readonly (readonly Placed[])[]; marks: readonly Mark[] }>;

/** Lets others have the thread when this much time has passed; a long paper holds nobody up. */
export function breather(sliceMs = 12): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < sliceMs) return;
    await new Promise((resolve) => setImmediate(resolve));
    since = performance.now();
  };
}

/** The whole paper set on sheets: what it is, the contents with their pages, the blocks. */
export async function compose(paper: Paper, measure: Measure): Promise<Laid> {
  if (paper.contents === null) {
    const layout = setFront(paper, measure, [], 0);
    await setBlocks(layout, paper);
    return layout;
  }
  const body = new Layout(measure);
  await setBlocks(body, paper);
  // The contents tell pages, and how many sheets they take themselves is known only once they are set.
  const draft = setFront(paper, measure, body.marks, 0);
  return joinedSheets(setFront(paper, measure, body.marks, draft.sheets.length), body);
}

async function setBlocks(layout: Layout, paper: Paper): Promise<void> {
  const breathe = breather();
  for (const block of paper.blocks) {
    setBlock(layout, block, paper);
    await breathe();
  }
}

function joinedSheets(front: Layout, body: Layout): Laid {
  const shift = front.nodes.length;
  const moved = body.sheets.map((sheet) =>
    sheet.map((placed) => ({ ...placed, node: placed.node === null ? null : placed.node + shift })),
  );
  return {
    nodes: [
      ...front.nodes,
      ...body.nodes.map((node) => ({ ...node, parent: node.parent === null ? null : node.parent + shift })),
    ],
    sheets: [...front.sheets, ...moved],
    marks: body.marks.map((mark) => ({ ...mark, sheet: mark.sheet + front.sheets.length })),
  };
}

function setFront(paper: Paper, measure: Measure, marks: readonly Mark[], sheetsBefore: number): Layout {
  const layout = new Layout(measure);
  if (paper.isBare) return layout;
  const { lang } = paper;
  layout.paragraph(layout.node('H1', lang), [{ text: paper.title, face: 'serif-bold' }], styles.title, columns.wide);
  layout.paragraph(layout.node('P', lang), [{ text: paper.subtitle, face: 'serif' }], styles.subtitle, columns.wide);
  for (const block of paper.opening) setBlock(layout, block, paper);
  if (paper.contents === null) return layout;
  layout.paragraph(
    layout.node('H2', lang),
    [{ text: paper.contents, face: 'sans-bold' }],
    styles.contentsTitle,
    columns.wide,
  );
  const list = layout.node('TOC', lang);
  for (const mark of marks.filter(({ level }) => level === 1))
    setEntry(layout, list, mark, mark.sheet + sheetsBefore + 1, paper);
  return layout;
}

function setEntry(layout: Layout, list: number, mark: Mark, page: number, { lang }: Paper): void {
  const style = styles.contentsEntry;
  const node = layout.node('TOCI', lang, list);
  const { sheet } = layout.paragraph(node, [{ text: mark.text, face: 'sans' }], style, columns.entry);
  const [number] = layout.lines([{ text: String(page), face: 'sans' }], style, columns.wide);
  const placed = layout.sheets[sheet];
  const entry = placed?.at(-1);
  const last = entry?.lines.at(-1);
  if (number === undefined || placed === undefined || entry === undefined || last === undefined) return;
  const lines = [...entry.lines, { x: sheetSize.right - number.width, y: last.y, line: number }];
  placed[placed.length - 1] = { ...entry, lines, goTo: mark.name };
}

function setBlock(layout: Layout, block: PaperBlock, paper: Paper): void {
  if (block.kind === 'heading') setHeading(layout, block);
  else if (block.kind === 'text') setParagraphs(layout, block, 'P', 'serif', styles.text, columns.text);
  else if (block.kind === 'note') setParagraphs(layout, block, 'Note', 'sans', styles.note, columns.wide);
  else if (block.kind === 'list') setList(layout, block);
  else if (block.kind === 'facts') setFacts(layout, block, paper);
  else if (block.kind === 'table') setTable(layout, block);
  else if (block.kind === 'lines') setNumberedLines(layout, block);
  else setPair(layout, block, paper);
}

function setParagraphs(
  layout: Layout,
  { text, lang }: PaperText,
  tag: 'P' | 'Note',
  face: Face,
  style: Style,
  column: Column,
): void {
  for (const paragraph of paragraphsOf(text)) {
    layout.paragraph(layout.node(tag, lang), [{ text: paragraph, face }], style, column);
  }
}

function setHeading(layout: Layout, { level, text, lang, startsPage }: Extract<PaperBlock, { kind: 'heading' }>): void {
  if (startsPage && !layout.isAtTop) layout.newSheet();
  const node = layout.node(level === 1 ? 'H1' : 'H2', lang);
  const face = level === 1 ? 'serif-bold' : 'sans-bold';
  const style = level === 1 ? styles.heading1 : styles.heading2;
  const { sheet, y } = layout.paragraph(node, [{ text, face }], style, columns.wide);
  layout.marks.push({ name: `mark-${layout.marks.length}`, text, level, sheet, y });
}

function setList(layout: Layout, { items }: Extract<PaperBlock, { kind: 'list' }>): void {
  const list = layout.node('L', items[0]?.lang ?? 'es');
  for (const item of items) {
    const entry = layout.node('LI', item.lang, list);
    const node = layout.node('LBody', item.lang, entry);
    const style = { ...styles.text, after: 2 };
    const [bullet] = layout.lines([{ text: '•', face: 'serif' }], style, columns.text);
    const lines = layout.lines([{ text: item.text, face: 'serif' }], style, columns.item);
    layout.flows(
      [
        { node: null, x: columns.text.x + 2, lines: bullet === undefined ? [] : [bullet] },
        { node, x: columns.item.x, lines },
      ],
      style,
    );
  }
  layout.y += 6;
}

function setFacts(layout: Layout, { rows }: Extract<PaperBlock, { kind: 'facts' }>, { lang }: Paper): void {
  for (const { term, value } of rows) {
    const spans = [
      { text: `${term}:`, face: 'sans-bold' },
      { text: value, face: 'sans' },
    ] as const;
    layout.paragraph(layout.node('P', lang), spans, styles.fact, columns.wide);
  }
  layout.y += 6;
}

/** Paragraph beside paragraph, as far as both go. Who listens hears first all of one language, then all of the other. */
function setPair(layout: Layout, { left, right }: Extract<PaperBlock, { kind: 'pair' }>, { columnWords }: Paper): void {
  const title = (text: string, x: number) => ({
    node: null,
    x,
    lines: layout.lines([{ text, face: 'sans-bold' }], styles.pairTitle, columns.left),
  });
  layout.flows([title(columnWords.left, columns.left.x), title(columnWords.right, columns.right.x)], styles.pairTitle);
  const [ours, theirs] = [left, right].map(({ text, lang }) =>
    paragraphsOf(text).map((paragraph) => ({ paragraph, node: layout.node('P', lang) })),
  );
  const rows = Math.max(ours?.length ?? 0, theirs?.length ?? 0);
  for (let row = 0; row < rows; row += 1) {
    const flow = (side: typeof ours, column: { x: number; width: number }) => ({
      node: side?.[row]?.node ?? null,
      x: column.x,
      lines: layout.lines([{ text: side?.[row]?.paragraph ?? '', face: 'serif' }], styles.pair, column),
    });
    layout.flows([flow(ours, columns.left), flow(theirs, columns.right)], styles.pair);
  }
}

const looks = {
  title: { tag: 'H1', face: 'serif-bold', style: styles.lineTitle },
  heading: { tag: 'H2', face: 'serif-bold', style: styles.lineHeading },
  words: { tag: 'P', face: 'serif', style: styles.line },
} as const;

/** Line by line as they are given; the numbers are decoration, so that whoever listens hears the sentence. */
function setNumberedLines(layout: Layout, { look, level, number, lines, lang, startsPage }: PaperLines): void {
  if (startsPage && !layout.isAtTop) layout.newSheet();
  const { tag, face, style } = looks[look];
  const node = layout.node(tag, lang);
  const column = lineColumn(level);
  for (const [index, line] of lines.entries()) {
    const head: Span[] = index === 0 && number !== '' ? [{ text: number, face: 'serif-bold' }] : [];
    const numbers = layout.lines([{ text: String(line.number), face: 'sans' }], styles.lineNumber, columns.lineNumber);
    layout.flows(
      [
        { node: null, x: columns.lineNumber.x, lines: numbers, look: styles.lineNumber },
        { node, x: column.x, lines: layout.lines([...head, { text: line.words, face }], style, column) },
      ],
      style,
    );
  }
  layout.y += 7;
}
