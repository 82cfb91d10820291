import { useTranslations } from 'next-intl';

/** What this is, and the list of keys. */
export function SiteFooter() {
  const t = useTranslations('shell.footer');
  return (
    <footer className="group-has-data-whole-screen/frame:hidden mt-16 border-t border-rule print:hidden">
      <div className="mx-auto flex max-w-page flex-wrap items-start justify-between gap-x-8 gap-y-3 px-4 py-6 text-sm text-muted sm:px-8">
        <p className="max-w-reading">{t('about')}</p>
        <button
          type="button"
          popoverTarget="keys"
          className="link hidden min-h-6 cursor-pointer pointer-fine:inline-flex pointer-fine:items-center"
        >
          {t('keyboard')}
        </button>
      </div>
    </footer>
  );
}
