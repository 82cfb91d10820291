import type { ConvocationsView } from '@/lib/meetings/convocations/views';
import { inLocale, type Locale } from '@/lib/web/locale';

/** «Guatemala y México», «Guatemala o México»; empty where the Presidency convenes. */
export function convenerNames(
  conveners: ConvocationsView['conveners'],
  locale: Locale,
  type: 'conjunction' | 'disjunction',
): string {
  const names = conveners.map((one) => inLocale(one, 'name', locale));
  return new Intl.ListFormat(locale === 'es' ? 'es' : 'en-GB', { type }).format(names);
}
