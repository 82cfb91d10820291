import { useTranslations } from 'next-intl';
import { dateWords } from '@/components/ui/date-words';
import { Notice } from '@/components/ui/notice';
import { TextLink } from '@/components/ui/text-link';
import type { ReportView } from '@/lib/reports/reports/views';
import type { Locale } from '@/lib/web/locale';

/** Which text the reader has before them: the working text, what was sent, or an older sending. */
export function ReportStanding({ report, locale }: Readonly<{ report: ReportView; locale: Locale }>) {
  const t = useTranslations('reports');
  const { submission, submissions, shows, status, isOwn, id } = report;
  if (shows === 'working' || submission === null) {
    return <Notice tone="info">{t(submissions.length === 0 ? 'workingFirst' : 'working')}</Notice>;
  }
  const { number, reference, submittedAt } = submission;
  if (number !== submissions[0]?.number) {
    return (
      <Notice tone="warning">
        <p>{t('olderSubmission', { number })}</p>
        <p>
          <TextLink href={`/${locale}/reports/${id}`}>{t('toLast')}</TextLink>
        </p>
      </Notice>
    );
  }
  if (status === 'RETURNED' && !isOwn) return <Notice tone="warning">{t('returnedToCountry')}</Notice>;
  return (
    <p className="text-sm text-muted">
      {t('shownSubmission', { number, reference, date: dateWords(submittedAt, locale) })}
    </p>
  );
}
