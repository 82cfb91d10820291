import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import type { DocumentList as List } from '@/lib/documents/documents/views';
import type { Locale } from '@/lib/web/locale';
import { DocumentTable } from './document-table';

/** A page of documents, or what was found. */
export function DocumentList({
  list,
  words,
  locale,
}: Readonly<{ list: List; words: string | undefined; locale: Locale }>) {
  const t = useTranslations('documents');
  const { page, pageCount, total } = list;
  const addressOf = (to: number) => {
    const query = new URLSearchParams({ ...(words !== undefined && { words }), page: String(to) });
    return `/${locale}/documents?${query}`;
  };
  const empty = words === undefined ? (['none', 'noneText'] as const) : (['foundNone', 'foundNoneText'] as const);
  return (
    <>
      <DocumentTable
        caption={words === undefined ? t('count', { count: total }) : t('found', { count: total, words })}
        documents={list.rows}
        locale={locale}
        empty={
          <EmptyState title={t(empty[0])}>
            <p>{t(empty[1])}</p>
          </EmptyState>
        }
      />
      <Pagination
        label={t('pages.label')}
        position={t('pages.position', { page, count: pageCount })}
        previous={page > 1 ? { href: addressOf(page - 1), label: t('pages.previous') } : undefined}
        next={page < pageCount ? { href: addressOf(page + 1), label: t('pages.next') } : undefined}
      />
    </>
  );
}
