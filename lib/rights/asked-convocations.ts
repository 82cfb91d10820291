import type { AskedConvocation } from '@/lib/meetings/convocations/asked-queries';
import { inLocale, type Locale } from '@/lib/web/locale';
import type { AskedItem } from './asked';

/** The words of what letters ask, in the reader's language; titles are filled in by the page. */
export type AskedConvocationWords = Readonly<{
  verbs: Readonly<Record<AskedConvocation['verb'], string>>;
  title: (verb: AskedConvocation['verb'], about: Readonly<{ meeting: string; symbol: string }>) => string;
  receipt: string;
  first: string;
  again: string;
}>;

/** What letters ask, as items of the one list. */
export function askedOfConvocations(
  asked: readonly AskedConvocation[],
  locale: Locale,
  words: AskedConvocationWords,
): AskedItem[] {
  return asked.map(({ verb, meeting, symbol, dueAt, isLate }) => {
    const title = inLocale(meeting, 'title', locale);
    return {
      id: `convocation ${verb} ${meeting.code}`,
      verb: words.verbs[verb],
      title: words.title(verb, { meeting: title, symbol: symbol ?? '' }),
      href: `/meetings/${meeting.code}/convocation`,
      ...{ dueAt, isLate },
      kind: verb === 'answer' ? words.receipt : symbol === null ? words.first : words.again,
    };
  });
}
