import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/ui/button';
import { type Option, SelectField } from '@/components/ui/select-field';
import { TextLink } from '@/components/ui/text-link';
import { type ActivityFilter, activityKinds, activityStates } from '@/lib/plan-of-action/activities/schema';
import type { ActivityPage } from '@/lib/plan-of-action/activities/views';
import { activityKindNames, activityStateNames } from '@/lib/plan-of-action/labels';
import { inLocale, type Locale } from '@/lib/web/locale';
import { activitiesPath } from '@/lib/web/portal-paths';
import { addressFilter } from './filter-address';

type Given = Readonly<{ filter: ActivityFilter; choices: ActivityPage['choices']; locale: Locale }>;

/** What the list can be narrowed to. A plain form: the filter is in the address. */
export async function ActivityFilters({ filter, choices, locale }: Given) {
  const t = await getTranslations('portal.plan.activities');
  const named = (rows: readonly { code: string; nameEs: string; nameEn: string }[]): Option[] =>
    rows.map((row) => ({ value: row.code, label: inLocale(row, 'name', locale) }));
  const fields = [
    { name: 'theme', label: t('theme'), any: t('any'), options: named(choices.themes) },
    { name: 'area', label: t('area'), any: t('anyFeminine'), options: named(choices.themes.flatMap((x) => x.areas)) },
    {
      name: 'kind',
      label: t('kind'),
      any: t('anyFeminine'),
      options: activityKinds.map((kind) => ({ value: kind, label: activityKindNames[kind][locale] })),
    },
    {
      name: 'state',
      label: t('state'),
      any: t('any'),
      options: activityStates.map((state) => ({ value: state, label: activityStateNames[state][locale] })),
    },
    { name: 'country', label: t('country'), any: t('any'), options: named(choices.countries) },
    {
      name: 'year',
      label: t('year'),
      any: t('any'),
      options: choices.years.map((year) => ({ value: String(year), label: String(year) })),
    },
  ] as const;
  const set = addressFilter(filter);
  return (
    <form action={`/${locale}/plan-of-action/activities`} className="border-y border-rule py-4">
      <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
        {fields.map(({ name, label, any, options }) => (
          <SelectField
            key={name}
            name={name}
            label={label}
            emptyLabel={any}
            options={options}
            defaultValue={set[name] ?? ''}
          />
        ))}
      </div>
      <p className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-2">
        <Button type="submit" variant="secondary">
          {t('apply')}
        </Button>
        {fields.map(({ name, label, options }) => {
          const { [name]: value, ...others } = set;
          const option = options.find((each) => each.value === value);
          if (value === undefined || option === undefined) return null;
          return (
            <TextLink
              key={name}
              href={`/${locale}${activitiesPath(others)}`}
              aria-label={t('remove', { name: label, value: option.label })}
              className="inline-flex min-h-6 items-center gap-1 text-sm"
            >
              {option.label} <span aria-hidden="true">×</span>
            </TextLink>
          );
        })}
        {Object.keys(set).length > 1 && (
          <TextLink href={`/${locale}${activitiesPath({})}`} className="inline-flex min-h-6 items-center text-sm">
            {t('clear')}
          </TextLink>
        )}
      </p>
    </form>
  );
}
