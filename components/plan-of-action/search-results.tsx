import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/ui/empty-state';
import { Marked } from '@/components/ui/marked';
import { Pagination } from '@/components/ui/pagination';
import { TextLink } from '@/components/ui/text-link';
import type { SearchFilter } from '@/lib/plan-of-action/search/schema';
import type { SearchHit, SearchPage, Segment } from '@/lib/plan-of-action/search/views';
import type { Locale } from '@/lib/web/locale';
import { SearchFacets, searchAddress } from './search-facets';

type Given = Readonly<{ q: string; filter: SearchFilter; results: SearchPage; locale: Locale }>;

/** What was found: how many, of which kinds, and a page of it. */
export async function SearchResults({ q, filter, results, locale }: Given) {
  const t = await getTranslations('portal.search');
  const { hits, page, pageCount, found } = results;
  const to = (other: number) => searchAddress(locale, { q, kind: filter.kind, page: other });
  if (Object.keys(results.byKind).length === 0)
    return <EmptyState title={t('emptyTitle', { q })}>{t('emptyText')}</EmptyState>;
  return (
    <div className="grid gap-x-12 gap-y-6 lg:grid-cols-[14rem_minmax(0,1fr)]">
      <SearchFacets q={q} filter={filter} byKind={results.byKind} locale={locale} />
      <section aria-labelledby="found" className="max-w-reading">
        <div role="status">
          <h2 id="found" className="font-semibold tabular-nums">
            {t('found', { count: found, q })}
          </h2>
        </div>
        <ol className="mt-2 border-t border-rule">
          {hits.map((hit) => (
            <HitItem key={`${hit.kind}-${hit.code}`} hit={hit} locale={locale} />
          ))}
        </ol>
        <Pagination
          label={t('pages')}
          position={t('position', { page, pages: pageCount })}
          previous={page > 1 ? { href: to(page - 1), label: t('previous') } : undefined}
          next={page < pageCount ? { href: to(page + 1), label: t('next') } : undefined}
        />
      </section>
    </div>
  );
}

async function HitItem({ hit, locale }: Readonly<{ hit: SearchHit; locale: Locale }>) {
  const t = await getTranslations('portal');
  const lang = hit.isInOtherLanguage ? hit.language : undefined;
  return (
    <li className="border-b border-rule py-3">
      <p className="eyebrow">{t(`searchKinds.${hit.kind}`)}</p>
      <h3 lang={lang} className="font-serif text-lg font-semibold leading-snug">
        <TextLink href={`/${locale}${hit.href}`}>
          <Marked segments={hit.title} />
        </TextLink>
      </h3>
      <p lang={lang} className="mt-0.5 text-sm">
        {isBegunWithin(hit.snippet) && '… '}
        <Marked segments={hit.snippet} />
      </p>
      {hit.isInOtherLanguage && <p className="mt-0.5 text-xs text-muted">{t('search.inOtherLanguage')}</p>}
    </li>
  );
}

/** Does the snippet begin in the middle of a sentence? */
const isBegunWithin = (snippet: readonly Segment[]): boolean => /^\p{Ll}/u.test(snippet[0]?.text ?? '');
