import { getTranslations } from 'next-intl/server';
import { NoteMarks } from '@/components/membership/record-notes';
import { SourceMark } from '@/components/membership/record-source';
import { DataTable } from '@/components/ui/data-table';
import { TextLink } from '@/components/ui/text-link';
import type { PartnerListItem } from '@/lib/plan-of-action/partners/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { partnerPath } from '@/lib/web/portal-paths';

/** The organisations with which the Conference has worked; those that are observers are marked. */
export async function PartnerTable({
  partners,
  locale,
}: Readonly<{ partners: readonly PartnerListItem[]; locale: Locale }>) {
  const t = await getTranslations('portal');
  const columns = [
    { key: 'name', label: t('partners.name') },
    { key: 'count', label: t('partners.contributions'), numeric: true },
    { key: 'source', label: t('common.report') },
  ];
  const rows = partners.map((partner) => ({
    key: partner.code,
    cells: [
      <span key="name" className="font-serif text-base font-normal leading-snug">
        <TextLink href={`/${locale}${partnerPath(partner.code)}`}>{inLocale(partner, 'name', locale)}</TextLink>
        {partner.isObserverOrganization && (
          <span className="ml-2 font-sans text-sm text-muted">{t('partners.observer')}</span>
        )}
      </span>,
      partner.contributionCount,
      <span key="source">
        <SourceMark lines={partner.lines} /> <NoteMarks ids={partner.notes} locale={locale} />
      </span>,
    ],
  }));
  return <DataTable caption={t('partners.caption')} columns={columns} rows={rows} empty={t('common.none')} />;
}
