import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/select-field';
import { TextLink } from '@/components/ui/text-link';
import type { ReportsAsked } from '@/lib/reports/reports/schema';
import type { ReportList } from '@/lib/reports/reports/views';
import { inLocale, type Locale } from '@/lib/web/locale';

const statuses = ['DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED'] as const;

/** What the list may be narrowed to; the choice stands in the address. */
export function ReportFilters({
  list,
  asked,
  locale,
}: Readonly<{ list: ReportList; asked: ReportsAsked; locale: Locale }>) {
  const t = useTranslations('reports');
  const named = (rows: ReportList['kinds']) =>
    rows.map((row) => ({ value: row.code, label: inLocale(row, 'name', locale) }));
  const all = t('filter.all');
  const isNarrowed = [asked.kind, asked.year, asked.country, asked.status].some((value) => value !== undefined);
  return (
    <search>
      <form
        method="get"
        action={`/${locale}/reports`}
        aria-label={t('filter.title')}
        className="mb-4 grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-[2fr_1fr_1.5fr_1.5fr_auto]"
      >
        <SelectField
          name="kind"
          label={t('filter.kind')}
          options={named(list.kinds)}
          defaultValue={asked.kind}
          emptyLabel={all}
        />
        <SelectField
          name="year"
          label={t('filter.year')}
          options={list.years.map((year) => ({ value: String(year), label: String(year) }))}
          defaultValue={asked.year?.toString()}
          emptyLabel={all}
        />
        <SelectField
          name="country"
          label={t('filter.country')}
          options={named(list.countries)}
          defaultValue={asked.country}
          emptyLabel={all}
        />
        <SelectField
          name="status"
          label={t('filter.status')}
          options={statuses.map((status) => ({ value: status, label: t(`status.${status}`) }))}
          defaultValue={asked.status}
          emptyLabel={all}
        />
        <div className="flex flex-wrap items-center gap-4">
          <Button type="submit" variant="secondary">
            {t('filter.apply')}
          </Button>
          {isNarrowed && <TextLink href={`/${locale}/reports`}>{t('filter.clear')}</TextLink>}
        </div>
      </form>
    </search>
  );
}
