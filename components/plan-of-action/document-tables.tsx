import { getTranslations } from 'next-intl/server';
import { NoteMarks } from '@/components/membership/record-notes';
import { RecordSection } from '@/components/membership/record-section';
import { SourceMark } from '@/components/membership/record-source';
import { DataTable } from '@/components/ui/data-table';
import { TextLink } from '@/components/ui/text-link';
import type { DocumentListItem } from '@/lib/plan-of-action/documents/views';
import { documentKindNames } from '@/lib/plan-of-action/labels';
import { inLocale, type Locale } from '@/lib/web/locale';
import { areaPath, documentPath } from '@/lib/web/portal-paths';

type Given = Readonly<{ documents: readonly DocumentListItem[]; locale: Locale }>;

/** Documents of the Plan, a table for each area, in the printed order. */
export function DocumentTables({ documents, locale }: Given) {
  const areas = Map.groupBy(documents, ({ area }) => area.code);
  return [...areas].map(([code, rows]) => {
    const [first] = rows;
    if (first === undefined) return null;
    const name = inLocale(first.area, 'name', locale);
    return (
      <RecordSection key={code} id={code} title={<TextLink href={`/${locale}${areaPath(code)}`}>{name}</TextLink>}>
        <DocumentTable documents={rows} locale={locale} area={name} />
      </RecordSection>
    );
  });
}

async function DocumentTable({ documents, locale, area }: Given & Readonly<{ area: string }>) {
  const t = await getTranslations('portal');
  const columns = [
    { key: 'title', label: t('common.title') },
    { key: 'kind', label: t('common.kind') },
    { key: 'prepared', label: t('plan.documents.prepared') },
    { key: 'years', label: t('common.years') },
    { key: 'source', label: t('common.report') },
  ];
  const rows = documents.map((document) => ({
    key: document.code,
    cells: [
      <span key="title" className="font-serif text-base font-normal leading-snug">
        <span className="text-muted tabular-nums">{document.number}. </span>
        <TextLink href={`/${locale}${documentPath(document.code)}`}>{inLocale(document, 'title', locale)}</TextLink>
      </span>,
      documentKindNames[document.kind][locale],
      document.preparedBy.map((actor) => inLocale(actor, 'name', locale)).join(', '),
      <span key="years" className="tabular-nums">
        {document.isContinuous ? t('plan.documents.continuous') : document.years.join(', ')}
      </span>,
      <span key="source">
        <SourceMark lines={document.lines} /> <NoteMarks ids={document.notes} locale={locale} />
      </span>,
    ],
  }));
  return (
    <DataTable
      caption={t('plan.documents.caption', { area })}
      isCaptionHidden
      columns={columns}
      rows={rows}
      empty={t('common.none')}
    />
  );
}
