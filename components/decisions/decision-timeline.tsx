import { useTranslations } from 'next-intl';
import { dateWords } from '@/components/ui/date-words';
import { TextLink } from '@/components/ui/text-link';
import { dayOf } from '@/lib/core/clock';
import type { DecisionHead } from '@/lib/decisions/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { shortened } from './decision-table';
import { DecisionStatusTag } from './status';

type Given = Readonly<{
  board: ReadonlyMap<DecisionHead['status'], readonly DecisionHead[]>;
  locale: Locale;
}>;

/** Decisions along the days by which they ask something; those without a day come last. */
export function DecisionTimeline({ board, locale }: Given) {
  const t = useTranslations('decisions');
  const all = [...board.values()].flat();
  const dated = all.flatMap((one) => (one.dueOn === null ? [] : [{ day: dayOf(one.dueOn), decision: one }]));
  const days = [...Map.groupBy(dated, ({ day }) => day)].toSorted(([a], [b]) => a.localeCompare(b));
  const undated = all.filter(({ dueOn }) => dueOn === null);
  return (
    <ol className="grid gap-6 border-l-2 border-edge pl-5">
      {days.map(([day, rows]) => (
        <li key={day}>
          <h2 className="mb-2 font-semibold">
            <time dateTime={day}>{dateWords(day, locale)}</time>
          </h2>
          <Rows decisions={rows.map(({ decision }) => decision)} locale={locale} />
        </li>
      ))}
      {undated.length > 0 && (
        <li>
          <h2 className="mb-2 font-semibold">{t('noDue')}</h2>
          <Rows decisions={undated} locale={locale} />
        </li>
      )}
      {all.length === 0 && <li className="text-muted">{t('none')}</li>}
    </ol>
  );
}

function Rows({ decisions, locale }: Readonly<{ decisions: readonly DecisionHead[]; locale: Locale }>) {
  return (
    <ul className="grid gap-2">
      {decisions.map((decision) => (
        <li key={decision.code} className="grid gap-x-4 sm:grid-cols-[9rem_minmax(0,1fr)_auto]">
          <TextLink href={`/${locale}/decisions/${decision.code}`} className="inline-block min-h-6 w-fit tabular-nums">
            {decision.code}
          </TextLink>
          <span>{shortened(inLocale(decision, 'text', locale))}</span>
          <span>
            <DecisionStatusTag status={decision.status} locale={locale} />
          </span>
        </li>
      ))}
    </ul>
  );
}
