import { useTranslations } from 'next-intl';
import { DataTable } from '@/components/ui/data-table';
import { dateSpanWords } from '@/components/ui/partial-date';
import type { CalendarItem, CalendarView } from '@/lib/meetings/calendar/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { ItemLink, ItemTime } from './calendar-item';
import { monthWords } from './calendar-words';

type Given = Readonly<{ calendar: CalendarView; locale: Locale }>;

/** A year from the month asked for, one row an item. */
export function CalendarList({ calendar: { items, asked, zone, lastMonth }, locale }: Given) {
  const t = useTranslations('calendar');
  const rows = items.map((item) => ({
    key: `${item.kind} ${item.id}`,
    cells: [
      <span key="when" className="font-normal">
        <span className="block font-semibold">{dateSpanWords(item.from, item.to, locale)}</span>
        <ItemTime item={item} zone={zone} locale={locale} />
      </span>,
      <What key="what" item={item} locale={locale} />,
      [item.city, item.host === null ? null : inLocale(item.host, 'name', locale)]
        .filter((part) => part !== null)
        .join(', '),
    ],
  }));
  return (
    <DataTable
      caption={t('list.caption', {
        from: monthWords(asked.month, locale),
        to: monthWords(lastMonth, locale),
        count: items.length,
      })}
      columns={[
        { key: 'when', label: t('list.when') },
        { key: 'what', label: t('list.what') },
        { key: 'where', label: t('list.where') },
      ]}
      rows={rows}
      empty=""
    />
  );
}

function What({ item, locale }: Readonly<{ item: CalendarItem; locale: Locale }>) {
  const t = useTranslations('calendar');
  return (
    <>
      <ItemLink item={item} locale={locale} />
      <span className="block text-muted">
        {t(`oneKind.${item.kind}`)}
        {item.of !== null && ` · ${inLocale(item.of, 'title', locale)}`}
      </span>
    </>
  );
}
