import type { WordBlock } from '@/lib/core/file-text/word-read';

export type ParagraphBlock = Extract<WordBlock, { type: 'paragraph' }>;

/** «Anexo I.», with nothing or a mark behind it. Compare with the plain words. */
export const annexHead = /^(?:anexo|annex|apendice|appendix)(?:\s+(?:[ivxlc]+|\d{1,2}|[a-z]))?\s*(?:[.:–—-]\s*|$)/;
export const typedNumber = /^(\d{1,3})(?:[.)]\s*|((?:\.\d{1,3}){1,2})[.)]?\s+)(?=[^\s\d])/;
export const typedLetter = /^(?:\(?([a-z]{1,2})\)|\(?([ivx]{1,4})\))\s+/;
export const typedBullet = /^[•‣▪·–*-]\s+/;

/** How styles are called, without capitals and accents. */
export const stylesOf = {
  TITLE: /^(?:title|titulo|puesto|titulo del documento)$/,
  HEADING: /^(?:heading|subtitle|titulo|encabezado|subtitulo|ttulo)(?: ?(\d))?$/,
  PREAMBULAR: /preambul|preamble|considerando/,
  OPERATIVE: /operativ|resolutiv/,
  ANNEX: /^(?:anexo|annex)/,
} as const;

const superscript = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** `¹²`: a note's number that is no bracket. */
export const noteNumber = (count: number): string =>
  [...String(count)].map((digit) => superscript[Number(digit)]).join('');

/** Without the letter, bullet or number that was typed before it. */
export function withoutMark(words: string): string {
  const mark = typedLetter.exec(words) ?? typedBullet.exec(words) ?? /^\d{1,3}[.)]\s+(?=[^\s\d])/.exec(words);
  return mark === null ? words : words.slice(mark[0].length);
}

/** Capitals, bold or centred, short and no sentence: a heading that has no style. */
export function looksLikeHeading({ words, isBold, isCentred }: ParagraphBlock): boolean {
  if (/^#{1,6}\s/.test(words)) return true;
  if (!/\p{L}/u.test(words) || words.length > 120 || typedLetter.test(words) || typedBullet.test(words)) return false;
  if (words === words.toUpperCase() && words.length <= 90) return true;
  return (isBold || isCentred) && !/[.,;]$/.test(words);
}
