import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/select-field';
import { TextLink } from '@/components/ui/text-link';
import type { MatrixView } from '@/lib/reports/matrix/views';
import { inLocale, type Locale } from '@/lib/web/locale';

/** The year and the kind of the matrix; the choice stands in the address. */
export function MatrixFilters({ matrix, locale }: Readonly<{ matrix: MatrixView; locale: Locale }>) {
  const t = useTranslations('matrix.filter');
  const { year, kind, years, kinds } = matrix;
  const known = typeof year !== 'number' || years.includes(year) ? years : [year, ...years];
  return (
    <search className="print:hidden">
      <form
        method="get"
        action={`/${locale}/reports/matrix`}
        aria-label={t('title')}
        className="mb-6 grid items-end gap-4 sm:grid-cols-[12rem_minmax(0,1fr)_auto]"
      >
        <SelectField
          name="year"
          label={t('year')}
          options={[
            ...known.map((one) => ({ value: String(one), label: String(one) })),
            { value: 'all', label: t('allYears') },
          ]}
          defaultValue={year === null ? '' : String(year)}
          emptyLabel={t('currentYears')}
        />
        <SelectField
          name="kind"
          label={t('kind')}
          options={kinds.map((one) => ({ value: one.code, label: inLocale(one, 'name', locale) }))}
          defaultValue={kind ?? ''}
          emptyLabel={t('allKinds')}
        />
        <div className="flex flex-wrap items-center gap-4">
          <Button type="submit" variant="secondary">
            {t('apply')}
          </Button>
          {(kind !== null || year !== null) && <TextLink href={`/${locale}/reports/matrix`}>{t('clear')}</TextLink>}
        </div>
      </form>
    </search>
  );
}
