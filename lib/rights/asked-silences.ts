import type { AskedSilence } from '@/lib/texts/silence/asked-queries';
import { inLocale, type Locale } from '@/lib/web/locale';
import type { AskedItem } from './asked';

/** The words of what a silence asks, in the reader's language. */
export type AskedSilenceWords = Readonly<{ verb: string; title: (text: string) => string }>;

/** The silences on which the reader's Member can still speak, as items of the one list. */
export function askedOfSilences(asked: readonly AskedSilence[], locale: Locale, words: AskedSilenceWords): AskedItem[] {
  return asked.map((one) => ({
    id: `silence ${one.textId}`,
    verb: words.verb,
    title: words.title(inLocale(one, 'title', locale)),
    href: `/texts/${one.textId}/silence`,
    dueAt: one.dueAt,
    isLate: false,
    kind: inLocale(one.meeting, 'title', locale),
  }));
}
