import { getTranslations } from 'next-intl/server';
import { numberRanges } from '@/components/ui/number-ranges';
import type { Locale } from '@/lib/web/locale';
import { byForum, type Discussion } from './discussions';

/** Who discussed it and when, in one line a forum: «GRCM 1999, 2001–2004». An open series reads «desde 1996». */
export async function ForumYearsLine({
  discussions,
  locale,
}: Readonly<{ discussions: readonly Discussion[]; locale: Locale }>) {
  const t = await getTranslations('portal.plan');
  const forums = byForum(discussions, locale, t('heat.networks'));
  return (
    <ul className="flex flex-wrap gap-x-5 text-sm text-muted">
      {forums.map(({ key, label, years }) => {
        const since = years.find(({ isSince }) => isSince);
        const rest = years.filter(({ isSince }) => !isSince).map(({ year }) => year);
        const words = [
          ...(since === undefined ? [] : [t('subtheme.sinceYear', { year: String(since.year) })]),
          ...(rest.length === 0 ? [] : [numberRanges(rest)]),
        ];
        return (
          <li key={key}>
            <span className="font-semibold">{label}</span> <span className="tabular-nums">{words.join(', ')}</span>
          </li>
        );
      })}
    </ul>
  );
}
