import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import type { SearchNarrowed } from '@/lib/rights/search-schema';
import type { Locale } from '@/lib/web/locale';

type Given = Readonly<{
  locale: Locale;
  typed: string;
  narrowed: SearchNarrowed;
  /** Words of what is wrong with what was typed. */
  fault: string | undefined;
}>;

/** The search's own box, with what was typed; what the search is narrowed by stays. */
export function FindForm({ locale, typed, narrowed: { kind, year, language }, fault }: Given) {
  const t = useTranslations('find');
  const kept = { kind, year, language };
  return (
    <search data-find="" className="print:hidden">
      <form action={`/${locale}/find`} aria-label={t('title')} className="grid max-w-reading gap-1">
        <label htmlFor="find-q" className="font-semibold">
          {t('label')}
        </label>
        <p id="find-q-hint" className="text-sm text-muted">
          {t('hint')}
        </p>
        {fault && (
          <p id="find-q-error" className="font-semibold text-late">
            {fault}
          </p>
        )}
        <div className="flex flex-wrap gap-2 sm:flex-nowrap">
          <input
            id="find-q"
            name="q"
            type="search"
            defaultValue={typed}
            aria-describedby={fault ? 'find-q-error find-q-hint' : 'find-q-hint'}
            aria-invalid={fault ? true : undefined}
            autoComplete="off"
            spellCheck="false"
            className="field-box min-w-0 grow basis-48"
          />
          {Object.entries(kept).map(([name, value]) =>
            value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
          )}
          <Button type="submit">{t('submit')}</Button>
        </div>
      </form>
    </search>
  );
}
