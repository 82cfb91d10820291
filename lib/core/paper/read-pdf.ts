import 'server-only';
import { sheetSize } from './layout';
import { lineColumn } from './styles';

/**
 * What a PDF with numbered lines shows between head and foot: the words one after the other, blanks left out, and the numbers in the margin.
 * `isPlain` when nothing is laid over the pages.
 */
export type ShownInPdf = Readonly<{ part: string | null; words: string; numbers: readonly string[]; isPlain: boolean }>;

const mostPages = 400;
/** Head and foot stand outside of these, in points from the top. */
const body = { top: 66, bottom: 726 } as const;

/** What the PDF shows, and the text of its attached file of that name. Nothing in it is run. @throws Error when it is no PDF or a damaged one */
export async function shownInPdf(bytes: Buffer, { name }: Readonly<{ name: string }>): Promise<ShownInPdf> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: new Uint8Array(bytes),
    ...{ isEvalSupported: false, useSystemFonts: false, disableFontFace: true, verbosity: VerbosityLevel.ERRORS },
  });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > mostPages) throw new Error('too many pages');
    const attached = Object.values(((await pdf.getAttachments()) ?? {}) as Record<string, Attached>);
    const own = attached.filter(({ filename }) => filename === name);
    let [words, isPlain] = ['', true];
    const numbers: string[] = [];
    for (let page = 1; page <= pdf.numPages; page += 1) {
      const sheet = await pdf.getPage(page);
      if ((await sheet.getAnnotations()).length > 0) isPlain = false;
      const { items } = await sheet.getTextContent();
      for (const item of items) {
        if (!('str' in item) || item.str.trim() === '') continue;
        const [, , , , x = 0, up = 0] = item.transform as number[];
        const down = sheetSize.height - up;
        if (down < body.top || down > body.bottom) continue;
        if (x + item.width < lineColumn(0).x) numbers.push(item.str.trim());
        else words += item.str.replace(/\s+/gu, '');
      }
      sheet.cleanup();
    }
    const part = own.length === 1 ? Buffer.from(own[0]?.content ?? []).toString('utf8') : null;
    return { part, words, numbers, isPlain };
  } finally {
    await task.destroy();
  }
}

type Attached = Readonly<{ filename: string; content: Uint8Array }>;
