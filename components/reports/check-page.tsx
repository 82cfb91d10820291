import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { dateWords } from '@/components/ui/date-words';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import type { CheckView } from '@/lib/reports/reports/drafting-views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { Paragraphs } from './paper-sections';
import { ReportAttachments } from './report-attachments';

type CheckedSection = CheckView['sections'][number];

/** The whole report as it will be sent, each section with the way to change it; `submit` is the form at its end. */
export function CheckPage({
  check,
  locale,
  submit,
}: Readonly<{ check: CheckView; locale: Locale; submit: ReactNode }>) {
  const t = useTranslations('drafting.check');
  const all = useTranslations();
  const { id, sections, language, dueAt, isLate, submittedAt } = check;
  return (
    <div className="grid gap-10">
      <PageHeader
        backTo={{ href: `/${locale}/reports/${id}/edit`, label: all('drafting.section.index') }}
        eyebrow={`${inLocale(check.country, 'name', locale)} · ${inLocale(check.kind, 'name', locale)}, ${check.year}`}
        title={t('title')}
        lead={t('lead')}
      />
      <CheckFaults check={check} locale={locale} />
      <ol className="grid gap-8">
        {sections.map((section, index) => (
          <li key={section.key} className="border-t border-rule pt-4">
            <CheckSection section={section} number={index + 1} reportId={id} language={language} locale={locale} />
          </li>
        ))}
      </ol>
      <ReportAttachments reportId={id} attachments={check.attachments} locale={locale} edit={null} />
      <div className="grid gap-4 border-t-2 border-ink pt-6">
        {dueAt !== null && isLate && submittedAt === null && (
          <Notice tone="warning">{t('submitLate', { date: dateWords(dueAt, locale, { withTime: true }) })}</Notice>
        )}
        <p className="max-w-form text-muted">{t('submitHint')}</p>
        {submit}
      </div>
    </div>
  );
}

function CheckFaults({ check, locale }: Readonly<{ check: CheckView; locale: Locale }>) {
  const t = useTranslations('drafting.check');
  const faulty = check.sections.filter(({ faults }) => faults.length > 0);
  if (faulty.length === 0) return null;
  return (
    <Notice tone="error" title={t('faults')}>
      <ul className="grid gap-1">
        {faulty.map((section) => (
          <li key={section.key}>
            <a href={`#field-${section.key}`} className="link inline-block min-h-6 text-late">
              {inLocale(section, 'title', locale)}:{' '}
              {section.faults
                .map((fault) =>
                  fault.fault === 'missing' ? t('faultMissing') : t('faultTooLong', { count: fault.excess }),
                )
                .join(', ')}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

type SectionGiven = Readonly<{
  section: CheckedSection;
  number: number;
  reportId: string;
  language: Locale;
  locale: Locale;
}>;

function CheckSection({ section, number, reportId, language, locale }: SectionGiven) {
  const t = useTranslations('drafting.check');
  const all = useTranslations();
  const title = inLocale(section, 'title', locale);
  const inOrder: readonly Locale[] = language === 'es' ? ['es', 'en'] : ['en', 'es'];
  const texts = { es: section.textEs, en: section.textEn };
  const name = (of: Locale) => all(`drafting.index.inLanguage.${of}`);
  return (
    <section id={`field-${section.key}`} tabIndex={-1} aria-labelledby={`check-${section.key}`} className="grid gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id={`check-${section.key}`} className="font-serif text-lg font-semibold">
          {number}. {title}
        </h2>
        <TextLink
          href={`/${locale}/reports/${reportId}/edit/${encodeURIComponent(section.key)}`}
          className="inline-block min-h-6"
        >
          {t('change')}
          <span className="sr-only">: {title}</span>
        </TextLink>
      </div>
      {section.faults.map((fault) => (
        <p key={`${fault.fault} ${'language' in fault ? fault.language : ''}`} className="font-semibold text-late">
          {fault.fault === 'missing'
            ? t('missing', { language: name(language) })
            : t('tooLong', { count: fault.excess, language: name(fault.language) })}
        </p>
      ))}
      {texts.es === '' && texts.en === '' && <p className="text-muted">{all('reports.unwritten')}</p>}
      {inOrder.map(
        (of) =>
          texts[of] !== '' && (
            <div key={of} className="grid gap-1">
              <p className="eyebrow">{name(of)}</p>
              <Paragraphs text={texts[of]} lang={of} />
            </div>
          ),
      )}
    </section>
  );
}
