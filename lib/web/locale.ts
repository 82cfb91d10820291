/** Working languages of the Conference; Spanish first. */
export const locales = ['es', 'en'] as const;
export type Locale = (typeof locales)[number];

/** Is `value` a working language? */
export function isLocale(value: unknown): value is Locale {
  return value === 'es' || value === 'en';
}

/** The text of a bilingual row in `locale`: `inLocale(party, 'name', 'en')` is `party.nameEn`. */
export function inLocale<Key extends string>(
  row: Readonly<Record<`${Key}Es` | `${Key}En`, string>>,
  key: Key,
  locale: Locale,
): string {
  return locale === 'es' ? row[`${key}Es`] : row[`${key}En`];
}
