import 'server-only';
import type { PaperLines } from '@/lib/core/paper/model';
import { printsAs } from '@/lib/core/paper/printable-words';
import { shownInDocx } from '@/lib/core/paper/read-docx';
import { shownInPdf } from '@/lib/core/paper/read-pdf';
import type { Locale } from '@/prisma/generated/enums';
import { hashOf, readCanonical } from './canonical';
import { formPart } from './paper';
import { fileLanguages, printedLines } from './printed';

/**
 * What a file says for itself, with nobody asked: WHOLE when it shows to the last sign what the form says that it carries, ALTERED when it does
 * not (`line`: the first line that differs, where it can be told), FORMLESS when it carries no form or is no file of ours.
 */
export type CheckedFile =
  | Readonly<{ verdict: 'WHOLE'; sha256: string; languages: readonly Locale[] }>
  | Readonly<{ verdict: 'ALTERED'; line: number | null }>
  | Readonly<{ verdict: 'FORMLESS' }>;

const formless: CheckedFile = { verdict: 'FORMLESS' };

/** Largest file that is looked at; a text of a hundred pages has a tenth of it. */
export const mostFileBytes = 3_500_000;

/** Looks into a file: PDF, Word, or the form itself. Never throws for what is in it. */
export async function checkFile(bytes: Buffer): Promise<CheckedFile> {
  if (bytes.length > mostFileBytes) return formless;
  try {
    if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return await checkPdf(bytes);
    if (bytes.subarray(0, 2).toString('latin1') === 'PK') return await checkDocx(bytes);
    const form = bytes.toString('utf8');
    const isForm = Buffer.from(form, 'utf8').equals(bytes) && readCanonical(form) !== null;
    return isForm ? { verdict: 'WHOLE', sha256: hashOf(form), languages: ['es', 'en'] } : formless;
  } catch {
    // A damaged file is none of ours; what is wrong with it is not told to whoever made it.
    return formless;
  }
}

/** The one of the possible contents of a file that it shows, or where it differs from the nearest. `compare` answers how far it agrees. */
function judged(
  part: string,
  isPlain: boolean,
  compare: (blocks: readonly PaperLines[]) => number | null,
): CheckedFile {
  const text = readCanonical(part);
  if (text === null) return { verdict: 'ALTERED', line: null };
  let [furthest, line] = [-1, null as number | null];
  for (const languages of fileLanguages) {
    const blocks = printedLines(text, languages);
    const agrees = compare(blocks);
    if (agrees === null) {
      return isPlain ? { verdict: 'WHOLE', sha256: hashOf(part), languages } : { verdict: 'ALTERED', line: null };
    }
    const at = blocks.flatMap(({ lines }) => lines)[agrees]?.number ?? null;
    if (agrees > furthest) [furthest, line] = [agrees, at];
  }
  return { verdict: 'ALTERED', line };
}

const bare = (words: string): string => words.replace(/[^\S\t]+/gu, '');

async function checkDocx(bytes: Buffer): Promise<CheckedFile> {
  const { part, rows, isPlain } = await shownInDocx(bytes, formPart);
  if (part === null) return formless;
  return judged(part, isPlain, (blocks) => {
    const expected = blocks.flatMap(({ number, lines }) =>
      lines.map((line, index) => bare(`${line.number}\t${index === 0 ? number : ''}${line.words}`)),
    );
    const length = Math.max(expected.length, rows.length);
    for (let index = 0; index < length; index += 1) if (expected[index] !== bare(rows[index] ?? '')) return index;
    return null;
  });
}

async function checkPdf(bytes: Buffer): Promise<CheckedFile> {
  const { part, words, numbers, isPlain } = await shownInPdf(bytes, { name: formPart.name });
  if (part === null) return formless;
  const printed = await printsAs();
  return judged(part, isPlain, (blocks) => {
    let at = 0;
    let index = 0;
    for (const { number, lines, look } of blocks) {
      for (const [position, line] of lines.entries()) {
        const face = look === 'words' ? 'serif' : 'serif-bold';
        const own = `${position === 0 ? printed(number, 'serif-bold') : ''}${printed(line.words, face)}`;
        if (words.slice(at, at + own.length) !== own || numbers[index] !== String(line.number)) return index;
        at += own.length;
        index += 1;
      }
    }
    return at === words.length && index === numbers.length ? null : index;
  });
}
