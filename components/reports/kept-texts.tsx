import { useTranslations } from 'next-intl';
import { DateTime } from '@/components/ui/date-time';
import type { KeptText } from '@/lib/reports/reports/drafting-views';
import type { Locale } from '@/lib/web/locale';

/** What stood in this section before, and what was kept aside, to copy from. */
export function KeptTexts({ kept, locale }: Readonly<{ kept: readonly KeptText[]; locale: Locale }>) {
  const t = useTranslations('drafting.section');
  const all = useTranslations('reports');
  return (
    <details className="max-w-reading border-t border-rule pt-4">
      <summary className="link inline-block min-h-6 cursor-pointer">{t('kept', { count: kept.length })}</summary>
      <ol className="mt-3 grid gap-5">
        {kept.map(({ text, language, savedAt, by, isAside }) => (
          <li
            key={`${savedAt.toISOString()} ${language} ${isAside}`}
            className="grid gap-1 border-l-2 border-rule pl-4"
          >
            <p className="text-sm text-muted">
              {t(isAside ? 'keptAside' : 'keptSaved', { by })} · <DateTime at={savedAt} locale={locale} withTime /> ·{' '}
              {all(`languages.${language}`)}
            </p>
            <p lang={language} className="max-h-72 overflow-y-auto whitespace-pre-line font-serif">
              {text === '' ? '—' : text}
            </p>
          </li>
        ))}
      </ol>
    </details>
  );
}
