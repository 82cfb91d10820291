import { Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { type PaperLanguage, type PaperLines, printable } from './model';

/** How Word names our languages, for spelling and for reading aloud. */
export const wordLanguage: Readonly<Record<PaperLanguage, string>> = { es: 'es-CR', en: 'en-US' };

/** Words with their language. */
export const run = (text: string, lang: PaperLanguage, more: Readonly<{ bold?: boolean }> = {}): TextRun =>
  new TextRun({ text: printable(text), language: { value: wordLanguage[lang] }, ...more });

/** A paragraph in one of our styles. */
export const styled = (style: string, text: string, lang: PaperLanguage): Paragraph =>
  new Paragraph({ style, children: [run(text, lang)] });

const styleOf = { title: 'LinesTitle', heading: 'LinesHeading', words: 'Lines' } as const;

/** A paragraph broken into its lines, each with its number before it: so they stay where they are whatever the fonts at hand. */
export function linesOf({ lines, number, level, look, lang, startsPage }: PaperLines): Paragraph {
  const language = { value: wordLanguage[lang] };
  const left = 500 + level * 300;
  const children = lines.flatMap((line, index) => [
    new TextRun({ style: 'LineNumber', children: [String(line.number)], ...(index > 0 && { break: 1 }) }),
    new TextRun({ children: [new Tab()] }),
    ...(index === 0 && number !== '' ? [new TextRun({ text: `${number} `, language, bold: true })] : []),
    new TextRun({ text: printable(line.words), language }),
  ]);
  return new Paragraph({
    ...{ style: styleOf[look], children, pageBreakBefore: startsPage ?? false, keepNext: look !== 'words' },
    ...{ indent: { left, hanging: left }, tabStops: [{ type: TabStopType.LEFT, position: left }] },
  });
}
