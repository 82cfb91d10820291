import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { CheckboxField } from '@/components/ui/checkbox-field';
import { SelectField } from '@/components/ui/select-field';
import { inAlphabet } from '@/lib/core/alphabet';
import type { Comparison } from '@/lib/reports/compilations/views';
import { inLocale, type Locale } from '@/lib/web/locale';

/** Which section, and of which countries; the choice stands in the address. */
export function ComparisonForm({ comparison, locale }: Readonly<{ comparison: Comparison; locale: Locale }>) {
  const t = useTranslations('matrix.compare');
  const { call, sections, section, countries, chosen } = comparison;
  const isAll = chosen.length === countries.length;
  return (
    <form
      method="get"
      action={`/${locale}/reports/compare`}
      className="mt-8 grid gap-5 border-t border-rule pt-6 print:hidden"
    >
      <input type="hidden" name="call" value={call?.id} />
      <SelectField
        name="section"
        label={t('section')}
        options={sections.map((one) => ({ value: one.key, label: inLocale(one, 'title', locale) }))}
        defaultValue={section?.key ?? ''}
        emptyLabel={t('chooseSection')}
      />
      <fieldset aria-describedby="countries-hint">
        <legend className="mb-1 font-semibold">{t('countries')}</legend>
        <p id="countries-hint" className="mb-2 text-sm text-muted">
          {t('countriesHint')}
        </p>
        <div className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-4">
          {inAlphabet(locale, countries, (one) => inLocale(one, 'name', locale)).map((one) => (
            <CheckboxField
              key={one.code}
              id={`country-${one.code}`}
              name="country"
              value={one.code}
              label={inLocale(one, 'name', locale)}
              defaultChecked={!isAll && chosen.includes(one.code)}
            />
          ))}
        </div>
      </fieldset>
      <div>
        <Button type="submit">{t('show')}</Button>
      </div>
    </form>
  );
}
