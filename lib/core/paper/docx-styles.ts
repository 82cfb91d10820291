import { BorderStyle, type IPropertiesOptions } from 'docx';

/** Width of the text on US Letter with margins of one inch, in twentieths of a point. */
export const textWidth = 9360;

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

export const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

const thin = { style: BorderStyle.SINGLE, size: 4, color: 'C9CFCE' } as const;

/** Lines between rows only. */
export const rowBorders = { ...noBorders, top: thin, bottom: thin, insideHorizontal: thin };

/** Fonts that every Word has: a font that is missing would be replaced by whatever is at hand. Sizes in half points. */
const serif = 'Cambria';
const sans = 'Calibri';
const muted = '566164';
const accent = '0D4F4F';

const own = (id: string, name: string, size: number, font: string, more: object = {}, spacing: object = {}) => ({
  id,
  name,
  basedOn: 'Normal',
  run: { font, size, ...more },
  paragraph: { spacing },
});

/** Real styles, so that whoever goes on with the document changes a style and not each paragraph. */
export function documentStyles(language: string): NonNullable<IPropertiesOptions['styles']> {
  const keepNext = true;
  return {
    default: {
      document: { run: { font: serif, size: 22, language: { value: language } } },
      title: { run: { font: serif, size: 44, bold: true }, paragraph: { spacing: { after: 120 } } },
      heading1: {
        run: { font: serif, size: 34, bold: true },
        paragraph: { keepNext, spacing: { before: 360, after: 120 } },
      },
      heading2: {
        run: { font: sans, size: 24, bold: true, color: accent },
        paragraph: { keepNext, spacing: { before: 240, after: 80 } },
      },
    },
    characterStyles: [{ id: 'LineNumber', name: 'line number', run: { font: sans, size: 15, color: muted } }],
    paragraphStyles: [
      own('Subtitle', 'Subtitle', 26, serif, { color: muted }, { after: 240 }),
      own('ContentsTitle', 'TOC Heading', 24, sans, { bold: true, color: accent }, { before: 240, after: 80 }),
      own('TOC1', 'toc 1', 21, sans, {}, { after: 40 }),
      own('Words', 'Words', 22, serif, {}, { after: 140, line: 300 }),
      own('PairWords', 'Words side by side', 19, serif, {}, { line: 260 }),
      own('PairTitle', 'Language of a column', 17, sans, { bold: true, color: muted }),
      own('TableCaption', 'Title of a table', 21, sans, { bold: true, color: accent }, { before: 200, after: 80 }),
      own('TableHead', 'Head of a column', 17, sans, { bold: true, color: muted }, { before: 40, after: 40 }),
      own('TableCell', 'Cell of a table', 19, sans, {}, { before: 40, after: 40 }),
      own('Note', 'Note', 18, sans, { color: muted }, { after: 100 }),
      own('Fact', 'Fact', 20, sans, {}, { after: 40 }),
      own('Lines', 'Numbered lines', 20, serif, {}, { after: 140, line: 280 }),
      own('LinesHeading', 'Numbered lines of a heading', 22, serif, { bold: true }, { after: 140, line: 300 }),
      own('LinesTitle', 'Numbered lines of a title', 25, serif, { bold: true }, { after: 200, line: 320 }),
      own('Header', 'header', 17, sans, { color: muted }),
      own('Footer', 'footer', 17, sans, { color: muted }),
    ],
  };
}
