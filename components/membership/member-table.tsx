import { getTranslations } from 'next-intl/server';
import { DataTable } from '@/components/ui/data-table';
import { TextLink } from '@/components/ui/text-link';
import type { MemberListItem } from '@/lib/membership/parties/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { memberPath, presidencyPath } from '@/lib/web/portal-paths';
import { NoteMarks } from './record-notes';
import { SourceMark } from './record-source';

/** The Members in the order of the report, with the years in which they presided and how much happened with them. */
export async function MemberTable({
  members,
  locale,
}: Readonly<{ members: readonly MemberListItem[]; locale: Locale }>) {
  const t = await getTranslations('portal');
  const columns = [
    { key: 'name', label: t('common.country') },
    { key: 'years', label: t('members.presided') },
    { key: 'hosted', label: t('members.hosted'), numeric: true },
    { key: 'source', label: t('common.report') },
  ];
  const rows = members.map((member) => ({
    key: member.code,
    cells: [
      <TextLink key="name" href={`/${locale}${memberPath(member.code)}`} className="font-serif text-lg">
        {inLocale(member, 'name', locale)}
      </TextLink>,
      member.presidencyYears.length === 0 ? (
        <span key="years" className="text-muted">
          {t('members.never')}
        </span>
      ) : (
        <YearLinks key="years" years={member.presidencyYears} locale={locale} />
      ),
      member.hostedActivityCount,
      <span key="source">
        <SourceMark lines={member.lines} /> <NoteMarks ids={member.notes} locale={locale} />
      </span>,
    ],
  }));
  return <DataTable caption={t('members.caption')} columns={columns} rows={rows} empty={t('common.none')} />;
}

/** Years of presidencies, each leading to its own. */
export function YearLinks({ years, locale }: Readonly<{ years: readonly number[]; locale: Locale }>) {
  return (
    <ul className="flex flex-wrap gap-x-3">
      {years.map((year) => (
        <li key={year}>
          <TextLink href={`/${locale}${presidencyPath(year)}`} className="inline-block min-h-6 tabular-nums">
            {year}
          </TextLink>
        </li>
      ))}
    </ul>
  );
}
