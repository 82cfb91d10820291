import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FindForm } from '@/components/shell/find-form';
import { FindResults } from '@/components/shell/find-results';
import { FindStart } from '@/components/shell/find-start';
import { PageHeader } from '@/components/ui/page-header';
import { searchEverything } from '@/lib/rights/search';
import { SearchedWords, SearchNarrowed } from '@/lib/rights/search-schema';
import { actorOrSignIn, localeOf } from '@/lib/web/page';
import { askedOf } from '@/lib/web/search-params';
import { wordsFor } from '@/lib/web/words';

type Given = PageProps<'/[locale]/find'>;

const askedIn = async (searchParams: Given['searchParams']) => {
  const query = askedOf(await searchParams);
  const typed = query.q ?? '';
  return { typed, words: SearchedWords.safeParse(typed), narrowed: SearchNarrowed.parse(query) };
};

export async function generateMetadata({ searchParams }: Given): Promise<Metadata> {
  const t = await getTranslations('find');
  const { words } = await askedIn(searchParams);
  return { title: words.success && words.data !== '' ? t('titleFor', { q: words.data }) : t('title') };
}

/** One search over all that the reader may know of. */
export default async function FindPage({ params, searchParams }: Given) {
  const locale = await localeOf(params);
  const { typed, words, narrowed } = await askedIn(searchParams);
  const actor = await actorOrSignIn(typed === '' ? '/find' : `/find?q=${encodeURIComponent(typed)}`);
  const t = await getTranslations('find');
  const q = words.success ? words.data : '';
  const fault = words.success ? undefined : wordsFor(words.error.issues[0]?.message ?? '', locale);
  return (
    <>
      <PageHeader title={q === '' ? t('title') : t('titleFor', { q })} />
      <FindForm locale={locale} typed={typed} narrowed={narrowed} fault={fault} />
      <div className="mt-8">
        {q === '' ? (
          <FindStart locale={locale} />
        ) : (
          <FindResults q={q} narrowed={narrowed} found={await searchEverything(actor, q, narrowed)} locale={locale} />
        )}
      </div>
    </>
  );
}
