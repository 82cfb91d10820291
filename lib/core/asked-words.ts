/** What a search box was asked for: plain words, phrases that must stand as they are, and words that must not occur. */
export type AskedWords = Readonly<{ words: string; phrases: string[]; without: string[] }>;

/**
 * `"protección consular" niñez -trata` is the phrase, the word and the word to leave out. A quotation mark that is never closed closes at the
 * end; a minus counts at the beginning of a word only, so that `INF-2027` is one word.
 */
export function wordsAsked(asked: string): AskedWords {
  const phrases: string[] = [];
  const without: string[] = [];
  const rest = asked
    .replace(/[“”«»]/g, '"')
    .replace(/(^|\s)-"([^"]*)(?:"|$)/g, (_, before: string, phrase: string) => {
      if (phrase.trim() !== '') without.push(phrase.trim());
      return before;
    })
    .replace(/"([^"]*)(?:"|$)/g, (_, phrase: string) => {
      if (phrase.trim() !== '') phrases.push(phrase.trim());
      return ' ';
    })
    .replace(/(^|\s)-(\S+)/g, (_, before: string, word: string) => {
      without.push(word);
      return before;
    });
  return { words: rest.replace(/\s+/g, ' ').trim(), phrases, without };
}
