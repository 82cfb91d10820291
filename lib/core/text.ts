/** What a person typed as it is stored: composed characters, one kind of line end. */
export function normalised(text: string): string {
  return text.normalize('NFC').replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n');
}

/**
 * Is every character of `text` whole? Not so: halves of surrogate pairs, control characters (NUL among them), and U+FFFD, which is what
 * is left of bytes that were not UTF-8.
 */
export function isSound(text: string): boolean {
  return text.isWellFormed() && !/(?![\n\t])[\p{Cc}\ufffd]/u.test(text);
}

/** Can the database keep `text` as it is? It takes no NUL, and would put another character in the place of half a one. */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

/** Characters as people count them for a limit: code points, a line end as one. */
export function lengthOf(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** Is there anything but white space in `text`? */
export function isBlank(text: string): boolean {
  return text.trim() === '';
}
