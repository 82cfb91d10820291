import { familyLabels } from '@/lib/access/labels';
import type { AddresseeView } from '@/lib/meetings/convocations/views';
import { inLocale, type Locale } from '@/lib/web/locale';

/** The institution's name, or the field it works in where the record names none; empty for a party without institutions. */
export function institutionWords({ institution }: Pick<AddresseeView, 'institution'>, locale: Locale): string {
  if (institution === null) return '';
  const { family, nameEs, nameEn } = institution;
  return (locale === 'es' ? (nameEs ?? nameEn) : (nameEn ?? nameEs)) ?? familyLabels[family][locale];
}

/** The addressee in one line. */
export function addresseeWords(one: Pick<AddresseeView, 'party' | 'institution'>, locale: Locale): string {
  return [inLocale(one.party, 'name', locale), institutionWords(one, locale)].filter((part) => part !== '').join(', ');
}
