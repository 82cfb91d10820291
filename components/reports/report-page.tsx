import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button-link';
import { PageHeader } from '@/components/ui/page-header';
import type { ReportView } from '@/lib/reports/reports/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { PaperLinks } from './paper-links';
import { PaperSections } from './paper-sections';
import { ReportAttachments } from './report-attachments';
import { ReportFacts } from './report-facts';
import { ReportHistory } from './report-history';
import { ReportStanding } from './report-standing';
import { ReportStatus } from './report-status';

/** A report to read, with its dates, files and history; `review` is the Secretariat's part. */
export function ReportPage({
  report,
  locale,
  review,
}: Readonly<{ report: ReportView; locale: Locale; review: ReactNode }>) {
  const t = useTranslations('reports');
  const kind = inLocale(report.kind, 'name', locale);
  return (
    <article>
      <PageHeader
        backTo={{ href: `/${locale}/reports`, label: t('back') }}
        eyebrow={inLocale(report.country, 'name', locale)}
        title={`${kind}, ${report.year}`}
        status={<ReportStatus report={report} />}
        actions={<ReportActions report={report} locale={locale} />}
      />
      <div className="mb-10 grid gap-6">
        <ReportStanding report={report} locale={locale} />
        <ReportFacts report={report} locale={locale} />
        <PaperLinks reportId={report.id} shows={report.shows} locale={locale} />
      </div>
      <PaperSections sections={report.sections} locale={locale} />
      <div className="mt-12 grid gap-12">
        <ReportAttachments reportId={report.id} attachments={report.attachments} locale={locale} edit={null} />
        <ReportHistory report={report} locale={locale} />
        {review}
      </div>
    </article>
  );
}

function ReportActions({ report, locale }: Readonly<{ report: ReportView; locale: Locale }>) {
  const t = useTranslations('reports');
  const { can, id, status, symbol } = report;
  return (
    <>
      {can.edit === null && (
        <ButtonLink href={`/${locale}/reports/${id}/edit`}>{t(status === 'RETURNED' ? 'correct' : 'edit')}</ButtonLink>
      )}
      {symbol !== null && (
        <ButtonLink href={`/${locale}/documents/${symbol}`} variant="secondary">
          {t('toDocument', { symbol })}
        </ButtonLink>
      )}
    </>
  );
}
