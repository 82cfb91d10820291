import 'server-only';
import { readFile } from 'node:fs/promises';
import { textParts, unescaped } from './zip-parts';

/** What stands in a file. `pageCount` where the type has pages; an empty text is a file without any (a scan). */
export type FileText = Readonly<{ text: string; pageCount: number | null }>;

/** Signs that are kept of one file. */
const mostSigns = 2_000_000;

const readers: Readonly<Record<string, (path: string) => Promise<FileText>>> = {
  'application/pdf': readPdf,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': readDocx,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': readXlsx,
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': readPptx,
};

/**
 * The text of the file at `path` as a reader would see it, in order: paragraphs and cells on lines of their own. Nothing in the file is run:
 * formulas are their last values. A type without text gives an empty one.
 * @throws Error when the file cannot be read as what it is
 */
export async function readFileText(path: string, mediaType: string): Promise<FileText> {
  const { text, pageCount } = (await readers[mediaType]?.(path)) ?? { text: '', pageCount: null };
  // Postgres stores no NUL, and half a character is none.
  const clean = text.replaceAll('\0', ' ').toWellFormed().normalize('NFC');
  return { text: clean.slice(0, mostSigns).toWellFormed(), pageCount };
}

async function readPdf(path: string): Promise<FileText> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: new Uint8Array(await readFile(path)),
    ...{ isEvalSupported: false, useSystemFonts: false, disableFontFace: true, verbosity: VerbosityLevel.ERRORS },
  });
  try {
    const document = await task.promise;
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''));
      page.cleanup();
    }
    return { text: pages.join('\n\n'), pageCount: document.numPages };
  } finally {
    await task.destroy();
  }
}

async function readDocx(path: string): Promise<FileText> {
  const { default: mammoth } = await import('mammoth');
  const { value } = await mammoth.extractRawText({ path });
  return { text: value, pageCount: null };
}

async function readXlsx(path: string): Promise<FileText> {
  const parts = await textParts(path, (name) => /^xl\/(sharedStrings\.xml|worksheets\/[^/]+\.xml)$/.test(name));
  const shared = parts.find(({ name }) => name.endsWith('sharedStrings.xml'))?.text ?? '';
  const strings = [...shared.matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, item = '']) => inner(item, 't'));
  const cells = parts
    .filter(({ name }) => name.includes('worksheets/'))
    .flatMap(({ text }) =>
      [...text.matchAll(/<c\b([^>]*)>([\s\S]*?)<\/c>/g)].map(([, attributes = '', content = '']) => {
        if (/t="inlineStr"/.test(attributes)) return inner(content, 't');
        const value = inner(content, 'v');
        return /t="s"/.test(attributes) ? (strings[Number(value)] ?? '') : value;
      }),
    );
  return { text: cells.filter((cell) => cell !== '').join('\n'), pageCount: null };
}

async function readPptx(path: string): Promise<FileText> {
  const slides = await textParts(path, (name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  const texts = slides.map(({ text }) =>
    [...text.matchAll(/<a:p>([\s\S]*?)<\/a:p>/g)].map(([, paragraph = '']) => inner(paragraph, 'a:t')).join('\n'),
  );
  return { text: texts.join('\n\n'), pageCount: slides.length };
}

/** What stands between the marks of that name, one after another. */
function inner(xml: string, name: string): string {
  return [...xml.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`, 'g'))]
    .map(([, text = '']) => unescaped(text))
    .join('');
}
