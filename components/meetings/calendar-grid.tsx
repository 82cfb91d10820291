import { useTranslations } from 'next-intl';
import type { CalendarItem, CalendarView, DayView } from '@/lib/meetings/calendar/views';
import type { Locale } from '@/lib/web/locale';
import { ItemLink, ItemTime } from './calendar-item';
import { CalendarKeys } from './calendar-keys';
import { dayWords, monthWords, weekdayWords } from './calendar-words';

type Given = Readonly<{ calendar: CalendarView; locale: Locale }>;

/** The weeks of a month as a table of days; on a phone the same days one under another, those without anything left out. */
export function CalendarGrid({ calendar: { weeks, asked, zone }, locale }: Given) {
  const t = useTranslations('calendar.grid');
  const count = new Set(weeks.flat().flatMap((day) => (day.isInMonth ? day.items.map(({ id }) => id) : []))).size;
  return (
    <CalendarKeys>
      <table className="block w-full border-collapse text-sm sm:table sm:table-fixed">
        <caption className="block pb-2 text-start text-muted sm:table-caption">
          <span className="first-letter:uppercase">
            {t('caption', { month: monthWords(asked.month, locale), count })}
          </span>
          <span className="sr-only"> {t('keys')}</span>
        </caption>
        <thead className="hidden sm:table-header-group">
          <tr>
            {weeks[0]?.map(({ day }) => (
              <th
                key={day}
                scope="col"
                abbr={weekdayWords(day, locale, 'long')}
                className="border-b-2 border-ink px-2 py-1 text-start font-semibold first-letter:uppercase"
              >
                {weekdayWords(day, locale, 'short')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="block sm:table-row-group">
          {weeks.map((week) => (
            <tr key={week[0]?.day} className="block sm:table-row">
              {week.map((day) => (
                <Day key={day.day} day={day} zone={zone} locale={locale} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </CalendarKeys>
  );
}

function Day({
  day: { day, isInMonth, isToday, items },
  zone,
  locale,
}: Readonly<{ day: DayView; zone: string; locale: Locale }>) {
  const t = useTranslations('calendar.grid');
  const shown = items.length > 0 || isToday ? 'block' : 'hidden';
  return (
    <td
      data-day={day}
      tabIndex={-1}
      aria-current={isToday ? 'date' : undefined}
      className={`${shown} border-b border-rule py-2 align-top sm:table-cell sm:h-24 sm:border sm:px-2 ${isInMonth ? '' : 'text-muted sm:bg-sunken'} ${isToday ? 'sm:outline-2 sm:-outline-offset-2 sm:outline-accent' : ''}`}
    >
      <p className="flex flex-wrap items-baseline gap-x-2">
        <time dateTime={day} className="font-semibold tabular-nums">
          <span className="inline-block first-letter:uppercase sm:sr-only">{dayWords(day, locale)}</span>
          <span aria-hidden="true" className="hidden sm:inline">
            {Number(day.slice(-2))}
          </span>
        </time>
        {isToday && <span className="text-xs font-semibold text-accent">{t('today')}</span>}
      </p>
      {items.length > 0 && (
        <ul className="mt-1 grid gap-1.5">
          {items.map((item) => (
            <DayItem key={`${item.kind} ${item.id}`} item={item} day={day} zone={zone} locale={locale} />
          ))}
        </ul>
      )}
    </td>
  );
}

const marks: Readonly<Record<CalendarItem['kind'], string>> = {
  MEETING: 'border-accent',
  SESSION: 'border-edge',
  DEADLINE: 'border-asked-strong',
};

/** On later days of what lasts several, only that it goes on. */
function DayItem({
  item,
  day,
  zone,
  locale,
}: Readonly<{ item: CalendarItem; day: string; zone: string; locale: Locale }>) {
  const t = useTranslations('calendar.grid');
  return (
    <li className={`min-w-0 border-l-[3px] pl-1.5 leading-snug break-words ${marks[item.kind]}`}>
      <ItemLink item={item} locale={locale} />
      <span className="block text-xs">
        {item.from < day ? (
          <span className="text-muted">{t('goesOn')}</span>
        ) : (
          <ItemTime item={item} zone={zone} locale={locale} />
        )}
      </span>
    </li>
  );
}
