import { useTranslations } from 'next-intl';
import { TextLink } from '@/components/ui/text-link';
import type { CalendarView } from '@/lib/meetings/calendar/views';
import type { Locale } from '@/lib/web/locale';
import { calendarAddress } from './calendar-address';
import { monthWords } from './calendar-words';

/** The month shown, and the ways to the ones before and after. */
export function CalendarMoves({
  calendar: { asked, previous, next, thisMonth },
  locale,
}: Readonly<{ calendar: CalendarView; locale: Locale }>) {
  const t = useTranslations('calendar.moves');
  const to = (month: string | null) => calendarAddress(locale, asked, { month });
  return (
    <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2">
      <h2 className="font-serif text-2xl font-semibold first-letter:uppercase">{monthWords(asked.month, locale)}</h2>
      <nav aria-label={t('label')} className="print:hidden">
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          {previous !== null && (
            <li>
              <TextLink href={to(previous)} className="inline-flex min-h-6 items-center gap-1.5">
                <span aria-hidden="true">‹</span> {t('previous', { month: monthWords(previous, locale) })}
              </TextLink>
            </li>
          )}
          {asked.month !== thisMonth && (
            <li>
              <TextLink href={to(null)} className="inline-flex min-h-6 items-center">
                {t('today')}
              </TextLink>
            </li>
          )}
          {next !== null && (
            <li>
              <TextLink href={to(next)} className="inline-flex min-h-6 items-center gap-1.5">
                {t('next', { month: monthWords(next, locale) })} <span aria-hidden="true">›</span>
              </TextLink>
            </li>
          )}
        </ul>
      </nav>
    </div>
  );
}
