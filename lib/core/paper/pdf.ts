import 'server-only';
import type { Readable } from 'node:stream';
import PDFDocument from 'pdfkit';
import { breather, compose, type Laid } from './compose';
import { type Fonts, loadFonts, Measure } from './fonts';
import { type Mark, type Node, type Placed, sheetSize } from './layout';
import { setLines } from './lines';
import { type Paper, pageWordsOf } from './model';
import { styles, tableRule } from './styles';

type Pdf = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;

/**
 * The paper as a tagged PDF, written sheet by sheet while it is read: language and title set, headings as bookmarks, contents
 * that lead somewhere, page numbers «n de m». When the reader of the stream goes away the work stops. Fonts: those of the product.
 */
export async function paperToPdf(paper: Paper): Promise<Readable> {
  const fonts = await loadFonts();
  const measure = new Measure(fonts);
  const laid = await compose(paper, measure);
  const pdf = open(paper, fonts);
  draw(pdf, paper, laid, measure).catch((error: unknown) => {
    pdf.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  return pdf;
}

function open(paper: Paper, fonts: Fonts): Pdf & Readable {
  const pdf = new PDFDocument({
    size: [sheetSize.width, sheetSize.height],
    margin: 0,
    autoFirstPage: false,
    // An empty name: no standard font is loaded that we do not use.
    font: '',
    pdfVersion: '1.7',
    tagged: true,
    lang: paper.lang,
    displayTitle: true,
    info: {
      Title: paper.title,
      Author: paper.author,
      Subject: paper.subtitle,
      CreationDate: paper.issuedAt,
      ModDate: paper.issuedAt,
    },
  }) as Pdf & Readable;
  for (const { name, bytes } of Object.values(fonts).flat()) pdf.registerFont(name, bytes);
  if (paper.part !== undefined) {
    const { name, text } = paper.part;
    const dates = { creationDate: paper.issuedAt, modifiedDate: paper.issuedAt };
    pdf.file(Buffer.from(text, 'utf8'), { name, type: 'application/json', ...dates });
  }
  return pdf;
}

async function draw(pdf: Pdf & Readable, paper: Paper, laid: Laid, measure: Measure): Promise<void> {
  const root = pdf.struct('Document', { lang: paper.lang, title: paper.title });
  pdf.addStructure(root);
  const elements = new Map<number, Element>();
  const lastSheets = lastSheetsOf(laid);
  const bookmarks = new Bookmarks(pdf);
  const breathe = breather();
  for (const [index, sheet] of laid.sheets.entries()) {
    if (pdf.destroyed) return;
    pdf.addPage();
    for (const mark of laid.marks.filter((one) => one.sheet === index)) bookmarks.add(mark);
    for (const placed of sheet) drawPlaced(pdf, placed, (node) => elementOf(pdf, root, elements, laid.nodes, node));
    drawRunning(pdf, paper, measure, index + 1, laid.sheets.length);
    // What is complete is written now, not all of it at the end.
    for (const { node } of sheet) if (node !== null && lastSheets.get(node) === index) elements.get(node)?.end();
    await breathe();
  }
  pdf.end();
}

function lastSheetsOf({ sheets }: Laid): ReadonlyMap<number, number> {
  const last = new Map<number, number>();
  for (const [index, sheet] of sheets.entries()) for (const { node } of sheet) if (node !== null) last.set(node, index);
  return last;
}

/** The element of a node, made under its parent's when it is first needed, in the order of reading. */
function elementOf(
  pdf: Pdf,
  root: Element,
  made: Map<number, Element>,
  nodes: readonly Node[],
  index: number,
): Element {
  const known = made.get(index);
  if (known !== undefined) return known;
  const node = nodes[index];
  if (node === undefined) throw new Error(`no node ${index}`);
  // Elements are made in the order of nodes, not of drawing: two columns are read one after the other.
  for (let before = index - 1; before >= 0 && !made.has(before); before -= 1) {
    if (nodes[before]?.parent === node.parent) elementOf(pdf, root, made, nodes, before);
  }
  const element = pdf.struct(node.tag, { lang: node.lang });
  if (node.tag === 'TH') scoped(element);
  const parent = node.parent === null ? root : elementOf(pdf, root, made, nodes, node.parent);
  parent.add(element);
  made.set(index, element);
  return element;
}

/** A head speaks for its column. pdfkit has no option for attributes, and its types keep the element's own entries to themselves. */
function scoped(element: Element): void {
  const { dictionary } = element as unknown as Readonly<{ dictionary: Readonly<{ data: Record<string, unknown> }> }>;
  dictionary.data.A = { O: 'Table', Scope: 'Column' };
}

function drawPlaced(pdf: Pdf, placed: Placed, elementFor: (node: number) => Element): void {
  if (placed.node === null) {
    pdf.markContent('Artifact', { type: 'Layout' });
    drawLines(pdf, placed);
    if (placed.rule !== undefined) drawRule(pdf, placed.rule, placed.colour);
    pdf.endMarkedContent();
    return;
  }
  const element = elementFor(placed.node);
  if (placed.goTo === undefined) {
    element.add(marked(pdf, 'P', () => drawLines(pdf, placed)));
    return;
  }
  const link = pdf.struct('Link');
  element.add(link);
  link.add(marked(pdf, 'Link', () => drawLines(pdf, placed)));
  const first = placed.lines[0]?.y ?? 0;
  const last = placed.lines.at(-1)?.y ?? first;
  const whole = { structParent: link, Border: [0, 0, 0] };
  const top = first - placed.size;
  pdf.goTo(sheetSize.left, top, sheetSize.right - sheetSize.left, last - top + placed.size * 0.4, placed.goTo, whole);
  // Ended on its own sheet: pdfkit notes the sheet of the press at this moment.
  link.end();
}

function marked(pdf: Pdf, tag: string, work: () => void): PDFKit.PDFStructureContent {
  const content = pdf.markStructureContent(tag);
  work();
  pdf.endMarkedContent();
  return content;
}

function drawLines(pdf: Pdf, { lines, size, colour }: Pick<Placed, 'lines' | 'size' | 'colour'>): void {
  pdf.fillColor(colour);
  for (const { x, y, line } of lines) {
    for (const run of line.runs) {
      pdf.font(run.font).fontSize(size);
      pdf.text(run.text, x + run.x, y, { lineBreak: false, baseline: 'alphabetic' });
    }
  }
}

/** Head and foot of a sheet: repeated, so not read aloud. */
function drawRunning(
  pdf: Pdf,
  { header, pageWords, foot: said = '' }: Paper,
  measure: Measure,
  page: number,
  pages: number,
): void {
  const width = sheetSize.right - sheetSize.left;
  const line = (text: string, room: number) =>
    setLines([{ text, face: 'sans' }], measure, styles.running.size, room)[0];
  const [right, foot] = [line(header.right, width / 3), line(pageWordsOf(pageWords, page, pages), width)];
  const below = line(said, width);
  const left = line(header.left, width - (right?.width ?? 0) - 20);
  const placed = [
    ...(left ? [{ x: sheetSize.left, y: 52, line: left }] : []),
    ...(right ? [{ x: sheetSize.right - right.width, y: 52, line: right }] : []),
    ...(below ? [{ x: (sheetSize.width - below.width) / 2, y: 737, line: below }] : []),
    ...(foot ? [{ x: (sheetSize.width - foot.width) / 2, y: 750, line: foot }] : []),
  ];
  pdf.markContent('Artifact', { type: 'Pagination' });
  drawLines(pdf, { lines: placed, size: styles.running.size, colour: styles.running.colour });
  drawRule(pdf, { x: sheetSize.left, y: 60, width }, tableRule.colour);
  pdf.endMarkedContent();
}

function drawRule(pdf: Pdf, { x, y, width }: NonNullable<Placed['rule']>, colour: string): void {
  pdf
    .moveTo(x, y)
    .lineTo(x + width, y)
    .lineWidth(0.5)
    .strokeColor(colour)
    .stroke();
}

/** Headings of level 1 and, below them, of level 2. */
class Bookmarks {
  #chapter: PDFKit.PDFOutline | undefined;

  constructor(private readonly pdf: Pdf) {}

  add({ name, text, level, y }: Mark): void {
    const top = Math.max(0, y - 12);
    this.pdf.addNamedDestination(name, 'XYZ', 0, top, null);
    // pdfkit counts the left edge from the right one.
    const place = { expanded: false, top, left: sheetSize.width };
    const parent = level === 2 && this.#chapter !== undefined ? this.#chapter : this.pdf.outline;
    const item = parent.addItem(text, place);
    if (level === 1) this.#chapter = item;
  }
}
