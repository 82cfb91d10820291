import { useTranslations } from 'next-intl';
import { StatusTag } from '@/components/ui/status-tag';
import { TextLink } from '@/components/ui/text-link';
import type { DraftView, SectionLine } from '@/lib/reports/reports/drafting-views';
import { inLocale, type Locale } from '@/lib/web/locale';

/** The sections of a report being written, each with what it still lacks. */
export function SectionIndex({ draft, locale }: Readonly<{ draft: DraftView; locale: Locale }>) {
  const t = useTranslations('drafting.index');
  const { sections, language } = draft;
  const done = sections.filter(({ isWritten, faults }) => isWritten && faults.length === 0).length;
  return (
    <section aria-labelledby="sections" className="grid gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id="sections" className="font-serif text-xl font-semibold">
          {t('sections')}
        </h2>
        <p className="text-muted tabular-nums">{t('progress', { done, count: sections.length })}</p>
      </div>
      <ol className="grid border-t-2 border-ink">
        {sections.map((section, index) => (
          <li
            key={section.key}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-rule py-3"
          >
            <span className="min-w-0 flex-1 basis-64">
              <span className="mr-2 text-muted tabular-nums">{index + 1}.</span>
              <TextLink
                href={`/${locale}/reports/${draft.id}/edit/${encodeURIComponent(section.key)}`}
                className="font-semibold"
              >
                {inLocale(section, 'title', locale)}
              </TextLink>
              {!section.isRequired && <span className="ml-2 text-sm text-muted">{t('optional')}</span>}
            </span>
            <SectionState section={section} language={language} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function SectionState({ section, language }: Readonly<{ section: SectionLine; language: Locale }>) {
  const t = useTranslations('drafting.index');
  const { isWritten, faults } = section;
  if (faults.length === 0) {
    return (
      <StatusTag tone={isWritten ? 'good' : 'neutral'}>{t(isWritten ? 'state.written' : 'state.empty')}</StatusTag>
    );
  }
  return (
    <span className="flex flex-wrap gap-1">
      {faults.map((fault) =>
        fault.fault === 'missing' ? (
          <StatusTag key="missing" tone="asked">
            {isWritten ? t('state.missingIn', { language: t(`inLanguage.${language}`) }) : t('state.missing')}
          </StatusTag>
        ) : (
          <StatusTag key={fault.language} tone="late">
            {t('state.tooLong', { count: fault.excess })}
          </StatusTag>
        ),
      )}
    </span>
  );
}
