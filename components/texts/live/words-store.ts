/** What a paragraph says by now in one language. */
export type Pushed = Readonly<{ revision: number; words: string }>;

const pushed = new Map<string, Pushed>();
const listeners = new Set<() => void>();

export const keyOf = (paragraphId: string, language: string): string => `${paragraphId} ${language}`;

/** The newest words that came since the page was made; undefined where none did. */
export const pushedWords = (key: string): Pushed | undefined => pushed.get(key);

export function pushWords(key: string, words: Pushed): void {
  if ((pushed.get(key)?.revision ?? 0) >= words.revision) return;
  pushed.set(key, words);
  for (const listener of listeners) listener();
}

export function listenToWords(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
