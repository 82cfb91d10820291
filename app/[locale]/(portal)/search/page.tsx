import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SearchForm } from '@/components/plan-of-action/search-form';
import { SearchResults } from '@/components/plan-of-action/search-results';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { searchRecord } from '@/lib/plan-of-action/search/queries';
import { SearchFilter, SearchWords } from '@/lib/plan-of-action/search/schema';
import { localeOf } from '@/lib/web/page';
import { portalMetadata } from '@/lib/web/portal-metadata';
import { askedOf } from '@/lib/web/search-params';
import { wordsFor } from '@/lib/web/words';

type Given = PageProps<'/[locale]/search'>;

const askedIn = async (searchParams: Given['searchParams']) => {
  const query = askedOf(await searchParams);
  const typed = query.q ?? '';
  return { typed, words: SearchWords.safeParse(typed), filter: SearchFilter.parse(query) };
};

/** Searches are not for search engines: each is a page of its own, and none is permanent. */
export async function generateMetadata({ params, searchParams }: Given): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations('portal.search');
  const { words } = await askedIn(searchParams);
  const q = words.success ? words.data : '';
  const title = q === '' ? t('title') : t('titleFor', { q });
  const metadata = portalMetadata(locale, { path: '/search', title, description: t('description') });
  return q === '' ? metadata : { ...metadata, robots: { index: false, follow: true } };
}

export default async function SearchPage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const t = await getTranslations('portal.search');
  const { typed, words, filter } = await askedIn(searchParams);
  const q = words.success ? words.data : '';
  const fault = words.success ? undefined : wordsFor(words.error.issues[0]?.message ?? '', locale);
  return (
    <>
      <PageHeader title={t('title')} />
      <SearchForm locale={locale} defaultValue={typed} fault={fault} />
      <div className="mt-8">
        {q === '' ? (
          <EmptyState title={t('startTitle')}>{t('startText')}</EmptyState>
        ) : (
          <SearchResults q={q} filter={filter} results={await searchRecord(q, locale, filter)} locale={locale} />
        )}
      </div>
    </>
  );
}
