import { useTranslations } from 'next-intl';
import type { SearchNarrowed } from '@/lib/rights/search-schema';
import type { SearchFound } from '@/lib/rights/search-views';
import type { Locale } from '@/lib/web/locale';
import { findAddress } from './find-address';

type Given = Readonly<{ q: string; narrowed: SearchNarrowed; found: SearchFound; locale: Locale }>;
type Choice = Readonly<{ key: string; href: string; label: string; isCurrent: boolean; count: string | null }>;

/** Years beyond these are found by words. */
const mostYears = 12;

/** How much was found of each kind, year and language; each leads to those alone, and the first of each group back to all. */
export function FindFacets({ q, narrowed, found, locale }: Given) {
  const t = useTranslations('find');
  const to = (other: Partial<SearchNarrowed>) => findAddress(locale, q, { ...narrowed, page: 1, ...other });
  const counted = ({ count, isMore }: { count: number; isMore: boolean }) =>
    t('count', { count, isMore: isMore ? 'yes' : 'no' });
  const { kind, year, language } = narrowed;
  const all = (key: string, href: string, label: string, isCurrent: boolean): Choice => ({
    ...{ key, href, label, isCurrent, count: null },
  });
  const groups: readonly (readonly [string, readonly Choice[]])[] = [
    [
      t('byKind'),
      [
        all('all', to({ kind: undefined }), t('all'), kind === undefined),
        ...found.kinds.map(({ value, ...rest }) => ({
          ...{ key: value, href: to({ kind: value }), label: t(`kinds.${value}`), isCurrent: kind === value },
          count: counted(rest),
        })),
      ],
    ],
    [
      t('byLanguage'),
      [
        all('both', to({ language: undefined }), t('anyLanguage'), language === undefined),
        ...found.languages.map(({ value, ...rest }) => ({
          ...{
            key: value,
            href: to({ language: value }),
            label: t(`languages.${value}`),
            isCurrent: language === value,
          },
          count: counted(rest),
        })),
      ],
    ],
    [
      t('byYear'),
      [
        all('any', to({ year: undefined }), t('anyYear'), year === undefined),
        ...found.years.slice(0, mostYears).map(({ value, ...rest }) => ({
          ...{ key: String(value), href: to({ year: value }), label: String(value), isCurrent: year === value },
          count: counted(rest),
        })),
      ],
    ],
  ];
  return (
    <nav aria-label={t('facets')} className="grid content-start gap-5 print:hidden">
      {groups
        .filter(([, choices]) => choices.length > 1)
        .map(([label, choices]) => (
          <div key={label}>
            <h2 className="mb-1 text-sm font-semibold">{label}</h2>
            <ul className="flex flex-wrap gap-x-5 text-sm lg:grid">
              {choices.map(({ key, href, label: words, isCurrent, count }) => (
                <li key={key}>
                  <a
                    data-page=""
                    href={href}
                    aria-current={isCurrent ? 'true' : undefined}
                    className="inline-flex min-h-8 items-center gap-2 border-l-2 border-transparent text-accent hover:underline lg:w-full lg:justify-between lg:pl-3 aria-[current]:border-accent aria-[current]:pl-3 aria-[current]:font-semibold aria-[current]:text-ink"
                  >
                    {words} {count !== null && <span className="text-muted tabular-nums">{count}</span>}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
    </nav>
  );
}
