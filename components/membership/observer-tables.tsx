import { getTranslations } from 'next-intl/server';
import { DataTable } from '@/components/ui/data-table';
import { TextLink } from '@/components/ui/text-link';
import type { PartyView } from '@/lib/membership/parties/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { partnerPath } from '@/lib/web/portal-paths';
import { NoteMarks } from './record-notes';
import { SourceMark } from './record-source';

type Given = Readonly<{ parties: readonly PartyView[]; locale: Locale }>;

const nameCell = (party: PartyView, locale: Locale) => (
  <span key="name" id={party.code} className="scroll-mt-6 font-serif text-base font-normal leading-snug">
    {inLocale(party, 'name', locale)}
  </span>
);

const sourceCell = (party: PartyView, locale: Locale) => (
  <span key="source">
    <SourceMark lines={party.lines} /> <NoteMarks ids={party.notes} locale={locale} />
  </span>
);

/** Observer countries; the report gives no year for any of them, and the table says so. */
export async function ObserverStateTable({ parties, locale }: Given) {
  const t = await getTranslations('portal');
  const columns = [
    { key: 'name', label: t('common.country') },
    { key: 'since', label: t('observers.sinceState') },
    { key: 'source', label: t('common.report') },
  ];
  const rows = parties.map((party) => ({
    key: party.code,
    cells: [
      nameCell(party, locale),
      party.sinceYear ?? (
        <span key="since" className="text-muted">
          {t('common.notPrinted')}
        </span>
      ),
      sourceCell(party, locale),
    ],
  }));
  return (
    <DataTable
      caption={t('observers.statesCaption')}
      isCaptionHidden
      columns={columns}
      rows={rows}
      empty={t('common.none')}
    />
  );
}

/** Observer organisations, or the RROCM, with acronym, year, and the way to what those that are `partners` contributed. */
export async function OrganisationTable({
  parties,
  locale,
  caption,
  since,
  partners,
}: Given & Readonly<{ caption: string; since: string; partners: ReadonlySet<string> }>) {
  const t = await getTranslations('portal');
  const columns = [
    { key: 'name', label: t('observers.organisation') },
    { key: 'acronym', label: t('observers.acronym') },
    { key: 'since', label: since },
    { key: 'partner', label: t('observers.contributions') },
    { key: 'source', label: t('common.report') },
  ];
  const rows = parties.map((party) => ({
    key: party.code,
    cells: [
      nameCell(party, locale),
      (locale === 'es' ? party.acronymEs : party.acronymEn) ?? party.acronymEs,
      party.sinceYear,
      partners.has(party.code) ? (
        <TextLink key="partner" href={`/${locale}${partnerPath(party.code)}`}>
          {t('observers.asPartner')}
          <span className="sr-only"> {inLocale(party, 'name', locale)}</span>
        </TextLink>
      ) : null,
      sourceCell(party, locale),
    ],
  }));
  return <DataTable caption={caption} isCaptionHidden columns={columns} rows={rows} empty={t('common.none')} />;
}
