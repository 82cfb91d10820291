import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button-link';
import type { CallOfMine } from '@/lib/reports/reports/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { DeadlineWords } from './deadline-words';
import { ReportStatus } from './report-status';

function addressOf({ verb, report, callId }: CallOfMine): string {
  if (report === null) return `/reports/start/${callId}`;
  return verb === 'read' ? `/reports/${report.id}` : `/reports/${report.id}/edit`;
}

/** What the Secretariat asks of the reader's country, each with its deadline and one verb. */
export function CallsOfMine({ calls, locale }: Readonly<{ calls: readonly CallOfMine[]; locale: Locale }>) {
  const t = useTranslations('reports');
  return (
    <ul className="grid border-t-2 border-ink">
      {calls.map((call) => {
        const { callId, country, kind, year, report, verb, dueAt, isLate, isClosed } = call;
        const words = { kind: inLocale(kind, 'name', locale), year, country: inLocale(country, 'name', locale) };
        const isAsked = verb !== 'read';
        return (
          <li
            key={`${callId} ${country.code}`}
            className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3 border-b border-rule py-4"
          >
            <div className="grid min-w-0 flex-1 basis-72 gap-1">
              <h3 className="font-serif text-lg font-semibold">
                {words.kind}, {year}
              </h3>
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
                <span>{words.country}</span>
                {report !== null && <ReportStatus report={report} />}
                {isAsked && (
                  <span>
                    <DeadlineWords dueAt={dueAt} isLate={isLate} isClosed={isClosed} locale={locale} />
                  </span>
                )}
              </p>
            </div>
            <ButtonLink
              href={`/${locale}${addressOf(call)}`}
              variant={isAsked ? 'primary' : 'secondary'}
              size="small"
              aria-label={t('verbAbout', { verb: t(`verb.${verb}`), ...words, year: String(year) })}
            >
              {t(`verb.${verb}`)}
            </ButtonLink>
          </li>
        );
      })}
    </ul>
  );
}
