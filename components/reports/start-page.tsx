import { useTranslations } from 'next-intl';
import { PageHeader } from '@/components/ui/page-header';
import type { StartView } from '@/lib/reports/reports/drafting-views';
import type { FormAction } from '@/lib/web/form-state';
import { inLocale, type Locale } from '@/lib/web/locale';
import { DeadlineWords } from './deadline-words';
import { Paragraphs } from './paper-sections';
import { StartForm } from './start-form';

/** What is asked, until when, and the button that opens the draft. */
export function StartPage({
  start,
  locale,
  action,
}: Readonly<{ start: StartView; locale: Locale; action: FormAction }>) {
  const t = useTranslations('drafting.start');
  const all = useTranslations();
  const countries = start.countries.map((country) => ({
    value: country.code,
    label: inLocale(country, 'name', locale),
  }));
  const message = inLocale(start, 'message', locale);
  const purpose = inLocale(start.kind, 'purpose', locale);
  return (
    <div className="grid gap-8">
      <PageHeader
        backTo={{ href: `/${locale}/reports`, label: all('reports.back') }}
        eyebrow={t('title')}
        title={t('titleOf', { kind: inLocale(start.kind, 'name', locale), year: String(start.year) })}
        lead={<DeadlineWords dueAt={start.dueAt} isLate={start.isLate} isClosed={start.isClosed} locale={locale} />}
      />
      <section aria-labelledby="asked" className="grid gap-4">
        <h2 id="asked" className="font-serif text-xl font-semibold">
          {t('asked')}
        </h2>
        {purpose !== '' && <Paragraphs text={purpose} lang={locale} />}
        {message !== '' && (
          <blockquote className="border-l-4 border-accent bg-accent-soft px-4 py-3">
            <Paragraphs text={message} lang={locale} />
          </blockquote>
        )}
        <ol className="grid max-w-reading list-decimal gap-1 pl-6">
          {start.sections.map((section) => (
            <li key={section.key}>{inLocale(section, 'title', locale)}</li>
          ))}
        </ol>
        <p className="max-w-reading text-muted">{t('shared')}</p>
      </section>
      {!start.isClosed && (
        <StartForm
          action={action}
          callId={start.callId}
          countries={countries}
          country={{ label: all('reports.country') }}
          languages={(['es', 'en'] as const).map((value) => ({ value, label: all(`reports.languages.${value}`) }))}
          language={{ label: t('language'), hint: t('languageHint'), first: locale }}
          words={{ press: t('press'), pressing: t('pressing'), refused: all('drafting.refused') }}
        />
      )}
    </div>
  );
}
