const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Order of two keys: sign by sign, the same in every language and on every machine. */
export const byOrderKey = (a: Readonly<{ orderKey: string }>, b: Readonly<{ orderKey: string }>): number =>
  a.orderKey < b.orderKey ? -1 : a.orderKey > b.orderKey ? 1 : 0;

/** A key that stands after `before` (null: at the beginning) and before `after` (null: at the end); `before` < `after`. */
export function keyBetween(before: string | null, after: string | null): string {
  let key = '';
  let limit = after;
  for (let index = 0; ; index += 1) {
    const low = digits.indexOf((before ?? '')[index] ?? '0');
    const high = limit === null ? digits.length : digits.indexOf(limit[index] ?? '0');
    if (high - low > 1) return key + (digits[Math.floor((low + high) / 2)] ?? '');
    key += digits[low] ?? '';
    if (high > low) limit = null;
  }
}

/** `count` keys in order between the two. */
export function keysBetween(before: string | null, after: string | null, count: number): string[] {
  if (count <= 0) return [];
  const middle = keyBetween(before, after);
  const below = Math.floor((count - 1) / 2);
  return [...keysBetween(before, middle, below), middle, ...keysBetween(middle, after, count - 1 - below)];
}
