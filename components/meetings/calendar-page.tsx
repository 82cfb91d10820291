import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Tabs } from '@/components/ui/tabs';
import { TextLink } from '@/components/ui/text-link';
import type { CalendarView } from '@/lib/meetings/calendar/views';
import type { Locale } from '@/lib/web/locale';
import { calendarAddress } from './calendar-address';
import { CalendarFilters } from './calendar-filters';
import { CalendarGrid } from './calendar-grid';
import { CalendarList } from './calendar-list';
import { CalendarMoves } from './calendar-moves';
import { zoneWords } from './calendar-words';

/** The calendar as a month or as a list of a year; what is chosen stands in the address. */
export function CalendarPage({ calendar, locale }: Readonly<{ calendar: CalendarView; locale: Locale }>) {
  const t = useTranslations('calendar');
  const { asked, items, zone, today } = calendar;
  const isFiltered = asked.body !== undefined || asked.kind !== undefined;
  return (
    <>
      <PageHeader title={t('title')} lead={<p>{t('lead')}</p>} />
      <CalendarFilters calendar={calendar} locale={locale} />
      <Tabs
        label={t('views.label')}
        items={(['month', 'list'] as const).map((view) => ({
          href: calendarAddress(locale, asked, { view }),
          label: t(`views.${view}`),
          isCurrent: asked.view === view,
        }))}
      />
      <CalendarMoves calendar={calendar} locale={locale} />
      {asked.view === 'month' ? (
        <CalendarGrid calendar={calendar} locale={locale} />
      ) : (
        <CalendarList calendar={calendar} locale={locale} />
      )}
      {items.length === 0 && (
        <div className="mt-6">
          <EmptyState title={t('emptyTitle')}>{t(isFiltered ? 'emptyFiltered' : 'emptyText')}</EmptyState>
        </div>
      )}
      <p className="mt-6 max-w-reading text-sm text-muted">{t('zones', { zone: zoneWords(zone, locale, today) })}</p>
      <p className="print:hidden mt-2">
        <TextLink href={`/${locale}/account#calendar`} className="inline-block min-h-6">
          {t('subscribe')}
        </TextLink>
      </p>
    </>
  );
}
