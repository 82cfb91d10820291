import { useTranslations } from 'next-intl';
import { DateTime } from '@/components/ui/date-time';
import { dateWords } from '@/components/ui/date-words';
import { TextLink } from '@/components/ui/text-link';
import type { ReportView } from '@/lib/reports/reports/views';
import type { Locale } from '@/lib/web/locale';

const known = ['submit', 'return', 'accept', 'reopen'] as const;
type Known = (typeof known)[number];
const isKnown = (act: string): act is Known => (known as readonly string[]).includes(act);

/** How the report went to and fro, oldest first, and every text that was sent. */
export function ReportHistory({ report, locale }: Readonly<{ report: ReportView; locale: Locale }>) {
  const t = useTranslations('reports');
  const steps = report.steps.flatMap(({ act, ...step }) => (isKnown(act) ? [{ act, ...step }] : []));
  if (steps.length === 0) return null;
  return (
    <section aria-labelledby="history" className="grid gap-4">
      <h2 id="history" className="font-serif text-xl font-semibold">
        {t('history')}
      </h2>
      <ol className="grid gap-4 border-l-2 border-rule pl-4">
        {steps.map(({ act, at, by, reason }) => (
          <li key={`${act} ${at.toISOString()}`} className="grid gap-1">
            <p className="font-semibold">
              {by === null ? t(`step.${act}`) : t('stepBy', { step: t(`step.${act}`), by })}
            </p>
            <p className="text-sm text-muted">
              <DateTime at={at} locale={locale} withTime />
            </p>
            {reason !== null && (
              <blockquote className="max-w-reading whitespace-pre-line border-l-4 border-asked-strong bg-asked-soft px-3 py-2">
                <span className="sr-only">{t('reason')}: </span>
                {reason}
              </blockquote>
            )}
          </li>
        ))}
      </ol>
      {report.submissions.length > 1 && (
        <>
          <h3 className="font-semibold">{t('submissions')}</h3>
          <ul className="grid gap-1">
            {report.submissions.map(({ number, reference, submittedAt }) => (
              <li key={number}>
                <TextLink
                  href={`/${locale}/reports/${report.id}?submission=${number}`}
                  className="inline-block min-h-6"
                >
                  {t('readSubmission', { number, reference, date: dateWords(submittedAt, locale) })}
                </TextLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
