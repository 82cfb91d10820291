import { getTranslations } from 'next-intl/server';
import { NoteMarks } from '@/components/membership/record-notes';
import { SourceMark } from '@/components/membership/record-source';
import { TextLink } from '@/components/ui/text-link';
import type { ThemeView } from '@/lib/plan-of-action/subthemes/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { activitiesPath, areaPath, subthemePath } from '@/lib/web/portal-paths';

type Area = ThemeView['areas'][number];

/** Themes with their areas, how much each holds, and every subtheme. */
export function ThemeList({ themes, locale }: Readonly<{ themes: readonly ThemeView[]; locale: Locale }>) {
  return (
    <div className="grid gap-14">
      {themes.map((theme) => (
        <ThemePart key={theme.code} theme={theme} locale={locale} />
      ))}
    </div>
  );
}

async function ThemePart({ theme, locale }: Readonly<{ theme: ThemeView; locale: Locale }>) {
  const t = await getTranslations('portal.plan.index');
  return (
    <section aria-labelledby={theme.code} className="border-t-2 border-ink pt-4">
      <p className="eyebrow">{t('theme', { position: theme.position })}</p>
      <h2 id={theme.code} className="mt-1 scroll-mt-6 font-serif text-2xl font-semibold">
        {inLocale(theme, 'name', locale)}
      </h2>
      <p className="mt-2 max-w-reading font-serif text-lg">{inLocale(theme, 'description', locale)}</p>
      <p className="mt-1">
        <SourceMark lines={theme.lines} /> <NoteMarks ids={theme.notes} locale={locale} />
      </p>
      <div className={`mt-6 grid gap-x-14 gap-y-10 ${theme.areas.length > 1 ? 'lg:grid-cols-2' : ''}`}>
        {theme.areas.map((area) => (
          <AreaPart key={area.code} area={area} locale={locale} isAlone={theme.areas.length === 1} />
        ))}
      </div>
    </section>
  );
}

async function AreaPart({ area, locale, isAlone }: Readonly<{ area: Area; locale: Locale; isAlone: boolean }>) {
  const { subthemes, documents, activities } = area._count;
  const t = await getTranslations('portal.home');
  const counts = [
    { key: 'subthemes', count: subthemes, words: t('subthemes', { count: subthemes }) },
    { key: 'documents', count: documents, words: t('documents', { count: documents }) },
    { key: 'activities', count: activities, words: t('activities', { count: activities }) },
  ];
  return (
    <div>
      <h3 id={`area-${area.code}`} className="font-serif text-xl font-semibold">
        <TextLink href={`/${locale}${areaPath(area.code)}`}>{inLocale(area, 'name', locale)}</TextLink>
      </h3>
      <ul className="mt-1 flex flex-wrap gap-x-5 text-sm text-muted">
        {counts.map(({ key, count, words }) => (
          <li key={key}>
            <span className="font-semibold text-ink tabular-nums">{count}</span>{' '}
            {key === 'activities' ? (
              <TextLink href={`/${locale}${activitiesPath({ area: area.code })}`} className="inline-block min-h-6">
                {words}
              </TextLink>
            ) : (
              words
            )}
          </li>
        ))}
      </ul>
      <ol className={`mt-3 border-t border-rule ${isAlone ? 'lg:columns-2 lg:gap-x-14' : ''}`}>
        {area.subthemes.map((subtheme, index) => (
          <li
            key={subtheme.code}
            className="grid break-inside-avoid grid-cols-[1.75rem_minmax(0,1fr)] border-b border-rule py-1.5"
          >
            <span aria-hidden="true" className="text-sm text-muted tabular-nums">
              {index + 1}
            </span>
            <TextLink href={`/${locale}${subthemePath(subtheme.code)}`} className="leading-snug">
              {inLocale(subtheme, 'title', locale)}
            </TextLink>
          </li>
        ))}
      </ol>
    </div>
  );
}
