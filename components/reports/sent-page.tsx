import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button-link';
import { dateWords } from '@/components/ui/date-words';
import type { ReportView } from '@/lib/reports/reports/views';
import { inLocale, type Locale } from '@/lib/web/locale';

/** The confirmation: a reference to keep, whether it came on time, and what happens next. */
export function SentPage({
  report,
  reference,
  locale,
}: Readonly<{ report: ReportView; reference: string; locale: Locale }>) {
  const t = useTranslations('drafting.sent');
  const { submittedAt, dueAt, isLate, id } = report;
  return (
    <div className="grid gap-8">
      <header className="grid max-w-reading gap-3 border-l-4 border-good bg-good-soft px-6 py-8">
        <p className="eyebrow">
          {inLocale(report.country, 'name', locale)} · {inLocale(report.kind, 'name', locale)}, {report.year}
        </p>
        <h1 tabIndex={-1} className="font-serif text-3xl font-semibold">
          {t('title')}
        </h1>
        <p>{t('reference')}</p>
        <p className="break-words font-serif text-2xl font-semibold tabular-nums">{reference}</p>
        <p className="text-muted">{t('keep')}</p>
      </header>
      <div className="grid max-w-reading gap-2">
        {submittedAt !== null && <p>{t('at', { date: dateWords(submittedAt, locale, { withTime: true }) })}</p>}
        {dueAt !== null && <p>{isLate ? t('late', { date: dateWords(dueAt, locale) }) : t('onTime')}</p>}
        <h2 className="mt-4 font-serif text-xl font-semibold">{t('next')}</h2>
        <p>{t('nextText')}</p>
      </div>
      <div className="flex flex-wrap gap-4 print:hidden">
        <ButtonLink href={`/${locale}/reports/${id}`}>{t('read')}</ButtonLink>
        <ButtonLink href={`/${locale}/home`} variant="secondary">
          {t('home')}
        </ButtonLink>
      </div>
    </div>
  );
}
