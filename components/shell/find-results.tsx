import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { TextLink } from '@/components/ui/text-link';
import { mostFoundPages, type SearchNarrowed } from '@/lib/rights/search-schema';
import type { FoundSection, SearchFound } from '@/lib/rights/search-views';
import type { Locale } from '@/lib/web/locale';
import { findAddress } from './find-address';
import { FindFacets } from './find-facets';
import { FindHit } from './find-hit';

type Given = Readonly<{ q: string; narrowed: SearchNarrowed; found: SearchFound; locale: Locale }>;

/** What was found: how much, of which kinds, and a few of each, or a page of one. */
export function FindResults({ q, narrowed, found, locale }: Given) {
  const t = useTranslations('find');
  if (found.total === 0) return <NothingFound q={q} narrowed={narrowed} found={found} locale={locale} />;
  const { page, pageCount, total, isMore } = found;
  const to = (other: number) => findAddress(locale, q, { ...narrowed, page: other });
  return (
    <div className="grid gap-x-12 gap-y-6 lg:grid-cols-[14rem_minmax(0,1fr)] print:block">
      <FindFacets q={q} narrowed={narrowed} found={found} locale={locale} />
      <div className="grid max-w-reading content-start gap-8">
        <p role="status" className="font-semibold tabular-nums">
          {t('found', { count: total, isMore: isMore ? 'yes' : 'no', q })}
        </p>
        {found.sections.map((section) => (
          <Section key={section.kind} section={section} q={q} narrowed={narrowed} locale={locale} />
        ))}
        <Pagination
          label={t('pages')}
          position={t('position', { page, pages: pageCount })}
          previous={page > 1 ? { href: to(page - 1), label: t('previous') } : undefined}
          next={page < pageCount ? { href: to(page + 1), label: t('next') } : undefined}
        />
        {page === mostFoundPages && <p className="text-sm text-muted">{t('mostPages')}</p>}
      </div>
    </div>
  );
}

type GivenSection = Readonly<{ section: FoundSection; q: string; narrowed: SearchNarrowed; locale: Locale }>;

function Section({ section, q, narrowed, locale }: GivenSection) {
  const t = useTranslations('find');
  const { kind, count, isMore, hits } = section;
  const name = t(`kinds.${kind}`);
  return (
    <section aria-labelledby={`found-${kind}`}>
      <h2 id={`found-${kind}`} className="font-serif text-xl font-semibold">
        {name}
      </h2>
      <ol className="mt-2 border-t border-rule">
        {hits.map((hit) => (
          <FindHit key={hit.id} hit={hit} locale={locale} />
        ))}
      </ol>
      {narrowed.kind === undefined && (isMore || count > hits.length) && (
        <p className="mt-2 print:hidden">
          <TextLink href={findAddress(locale, q, { ...narrowed, kind, page: 1 })} className="inline-block min-h-6">
            {t('seeAll', { kind: name, count: t('count', { count, isMore: isMore ? 'yes' : 'no' }) })}
          </TextLink>
        </p>
      )}
    </section>
  );
}

function NothingFound({ q, narrowed, found, locale }: Given) {
  const t = useTranslations('find');
  const { kind, year, language } = narrowed;
  const isNarrowed = kind !== undefined || year !== undefined || language !== undefined;
  const { meant, like } = found;
  return (
    <div className="grid gap-6">
      <EmptyState title={t('emptyTitle', { q })}>
        {meant !== null && (
          <p className="text-lg text-ink">
            {t.rich('meant', {
              link: () => <TextLink href={findAddress(locale, meant)}>{meant}</TextLink>,
            })}
          </p>
        )}
        <p>{t(isNarrowed ? 'emptyNarrowed' : 'emptyText')}</p>
        {/(^|\s)-\S/.test(q) && <p>{t('minusOnly')}</p>}
        {isNarrowed && (
          <p>
            <TextLink href={findAddress(locale, q)} className="inline-block min-h-6">
              {t('unnarrowed')}
            </TextLink>
          </p>
        )}
      </EmptyState>
      {like.length > 0 && (
        <section aria-labelledby="like" className="max-w-reading">
          <h2 id="like" className="font-serif text-xl font-semibold">
            {t('like')}
          </h2>
          <ol className="mt-2 border-t border-rule">
            {like.map((hit) => (
              <FindHit key={hit.id} hit={hit} locale={locale} />
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}
