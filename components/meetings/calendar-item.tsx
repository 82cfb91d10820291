import { useTranslations } from 'next-intl';
import { StatusTag } from '@/components/ui/status-tag';
import type { CalendarItem } from '@/lib/meetings/calendar/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { timeWords } from './calendar-words';

type Given = Readonly<{ item: CalendarItem; zone: string; locale: Locale }>;

/** Title as a link to its page; a deadline says that it is one. */
export function ItemLink({ item, locale }: Omit<Given, 'zone'>) {
  const t = useTranslations('calendar');
  const title = inLocale(item, 'title', locale);
  return (
    <>
      <a
        data-page=""
        href={`/${locale}${item.href}`}
        className={`link inline-block min-h-6 ${item.isCancelled ? 'line-through' : ''}`}
      >
        {item.kind === 'DEADLINE' ? t('deadlineOf', { title }) : title}
      </a>
      {item.isCancelled && (
        <>
          {' '}
          <StatusTag tone="neutral">{t('cancelled')}</StatusTag>
        </>
      )}
    </>
  );
}

/** Time and zone of the place, then the reader's own where it differs. Nothing for what lasts whole days. */
export function ItemTime({ item, zone, locale }: Given) {
  const t = useTranslations('calendar');
  const words = timeWords(item, zone, locale);
  if (words === null) return null;
  const venue = item.kind === 'DEADLINE' ? t('until', { time: words.venue }) : words.venue;
  return (
    <span className="tabular-nums">
      {venue} <span className="text-muted">({words.zone})</span>
      {words.own !== null && <span className="block text-muted">{t('forYou', { time: words.own })}</span>}
    </span>
  );
}
