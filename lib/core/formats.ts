// To make a formatter costs as much as to write hundreds of dates with it: a list would pay it for every row. Tags, zones and shapes are few.

const dates = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();

function kept<Format>(made: Map<string, Format>, key: string, make: () => Format): Format {
  const found = made.get(key);
  if (found !== undefined) return found;
  const format = make();
  made.set(key, format);
  return format;
}

/** The formatter of dates of that shape in the language `tag`; the same one every time. @throws RangeError for a zone that does not exist */
export function dateFormat(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return kept(dates, `${tag} ${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(tag, options));
}

/** As `dateFormat`, of numbers. */
export function numberFormat(tag: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return kept(numbers, `${tag} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(tag, options));
}
