import type { SearchNarrowed } from '@/lib/rights/search-schema';
import type { Locale } from '@/lib/web/locale';

/** The address of a search and of what it is narrowed by. */
export function findAddress(locale: Locale, q: string, narrowed: Partial<SearchNarrowed> = {}): string {
  const { kind, year, language, page = 1 } = narrowed;
  const query = new URLSearchParams({
    q,
    ...(kind && { kind }),
    ...(year && { year: String(year) }),
    ...(language && { language }),
    ...(page > 1 && { page: String(page) }),
  });
  return `/${locale}/find?${query}`;
}
