import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { TextField } from '@/components/ui/text-field';
import { TextLink } from '@/components/ui/text-link';
import { documentKindLabels } from '@/lib/documents/documents/labels';
import { publishedPath } from '@/lib/documents/published/schema';
import type { PublishedList as List } from '@/lib/documents/published/views';
import { inLocale, type Locale } from '@/lib/web/locale';

type Given = Readonly<{ list: List; words: string | undefined; locale: Locale }>;

/** Published papers, newest publication first, with a search and a feed. */
export function PublishedList({ list, words, locale }: Given) {
  const t = useTranslations('portal.published');
  const { rows, total, page, pageCount } = list;
  const addressOf = (to: number) =>
    `/${locale}/published?${new URLSearchParams({ ...(words !== undefined && { words }), page: String(to) })}`;
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <search>
        <form method="get" className="mb-6 flex flex-wrap items-end gap-4">
          <div className="min-w-0 flex-1 basis-80">
            <TextField name="words" type="search" label={t('search')} defaultValue={words} />
          </div>
          <Button type="submit" variant="secondary">
            {t('find')}
          </Button>
          {words !== undefined && (
            <TextLink href={`/${locale}/published`} className="inline-block min-h-6">
              {t('all')}
            </TextLink>
          )}
        </form>
      </search>
      <DataTable
        caption={t('count', { count: total })}
        columns={[
          { key: 'name', label: t('name') },
          { key: 'symbol', label: t('symbol') },
          { key: 'kind', label: t('kind') },
          { key: 'published', label: t('publishedOn') },
        ]}
        rows={rows.map((paper) => ({
          key: paper.symbol,
          cells: [
            <TextLink key="name" href={`/${locale}${publishedPath(paper.symbol)}`} className="inline-block min-h-6">
              {inLocale(paper, 'title', locale)}
            </TextLink>,
            <span key="symbol" className="whitespace-nowrap tabular-nums">
              {paper.symbol}
            </span>,
            documentKindLabels[paper.kind][locale],
            <DateTime key="published" at={paper.publishedAt} locale={locale} />,
          ],
        }))}
        empty={
          <EmptyState title={t('none')}>
            <p>{t('noneText')}</p>
          </EmptyState>
        }
      />
      <Pagination
        label={t('pages.label')}
        position={t('pages.position', { page, count: pageCount })}
        previous={page > 1 ? { href: addressOf(page - 1), label: t('pages.previous') } : undefined}
        next={page < pageCount ? { href: addressOf(page + 1), label: t('pages.next') } : undefined}
      />
      <p className="mt-8">
        <a href={`/api/v1/published/feed?locale=${locale}`} className="link inline-block min-h-6">
          {t('feed')}
        </a>
      </p>
    </>
  );
}
