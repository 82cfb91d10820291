import { inLocale, type Locale } from '@/lib/web/locale';
import { NoteMarks } from './record-notes';
import { SourceMark } from './record-source';

type Named = Readonly<{
  code: string;
  nameEs: string;
  nameEn: string;
  lines: readonly number[];
  notes?: readonly string[];
}>;

/** Names in the order of the report, each with its line. */
export function NamedList({ rows, locale }: Readonly<{ rows: readonly Named[]; locale: Locale }>) {
  return (
    <ul className="max-w-reading border-t border-rule">
      {rows.map((row) => (
        <li
          key={row.code}
          className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-rule py-1.5"
        >
          <span className="font-serif first-letter:uppercase">{inLocale(row, 'name', locale)}</span>
          <span>
            <SourceMark lines={row.lines} /> <NoteMarks ids={row.notes ?? []} locale={locale} />
          </span>
        </li>
      ))}
    </ul>
  );
}
