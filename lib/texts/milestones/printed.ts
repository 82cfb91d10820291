import type { PaperLines } from '@/lib/core/paper/model';
import type { Locale } from '@/prisma/generated/enums';
import { numberedLines } from '../texts/lines';
import type { CanonicalText } from './canonical';

/** A number as it is printed before its paragraph: `2.1.`, `(a)`, `I.`; none where there is none. */
const printedNumber = (number: string): string => (number === '' || number.endsWith(')') ? number : `${number}.`);

const looks = { TITLE: 'title', HEADING: 'heading', PREAMBULAR: 'words', OPERATIVE: 'words', ANNEX: 'words' } as const;

/**
 * What a file of the text shows, language after language, each on a page of its own: every paragraph in the lines of the screen. It follows
 * from the canonical form alone, so that a file can be checked by it. A paragraph that says nothing in a language is left out of it.
 */
export function printedLines({ paragraphs }: CanonicalText, languages: readonly Locale[]): PaperLines[] {
  return languages.flatMap((lang, part) => {
    const lines = numberedLines(paragraphs.map((one) => one[lang]));
    const shown = paragraphs.flatMap(({ kind, level, number }, index): PaperLines[] => {
      const own = lines[index] ?? [];
      if (own.length === 0) return [];
      return [{ kind: 'lines', lang, look: looks[kind], level, number: printedNumber(number), lines: own }];
    });
    return shown.map((block, index) => (part > 0 && index === 0 ? { ...block, startsPage: true } : block));
  });
}

/** The languages of which a file can consist. */
export const fileLanguages = [['es'], ['en'], ['es', 'en']] as const satisfies readonly (readonly Locale[])[];
