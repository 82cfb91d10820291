import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { StatusTag } from '@/components/ui/status-tag';
import { TextLink } from '@/components/ui/text-link';
import { documentStatusLabels } from '@/lib/documents/documents/labels';
import { documentAddress } from '@/lib/documents/documents/schema';
import type { DocumentLine } from '@/lib/documents/documents/views';
import { inLocale, type Locale } from '@/lib/web/locale';

/** Documents with symbol, title and date; where words were asked for, the place where they stand. */
export function DocumentTable({
  caption,
  documents,
  locale,
  empty,
}: Readonly<{ caption: string; documents: readonly DocumentLine[]; locale: Locale; empty: ReactNode }>) {
  const t = useTranslations('documents');
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'symbol', label: t('column.symbol') },
        { key: 'title', label: t('column.title') },
        { key: 'body', label: t('column.body') },
        { key: 'issued', label: t('column.issued') },
      ]}
      rows={documents.map((document) => ({
        key: document.symbol,
        cells: [
          <TextLink
            key="symbol"
            href={`/${locale}${documentAddress(document.symbol)}`}
            className="inline-block min-h-6 whitespace-nowrap tabular-nums"
          >
            {document.symbol}
          </TextLink>,
          <DocumentTitle key="title" document={document} locale={locale} />,
          document.body === null ? null : inLocale(document.body, 'short', locale),
          <DateTime key="issued" at={document.issuedAt} locale={locale} />,
        ],
      }))}
      empty={empty}
    />
  );
}

function DocumentTitle({ document, locale }: Readonly<{ document: DocumentLine; locale: Locale }>) {
  const t = useTranslations('documents');
  return (
    <span className="grid gap-1">
      <span>
        {inLocale(document, 'title', locale)}{' '}
        {document.status !== 'ISSUED' && (
          <StatusTag tone="neutral">{documentStatusLabels[document.status][locale]}</StatusTag>
        )}{' '}
        {document.withdrawnAt !== null && <StatusTag tone="late">{t('withdrawn')}</StatusTag>}
      </span>
      {document.snippet !== null && <Snippet text={document.snippet} />}
    </span>
  );
}

/** The words asked for stand between U+E000 and U+E001. */
function Snippet({ text }: Readonly<{ text: string }>) {
  const parts = text.split('\ue000').flatMap((part, index) => {
    const [marked = '', rest = ''] = index === 0 ? ['', part] : part.split('\ue001');
    return [
      { key: `${index} marked`, words: marked, isMarked: true },
      { key: `${index} rest`, words: rest, isMarked: false },
    ].filter((one) => one.words !== '');
  });
  return (
    <span className="text-sm text-muted">
      …
      {parts.map(({ key, words, isMarked }) =>
        isMarked ? <mark key={key}>{words}</mark> : <span key={key}>{words}</span>,
      )}
      …
    </span>
  );
}
