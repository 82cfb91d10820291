import 'server-only';
import { type Face, loadFonts, Measure } from './fonts';

/** How our fonts print words: what shows no sign is left out, what no font has stands as its parts or its code. Blanks are left out. */
export async function printsAs(): Promise<(words: string, face: Face) => string> {
  const measure = new Measure(await loadFonts());
  return (words, face) =>
    measure
      .runs(words, face)
      .map(({ text }) => text)
      .join('')
      .replace(/\s+/gu, '');
}
