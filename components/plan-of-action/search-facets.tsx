import { getTranslations } from 'next-intl/server';
import { type SearchFilter, type SearchKind, searchKinds } from '@/lib/plan-of-action/search/schema';
import type { SearchPage } from '@/lib/plan-of-action/search/views';
import type { Locale } from '@/lib/web/locale';

type Asked = Readonly<{ q: string; kind?: SearchKind | undefined; page?: number }>;

/** The address of a search. */
export function searchAddress(locale: Locale, { q, kind, page = 1 }: Asked): string {
  const query = new URLSearchParams({ q, ...(kind && { kind }), ...(page > 1 && { page: String(page) }) });
  return `/${locale}/search?${query}`;
}

type Given = Readonly<{ q: string; filter: SearchFilter; byKind: SearchPage['byKind']; locale: Locale }>;

/** How much was found of each kind; each leads to those alone. */
export async function SearchFacets({ q, filter, byKind, locale }: Given) {
  const t = await getTranslations('portal');
  const all = Object.values(byKind).reduce((sum, count) => sum + count, 0);
  const facets = [
    { key: 'ALL', href: searchAddress(locale, { q }), label: t('search.all'), count: all, isCurrent: !filter.kind },
    ...searchKinds.flatMap((kind) => {
      const count = byKind[kind];
      if (count === undefined) return [];
      const href = searchAddress(locale, { q, kind });
      return [{ key: kind, href, label: t(`searchKinds.${kind}`), count, isCurrent: filter.kind === kind }];
    }),
  ];
  return (
    <nav aria-label={t('search.facets')}>
      <ul className="flex flex-wrap gap-x-5 text-sm lg:grid">
        {facets.map(({ key, href, label, count, isCurrent }) => (
          <li key={key}>
            <a
              data-page=""
              href={href}
              aria-current={isCurrent ? 'true' : undefined}
              className="inline-flex min-h-8 items-center gap-2 border-l-2 border-transparent text-accent hover:underline lg:w-full lg:justify-between lg:pl-3 aria-[current]:border-accent aria-[current]:pl-3 aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {label} <span className="text-muted tabular-nums">{count}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
