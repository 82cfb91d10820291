const collators = { es: new Intl.Collator('es'), en: new Intl.Collator('en') };

/** `rows` in the alphabetical order of `locale`: Ñ after N, accents and capitals as that language has them. A new list. */
export function inAlphabet<Row>(
  locale: keyof typeof collators,
  rows: readonly Row[],
  nameOf: (row: Row) => string,
): Row[] {
  return rows.toSorted((a, b) => collators[locale].compare(nameOf(a), nameOf(b)));
}
