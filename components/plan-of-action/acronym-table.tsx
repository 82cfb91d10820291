import { getTranslations } from 'next-intl/server';
import { NoteMarks } from '@/components/membership/record-notes';
import { SourceMark } from '@/components/membership/record-source';
import { DataTable } from '@/components/ui/data-table';
import type { AcronymView } from '@/lib/plan-of-action/chronicle/views';
import { inLocale, type Locale } from '@/lib/web/locale';

/** Acronyms in the page's language, with the other language's beside them. */
export async function AcronymTable({
  acronyms,
  locale,
}: Readonly<{ acronyms: readonly AcronymView[]; locale: Locale }>) {
  const t = await getTranslations('portal');
  const other = locale === 'es' ? 'en' : 'es';
  const columns = [
    { key: 'acronym', label: t('acronyms.acronym') },
    { key: 'meaning', label: t('acronyms.meaning') },
    { key: 'other', label: t('acronyms.other') },
    { key: 'source', label: t('common.report') },
  ];
  const short = (row: AcronymView, language: Locale) => (language === 'es' ? row.acronym : row.acronymEn);
  const rows = acronyms
    .map((row) => ({ row, own: short(row, locale) ?? row.acronym }))
    .toSorted((a, b) => a.own.localeCompare(b.own, locale))
    .map(({ row, own }) => ({
      key: row.code,
      cells: [
        <abbr key="acronym" id={row.code} title={inLocale(row, 'meaning', locale)} className="scroll-mt-6 no-underline">
          {own}
        </abbr>,
        <span key="meaning">
          {inLocale(row, 'meaning', locale)}{' '}
          <span className="text-muted">
            {!row.meaningPrinted && `(${t('acronyms.meaningOurs')})`} {!row.inList && `(${t('acronyms.notListed')})`}
          </span>
        </span>,
        <span key="other" lang={other} className="text-muted">
          {short(row, other) !== null && (
            <>
              {short(row, other)}: {inLocale(row, 'meaning', other)}
            </>
          )}
        </span>,
        <span key="source">
          <SourceMark lines={row.lines} /> <NoteMarks ids={row.notes} locale={locale} />
        </span>,
      ],
    }));
  return <DataTable caption={t('acronyms.caption')} columns={columns} rows={rows} empty={t('common.none')} />;
}
