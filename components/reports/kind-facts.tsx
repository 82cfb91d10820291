import { useTranslations } from 'next-intl';
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list';
import { TextLink } from '@/components/ui/text-link';
import { reminderSteps } from '@/lib/reports/calls/reminders';
import { cadenceWords, deadlineSentence } from '@/lib/reports/kinds/labels';
import type { KindPage } from '@/lib/reports/kinds/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { callName } from './call-chooser';

/** How a kind is asked for as it stands. */
export function KindFacts({ kind, locale }: Readonly<{ kind: KindPage; locale: Locale }>) {
  const t = useTranslations('kinds');
  const { template, openCalls, departureReason } = kind;
  const steps = new Intl.ListFormat(locale).format(reminderSteps.map(String));
  const rows: SummaryRow[] = [
    { term: t('facts.deadline'), value: deadlineSentence(kind, locale) },
    ...(departureReason === null ? [] : [{ term: t('facts.departure'), value: departureReason }]),
    { term: t('facts.cadence'), value: cadenceWords[kind.cadence][locale] },
    { term: t('facts.readers'), value: t('facts.readersOf', { body: inLocale(kind.body, 'name', locale) }) },
    {
      term: t('facts.reminders'),
      value: kind.deadlineRule === 'NONE' ? t('facts.remindersNone') : t('facts.remindersAt', { steps }),
    },
    {
      term: t('facts.template'),
      value: `${t('revision', { revision: template.revision })}, ${t('sections', { count: template.sections.length })}`,
      action: { href: `/${locale}/reports/kinds/${kind.code}/template`, label: t('facts.toTemplate') },
    },
    {
      term: t('facts.calls'),
      value:
        openCalls.length === 0 ? (
          t('openCalls', { count: 0 })
        ) : (
          <OpenCalls kind={kind} calls={openCalls} locale={locale} />
        ),
    },
  ];
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" className="mb-3 font-serif text-xl font-semibold">
        {t('facts.title')}
      </h2>
      <SummaryList rows={rows} />
    </section>
  );
}

type OpenCallsGiven = Readonly<{
  kind: Pick<KindPage, 'code' | 'nameEs' | 'nameEn'>;
  calls: KindPage['openCalls'];
  locale: Locale;
}>;

/** The open calls of a kind, each with the revision that it keeps. */
export function OpenCalls({ kind, calls, locale }: OpenCallsGiven) {
  const t = useTranslations('kinds');
  return (
    <ul className="grid gap-1">
      {calls.map(({ id, revision, ...call }) => (
        <li key={id}>
          <TextLink href={`/${locale}/reports/calls/${id}`} className="inline-block min-h-6">
            {callName({ id, kind, ...call }, locale)}
          </TextLink>
          <span className="text-muted"> · {t('template.keepLine', { revision })}</span>
        </li>
      ))}
    </ul>
  );
}
