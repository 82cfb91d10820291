import { getTranslations } from 'next-intl/server';
import type { AreaView, ThemeView } from '@/lib/plan-of-action/subthemes/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { areaPath } from '@/lib/web/portal-paths';
import { byForum, yearsOf } from './discussions';
import { type HeatRow, HeatTable } from './heat-table';

/** How many things of each year there are; one thing counts once a year. */
function countYears(things: readonly (readonly number[])[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const years of things) for (const year of new Set(years)) counts.set(year, (counts.get(year) ?? 0) + 1);
  return counts;
}

/** Which forum discussed how many subthemes of the area, year by year. */
export async function ForumHeat({ area, locale }: Readonly<{ area: AreaView; locale: Locale }>) {
  const t = await getTranslations('portal.plan.heat');
  const forums = byForum(
    area.subthemes.flatMap(({ discussions }) => discussions),
    locale,
    t('networks'),
  );
  const rows = forums.map(({ key, label }): HeatRow => {
    const years = area.subthemes.map(({ discussions }) =>
      discussions.filter(({ bodyCode }) => (bodyCode ?? 'NETWORKS') === key).map(({ year }) => year),
    );
    return { key, label, counts: countYears(years) };
  });
  return (
    <HeatTable
      caption={t('caption')}
      rowTitle={t('forum')}
      years={yearsOf(area.subthemes.flatMap(({ discussions }) => discussions))}
      rows={rows}
      cellWords={(count) => t('cell', { count })}
      legend={t('legend')}
    />
  );
}

/** How many subthemes of each area were discussed, year by year, whoever discussed them. */
export async function AreaHeat({ themes, locale }: Readonly<{ themes: readonly ThemeView[]; locale: Locale }>) {
  const t = await getTranslations('portal.plan.heat');
  const areas = themes.flatMap((theme) => theme.areas);
  const rows = areas.map(
    (area): HeatRow => ({
      key: area.code,
      label: inLocale(area, 'name', locale),
      href: `/${locale}${areaPath(area.code)}`,
      counts: countYears(area.subthemes.map(({ discussions }) => discussions.map(({ year }) => year))),
    }),
  );
  return (
    <HeatTable
      caption={t('captionAreas')}
      rowTitle={t('area')}
      years={yearsOf(areas.flatMap(({ subthemes }) => subthemes.flatMap(({ discussions }) => discussions)))}
      rows={rows}
      cellWords={(count) => t('cell', { count })}
      legend={t('legend')}
    />
  );
}
