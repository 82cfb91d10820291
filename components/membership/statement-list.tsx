import type { CommitmentView } from '@/lib/membership/parties/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { NoteMarks } from './record-notes';
import { SourceMark } from './record-source';

type Given = Readonly<{ statements: readonly CommitmentView[]; locale: Locale; isNumbered?: boolean }>;

/** Commitments, criteria or rights, one after the other as printed, each with its line. */
export function StatementList({ statements, locale, isNumbered = true }: Given) {
  const List = isNumbered ? 'ol' : 'ul';
  return (
    <List className="grid max-w-reading gap-4">
      {statements.map((statement, index) => (
        <li key={statement.code} className="grid grid-cols-[1.75rem_minmax(0,1fr)]">
          <span aria-hidden="true" className="font-serif text-lg text-muted tabular-nums">
            {isNumbered ? index + 1 : '·'}
          </span>
          <div>
            <p className="font-serif text-lg font-semibold leading-snug">{inLocale(statement, 'title', locale)}</p>
            <p className="mt-0.5">
              {inLocale(statement, 'description', locale)} <SourceMark lines={statement.lines} />{' '}
              <NoteMarks ids={statement.notes} locale={locale} />
            </p>
          </div>
        </li>
      ))}
    </List>
  );
}
