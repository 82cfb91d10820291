import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/select-field';
import { TextLink } from '@/components/ui/text-link';
import { calendarKinds } from '@/lib/meetings/calendar/schema';
import type { CalendarView } from '@/lib/meetings/calendar/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { calendarAddress } from './calendar-address';

/** Body and kind; month and way of seeing stay as they are. */
export function CalendarFilters({
  calendar: { asked, bodies },
  locale,
}: Readonly<{ calendar: CalendarView; locale: Locale }>) {
  const t = useTranslations('calendar');
  const { body, kind, view, month } = asked;
  return (
    <search className="print:hidden">
      <form
        method="get"
        action={`/${locale}/calendar`}
        aria-label={t('filter.title')}
        className="mb-6 grid items-end gap-4 sm:grid-cols-[minmax(0,1fr)_14rem_auto]"
      >
        {view === 'list' && <input type="hidden" name="view" value="list" />}
        <input type="hidden" name="month" value={month} />
        <SelectField
          name="body"
          label={t('filter.body')}
          options={bodies.map((one) => ({ value: one.code, label: inLocale(one, 'name', locale) }))}
          defaultValue={body ?? ''}
          emptyLabel={t('filter.allBodies')}
        />
        <SelectField
          name="kind"
          label={t('filter.kind')}
          options={calendarKinds.map((one) => ({ value: one, label: t(`kinds.${one}`) }))}
          defaultValue={kind ?? ''}
          emptyLabel={t('filter.allKinds')}
        />
        <div className="flex flex-wrap items-center gap-4">
          <Button type="submit" variant="secondary">
            {t('filter.apply')}
          </Button>
          {(body !== undefined || kind !== undefined) && (
            <TextLink href={calendarAddress(locale, asked, { body: null, kind: null })}>{t('filter.clear')}</TextLink>
          )}
        </div>
      </form>
    </search>
  );
}
