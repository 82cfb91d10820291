import { useTranslations } from 'next-intl';
import type { Locale } from '@/lib/web/locale';

/** The search over everything, on every page of the intranet but the one that has it larger. A plain form: it works without script, and `/` leads to it. */
export function FindBox({ locale }: Readonly<{ locale: Locale }>) {
  const t = useTranslations('find');
  return (
    <search className="w-full group-has-data-find/frame:hidden xl:ml-auto xl:w-auto">
      <form action={`/${locale}/find`} aria-label={t('box')} className="flex items-stretch gap-2">
        <input
          name="q"
          type="search"
          aria-label={t('box')}
          placeholder={t('box')}
          aria-keyshortcuts="/"
          autoComplete="off"
          className="field-box min-h-9 min-w-0 grow py-1 text-sm xl:w-48"
        />
        <button
          type="submit"
          className="min-h-9 cursor-pointer rounded-md border border-edge px-3 text-sm font-semibold text-accent hover:bg-accent-soft"
        >
          {t('submit')}
        </button>
      </form>
    </search>
  );
}
