import { getTranslations } from 'next-intl/server';
import type { SubthemeView } from '@/lib/plan-of-action/subthemes/views';
import type { Locale } from '@/lib/web/locale';
import { byForum, type ForumYears, yearsOf } from './discussions';
import { HeatTable } from './heat-table';

const isOpenSince = (forums: readonly ForumYears[], key: string, year: number): boolean =>
  forums.some((forum) => forum.key === key && forum.years.some((each) => each.year === year && each.isSince));

/** In which years each forum discussed the subtheme. */
export async function SubthemeHeat({ subtheme, locale }: Readonly<{ subtheme: SubthemeView; locale: Locale }>) {
  const t = await getTranslations('portal.plan.heat');
  const forums = byForum(subtheme.discussions, locale, t('networks'));
  const rows = forums.map(({ key, label, years }) => ({
    key,
    label,
    counts: new Map(years.map(({ year }) => [year, 1])),
  }));
  return (
    <HeatTable
      caption={t('captionSubtheme')}
      rowTitle={t('forum')}
      years={yearsOf(subtheme.discussions)}
      rows={rows}
      cellWords={(count) => (count === 0 ? t('no') : t('yes'))}
      glyph={(key, year) => (isOpenSince(forums, key, year) ? '→' : '●')}
      legend={subtheme.discussions.some(({ isSince }) => isSince) ? t('legendSince') : undefined}
    />
  );
}
