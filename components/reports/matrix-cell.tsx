import { useTranslations } from 'next-intl';
import { dateCode, dateWords } from '@/components/ui/date-words';
import { TextLink } from '@/components/ui/text-link';
import type { Cell, CellState } from '@/lib/reports/matrix/cells';
import { cellStateLabels, cellStateMarks } from '@/lib/reports/matrix/labels';
import type { Locale } from '@/lib/web/locale';

/** The heat of a state; the words always stand in the cell. */
export const cellTones: Readonly<Record<CellState, string>> = {
  NOT_ASKED: 'text-muted',
  NO_ANSWER: 'bg-paper',
  OVERDUE: 'bg-late-soft text-late font-semibold',
  DRAFT: 'bg-sunken',
  SUBMITTED: 'bg-accent-soft',
  LATE: 'bg-accent-soft',
  RETURNED: 'bg-asked-soft text-asked',
  ACCEPTED: 'bg-good-soft text-good',
  NOTHING_TO_READ: 'text-muted',
};

/** State, date and, for a report that the reader may open, the way to it. `about` completes the link for those who hear it alone. */
export function MatrixCell({ cell, about, locale }: Readonly<{ cell: Cell; about: string; locale: Locale }>) {
  const words = cellStateLabels[cell.state][locale];
  const label =
    cell.reportId === null ? (
      words
    ) : (
      <TextLink href={`/${locale}/reports/${cell.reportId}`} className="text-inherit">
        {words}
        <span className="sr-only">: {about}</span>
      </TextLink>
    );
  return (
    <span className="grid grid-cols-[1.1rem_1fr] items-baseline gap-x-1">
      <span aria-hidden="true">{cellStateMarks[cell.state]}</span>
      <span className="grid leading-snug">
        <span>{label}</span>
        <CellDate cell={cell} locale={locale} />
      </span>
    </span>
  );
}

/** What the date of these states is; of the others it is when they came about. */
const dateMeans = { NO_ANSWER: 'until', OVERDUE: 'wasUntil', NOT_ASKED: 'from' } as const;

function CellDate({ cell, locale }: Readonly<{ cell: Cell; locale: Locale }>) {
  const t = useTranslations('matrix.table');
  const { at, state, isLate } = cell;
  const isSaidByState = state === 'LATE' || state === 'OVERDUE';
  const late = isLate && !isSaidByState ? t(state === 'DRAFT' ? 'pastDue' : 'late') : null;
  if (at === null) return late === null ? null : <span className="text-xs font-normal text-late">{late}</span>;
  const date = dateWords(at, locale);
  return (
    <span className="text-xs font-normal">
      <time dateTime={dateCode(at)}>
        {state in dateMeans ? t(dateMeans[state as keyof typeof dateMeans], { date }) : date}
      </time>
      {late !== null && <span className="text-late"> · {late}</span>}
    </span>
  );
}
