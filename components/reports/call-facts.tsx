import { useTranslations } from 'next-intl';
import { DateTime } from '@/components/ui/date-time';
import { dateWords } from '@/components/ui/date-words';
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list';
import type { CallView } from '@/lib/reports/calls/views';
import { deadlineRuleWords } from '@/lib/reports/kinds/labels';
import { inLocale, type Locale } from '@/lib/web/locale';
import { CallWays } from './call-ways';
import { DueInstant } from './due-instant';

type Given = Readonly<{ call: CallView; locale: Locale }>;

/** The deadline with its reason, the dates and the template of a call, and what can be made of the answers. */
export function CallFacts({ call, locale }: Given) {
  const t = useTranslations('calls.one');
  const all = useTranslations('calls');
  const { meeting, year, dueAt, opensAt, closedAt, revision, sectionCount } = call;
  const rows: SummaryRow[] = [
    {
      term: t('for'),
      value:
        meeting === null
          ? all('ofYear', { year })
          : t('startsOn', { title: inLocale(meeting, 'title', locale), date: dateWords(meeting.startsOn, locale) }),
    },
    { term: t('due'), value: <DueInstant at={dueAt} locale={locale} /> },
    { term: t('why'), value: <Why call={call} locale={locale} /> },
    { term: t('openedOn'), value: <DateTime at={opensAt} locale={locale} withTime /> },
    ...(closedAt === null ? [] : [{ term: t('closedOn'), value: <DateTime at={closedAt} locale={locale} withTime /> }]),
    {
      term: t('template'),
      value: (
        <>
          {t('templateOf', { revision, count: sectionCount })}. {t('templateKept')}
        </>
      ),
      action: { href: `/${locale}/reports/kinds/${call.kind.code}/template`, label: t('toTemplate') },
    },
    { term: all('list.ways'), value: <CallWays call={call} locale={locale} /> },
  ];
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" className="mb-3 font-serif text-xl font-semibold">
        {t('facts')}
      </h2>
      <SummaryList rows={rows} />
    </section>
  );
}

/** By which rule the day is what it is. */
function Why({ call, locale }: Given) {
  const t = useTranslations('calls.one');
  const { dueAt, daysBefore, deadline, departureReason } = call;
  const rule = departureReason === null ? deadline.rule : 'P-16';
  const isCriterion = rule.startsWith('P-');
  const source = isCriterion ? t('criterion', { rule }) : rule;
  if (dueAt === null) return `${deadlineRuleWords.NONE[locale]} (${source})`;
  const how = daysBefore === null ? t('byHand') : t('byMeeting', { days: daysBefore });
  return (
    <span className="grid gap-1">
      <span>
        {how} ({source})
      </span>
      <span className="text-sm text-muted">{t('endOfDay')}</span>
    </span>
  );
}
