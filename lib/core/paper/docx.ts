import 'server-only';
import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { withXmlPart } from './docx-part';
import { documentStyles, noBorders, textWidth } from './docx-styles';
import { tableChildren } from './docx-table';
import { linesOf, run, styled, wordLanguage } from './docx-words';
import { type Paper, type PaperBlock, type PaperLanguage, type PaperText, paragraphsOf, printable } from './model';

/**
 * The paper as a Word document: real headings and styles, every run with its language, contents that follow the headings, head and
 * foot with page numbers. Setting 200 pages holds the thread for some tenths of a second (docs/decisions).
 */
export async function paperToDocx(paper: Paper): Promise<Buffer> {
  const document = new Document({
    title: printable(paper.title),
    subject: printable(paper.subtitle),
    creator: printable(paper.author),
    lastModifiedBy: printable(paper.author),
    styles: documentStyles(wordLanguage[paper.lang]),
    numbering: { config: [{ reference: 'items', levels: [bulletLevel] }] },
    sections: [
      {
        // US Letter, in twentieths of a point.
        properties: {
          page: {
            size: { width: 12_240, height: 15_840 },
            margin: { top: 1440, bottom: 1300, left: 1440, right: 1440 },
          },
        },
        headers: { default: headOf(paper) },
        footers: { default: footOf(paper) },
        children: [...frontOf(paper), ...paper.blocks.flatMap((block) => childrenOf(block, paper))],
      },
    ],
  });
  const file = await Packer.toBuffer(document);
  return paper.part === undefined ? file : withXmlPart(file, paper.part);
}

const bulletLevel = {
  level: 0,
  format: LevelFormat.BULLET,
  text: '•',
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 360, hanging: 240 } } },
};

function frontOf(paper: Paper): FileChild[] {
  if (paper.isBare) return [];
  const { title, subtitle, contents, lang } = paper;
  const opening = paper.opening.flatMap((block) => childrenOf(block, paper));
  const front = [styled('Title', title, lang), styled('Subtitle', subtitle, lang), ...opening];
  if (contents === null) return front;
  // Not dirty: Word would ask a question when it opens the document. It fills in the page numbers when it is told to update.
  const table = new TableOfContents(printable(contents), {
    hyperlink: true,
    headingStyleRange: '1-1',
    beginDirty: false,
    tabLeader: 'none',
  });
  return [...front, styled('ContentsTitle', contents, lang), table];
}

function headOf({ header, lang }: Paper): Header {
  const children: ParagraphChild[] = [run(`${header.left}\t${header.right}`, lang)];
  const tabStops = [{ type: TabStopType.RIGHT, position: textWidth }];
  return new Header({ children: [new Paragraph({ style: 'Header', tabStops, children })] });
}

/** `Página {n} de {m}`: the words with Word's own counters between. */
function footOf({ pageWords, lang, foot }: Paper): Footer {
  const language = { value: wordLanguage[lang] };
  const children = pageWords.split(/(\{n\}|\{m\})/).map((part) => {
    if (part === '{n}') return PageNumber.CURRENT;
    return part === '{m}' ? PageNumber.TOTAL_PAGES : part;
  });
  const line = (runs: readonly TextRun[]) =>
    new Paragraph({ style: 'Footer', alignment: AlignmentType.CENTER, children: runs });
  const said = foot === undefined ? [] : [line([run(foot, lang)])];
  return new Footer({ children: [...said, line([new TextRun({ children, language })])] });
}

function childrenOf(block: PaperBlock, paper: Paper): FileChild[] {
  switch (block.kind) {
    case 'heading': {
      const heading = block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
      return [
        new Paragraph({ heading, pageBreakBefore: block.startsPage ?? false, children: [run(block.text, block.lang)] }),
      ];
    }
    case 'text':
      return paragraphsOf(block.text).map((text) => styled('Words', text, block.lang));
    case 'note':
      return paragraphsOf(block.text).map((text) => styled('Note', text, block.lang));
    case 'list':
      return block.items.map(
        ({ text, lang }) =>
          new Paragraph({ style: 'Words', numbering: { reference: 'items', level: 0 }, children: [run(text, lang)] }),
      );
    case 'facts':
      return block.rows.map(
        ({ term, value }) =>
          new Paragraph({
            style: 'Fact',
            children: [run(`${term}: `, paper.lang, { bold: true }), run(value, paper.lang)],
          }),
      );
    case 'table':
      return tableChildren(block);
    case 'lines':
      return [linesOf(block)];
    case 'pair':
      return [pairOf(block.left, block.right, paper), new Paragraph({ style: 'Note', children: [] })];
  }
}

/** Two languages side by side, a row for each paragraph, the head repeated on every page. */
function pairOf(left: PaperText, right: PaperText, { columnWords, lang }: Paper): Table {
  const [ours, theirs] = [paragraphsOf(left.text), paragraphsOf(right.text)];
  const cell = (child: Paragraph) =>
    new TableCell({
      children: [child],
      width: { size: textWidth / 2, type: WidthType.DXA },
      margins: { top: 0, bottom: 60, left: 0, right: 160 },
    });
  const row = (
    text: string,
    other: string,
    style: string,
    langs: readonly [PaperLanguage, PaperLanguage],
    isHead = false,
  ) =>
    new TableRow({
      ...(isHead && { tableHeader: true }),
      children: [cell(styled(style, text, langs[0])), cell(styled(style, other, langs[1]))],
    });
  const rows = Array.from({ length: Math.max(ours.length, theirs.length) }, (_, index) =>
    row(ours[index] ?? '', theirs[index] ?? '', 'PairWords', [left.lang, right.lang]),
  );
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [textWidth / 2, textWidth / 2],
    borders: noBorders,
    rows: [row(columnWords.left, columnWords.right, 'PairTitle', [lang, lang], true), ...rows],
  });
}
