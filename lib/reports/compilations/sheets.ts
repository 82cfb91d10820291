import { inAlphabet } from '@/lib/core/alphabet';
import { longestCell, type Sheet, type SheetCell } from '@/lib/core/sheet';
import { inLocale, type Locale } from '@/lib/web/locale';
import { filled, paperWords } from './labels';
import { callTitle } from './paper';
import type { Compilation, CompiledReport } from './views';

/** `text` in parts that a cell holds, cut between words where there is a space. */
export function partsOf(text: string, most: number = longestCell): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const space = rest.lastIndexOf(' ', most);
    const at = space > most / 2 ? space : most;
    // Never between the halves of one character.
    const cut = /[\ud800-\udbff]/.test(rest.charAt(at - 1)) ? at - 1 : at;
    parts.push(rest.slice(0, cut));
    rest = rest.slice(cut).replace(/^ /, '');
  }
  return [...parts, rest];
}

/** A row for each answer in each language in which it was given, by country, then in the order of the report. */
export function answersSheet({ call, reports }: Compilation, locale: Locale): Sheet {
  const words = paperWords[locale];
  const columns = [
    [words.code, 8],
    [words.country, 18],
    [words.call, 40],
    [words.reference, 26],
    [words.symbol, 20],
    [words.status, 16],
    [words.sent, 18],
    [words.isLate, 10],
    [words.sectionKey, 18],
    [words.section, 30],
    [words.answerLanguage, 10],
    [words.part, 7],
    [words.answer, 90],
  ] as const;
  const inOrder = inAlphabet(locale, reports, ({ country }) => inLocale(country, 'name', locale));
  return {
    name: words.answers,
    columns: columns.map(([title, width]) => ({ title, width })),
    rows: inOrder.flatMap((report) => answerRows(report, callTitle(call, locale), locale)),
  };
}

function answerRows(report: CompiledReport, call: string, locale: Locale): SheetCell[][] {
  const words = paperWords[locale];
  const { country, reference, symbol, status, submittedAt, isLate, sections } = report;
  const head: SheetCell[] = [
    country.code,
    inLocale(country, 'name', locale),
    call,
    reference,
    symbol,
    status === 'ACCEPTED' ? words.accepted : words.notAccepted,
    submittedAt === null ? null : { at: submittedAt },
    isLate ? words.yes : words.no,
  ];
  return sections.flatMap((section) =>
    (['es', 'en'] as const).flatMap((language) => {
      const text = inLocale(section, 'text', language);
      const parts = text === '' ? [] : partsOf(text);
      return parts.map((part, index) => [
        ...head,
        section.key,
        inLocale(section, 'title', locale),
        language,
        index + 1,
        part,
      ]);
    }),
  );
}

/** The name of the file, without its ending. */
export function answersFileName({ call }: Compilation, locale: Locale): string {
  return filled(paperWords[locale].file.answers, { title: callTitle(call, locale) });
}
