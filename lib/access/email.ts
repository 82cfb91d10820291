/** An address as it is stored and compared: one way of writing each character, lower case, no blanks around it. */
export function normalisedAddress(typed: string): string {
  return typed.normalize('NFKC').toLowerCase().trim();
}

/** Is the normalised text an address, with exactly one `@`? Signs that look like `@` were made one before (NFKC). */
export function isAddress(text: string): boolean {
  return (
    text.length <= 254 &&
    /^[^\s@<>"(),:;[\]\\\p{C}]+@[^\s@<>"(),:;[\]\\\p{C}.]+(\.[^\s@<>"(),:;[\]\\\p{C}.]+)+$/u.test(text)
  );
}
