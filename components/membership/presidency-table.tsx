import { getTranslations } from 'next-intl/server';
import { DataTable } from '@/components/ui/data-table';
import { StatusTag } from '@/components/ui/status-tag';
import { TextLink } from '@/components/ui/text-link';
import type { PresidencyView } from '@/lib/membership/presidency/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { memberPath, presidencyPath } from '@/lib/web/portal-paths';
import { MeetingDate, meetingPlace } from './meeting-of-year';
import { NoteMarks } from './record-notes';
import { SourceMark } from './record-source';

type Given = Readonly<{ presidencies: readonly PresidencyView[]; locale: Locale }>;

/** Every presidency, the first year first: ordinal, Member, theme, and the Conference's meeting of that year. */
export async function PresidencyTable({ presidencies, locale }: Given) {
  const t = await getTranslations('portal');
  const columns = [
    { key: 'year', label: t('common.year') },
    { key: 'ordinal', label: t('presidencies.ordinal') },
    { key: 'member', label: t('presidencies.member') },
    { key: 'theme', label: t('presidencies.theme') },
    { key: 'meeting', label: t('presidencies.meeting') },
    { key: 'source', label: t('common.report') },
  ];
  const rows = presidencies.map((presidency) => ({
    key: String(presidency.year),
    cells: [
      <TextLink key="year" href={`/${locale}${presidencyPath(presidency.year)}`} className="tabular-nums">
        {presidency.year}
      </TextLink>,
      <Ordinal key="ordinal" presidency={presidency} />,
      <TextLink key="member" href={`/${locale}${memberPath(presidency.party.code)}`} className="whitespace-nowrap">
        {inLocale(presidency.party, 'name', locale)}
      </TextLink>,
      <ThemeWords key="theme" presidency={presidency} locale={locale} />,
      <span key="meeting">
        {meetingPlace(presidency, locale)} <MeetingDate presidency={presidency} locale={locale} />
      </span>,
      <span key="source">
        <SourceMark lines={presidency.lines} /> <NoteMarks ids={presidency.notes} locale={locale} />
      </span>,
    ],
  }));
  return <DataTable caption={t('presidencies.caption')} columns={columns} rows={rows} empty={t('common.none')} />;
}

/** «XI», or «[V]» where the report never prints the number. */
function Ordinal({ presidency: { meetingOrdinal, isOrdinalPrinted } }: Readonly<{ presidency: PresidencyView }>) {
  if (meetingOrdinal === null) return null;
  return <span className="whitespace-nowrap">{isOrdinalPrinted ? meetingOrdinal : `[${meetingOrdinal}]`}</span>;
}

async function ThemeWords({ presidency, locale }: Readonly<{ presidency: PresidencyView; locale: Locale }>) {
  const t = await getTranslations('portal.presidencies');
  const theme = locale === 'es' ? presidency.themeEs : presidency.themeEn;
  return (
    <div className="grid gap-1">
      <p className="font-serif text-base leading-snug">{theme}</p>
      {presidency.themeKind === 'FOUNDING_LABEL' && <p className="text-xs text-muted">{t('founding')}</p>}
      {presidency.isInForce && (
        <p>
          <StatusTag tone="info">{t('now')}</StatusTag>
        </p>
      )}
    </div>
  );
}
