import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { TextLink } from '@/components/ui/text-link';
import type { DocumentsAsked } from '@/lib/documents/documents/schema';
import type { DocumentList as List } from '@/lib/documents/documents/views';
import type { Locale } from '@/lib/web/locale';
import { DocumentTable } from './document-table';
import { listAddress } from './list-address';

/** A page of documents, or what was found; read by key, newest first. */
export function DocumentList({ list, asked, locale }: Readonly<{ list: List; asked: DocumentsAsked; locale: Locale }>) {
  const t = useTranslations('documents');
  const { words, after } = asked;
  const { total, next } = list;
  const empty = words === undefined ? (['none', 'noneText'] as const) : (['foundNone', 'foundNoneText'] as const);
  const caption = (): string => {
    if (list.isLike) return t('like', { words: words ?? '' });
    if (words !== undefined) return total === null ? t('foundMany', { words }) : t('found', { count: total, words });
    if (total !== null) return t('count', { count: total });
    return list.facets === null ? t('newest') : t('many');
  };
  return (
    <>
      <DocumentTable
        caption={caption()}
        documents={list.rows}
        locale={locale}
        empty={
          <EmptyState title={t(empty[0])}>
            <p>{t(empty[1])}</p>
          </EmptyState>
        }
      />
      <p className="mt-6 flex flex-wrap gap-x-8 gap-y-2 print:hidden">
        {after !== undefined && (
          <TextLink href={listAddress(locale, asked)} className="inline-block min-h-6">
            {t('fromTop')}
          </TextLink>
        )}
        {next !== null && (
          <TextLink href={listAddress(locale, asked, { after: next })} rel="next" className="inline-block min-h-6">
            {t('more')} ›
          </TextLink>
        )}
      </p>
    </>
  );
}
