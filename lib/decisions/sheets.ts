import { dayOf } from '@/lib/core/clock';
import type { Sheet } from '@/lib/core/sheet';
import { inLocale, type Locale } from '@/lib/web/locale';
import { decisionPartLabels, decisionStatusLabels } from './labels';
import type { DecisionHead } from './views';

export const decisionFileName: Readonly<Record<Locale, string>> = { es: 'decisiones', en: 'decisions' };

const heads: Readonly<Record<Locale, readonly string[]>> = {
  es: [
    'Código',
    'Año',
    'Órgano',
    'Parte',
    'Párrafo',
    'Español',
    'Inglés',
    'A quién',
    'Adoptada',
    'Para',
    'Clave',
    'Estado',
  ],
  en: ['Code', 'Year', 'Body', 'Part', 'Paragraph', 'Spanish', 'English', 'Of whom', 'Adopted', 'By', 'Key', 'Status'],
};
const widths = [12, 7, 34, 20, 10, 60, 60, 40, 12, 12, 16, 18];

/** A row for each decision, with both languages, whichever its heads are in. */
export function decisionSheet(rows: readonly DecisionHead[], locale: Locale): Sheet {
  return {
    name: decisionFileName[locale],
    columns: heads[locale].map((title, index) => ({ title, width: widths[index] ?? 20 })),
    rows: rows.map((one) => [
      ...[one.code, one.year, one.body === null ? null : inLocale(one.body, 'name', locale)],
      ...[decisionPartLabels[one.part][locale], one.paragraph, one.textEs, one.textEn],
      one.addressees.map((party) => inLocale(party, 'name', locale)).join('; '),
      one.adoptedOn === null ? null : { day: dayOf(one.adoptedOn) },
      one.dueOn === null ? null : { day: dayOf(one.dueOn) },
      ...[one.status, decisionStatusLabels[one.status][locale]],
    ]),
  };
}
