import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/ui/button';
import type { Locale } from '@/lib/web/locale';

type Given = Readonly<{
  locale: Locale;
  defaultValue?: string;
  kind?: string;
  /** Words of what is wrong with what was typed. */
  fault?: string;
}>;

/** The search box. A plain form: what was searched for is in the address. */
export async function SearchForm({ locale, defaultValue = '', kind, fault }: Given) {
  const t = await getTranslations('portal.search');
  return (
    <search>
      <form action={`/${locale}/search`} className="grid max-w-reading gap-1">
        <label htmlFor="field-q" className="font-semibold">
          {t('label')}
        </label>
        <p id="field-q-hint" className="text-sm text-muted">
          {t('hint')}
        </p>
        {fault && (
          <p id="q-error" className="font-semibold text-late">
            {fault}
          </p>
        )}
        <div className="flex flex-wrap gap-2 sm:flex-nowrap">
          <input
            id="field-q"
            name="q"
            type="search"
            defaultValue={defaultValue}
            aria-describedby={fault ? 'q-error field-q-hint' : 'field-q-hint'}
            aria-invalid={fault ? true : undefined}
            autoComplete="off"
            spellCheck="false"
            className="field-box min-w-0 grow basis-48"
          />
          {kind !== undefined && <input type="hidden" name="kind" value={kind} />}
          <Button type="submit">{t('submit')}</Button>
        </div>
      </form>
    </search>
  );
}
