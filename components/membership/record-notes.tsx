import { getTranslations } from 'next-intl/server';
import { TextLink } from '@/components/ui/text-link';
import type { NoteView } from '@/lib/membership/record-notes/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { notePath } from '@/lib/web/portal-paths';

/** The notes that touch a page: what does not agree in the report, and the choice made. Nothing where there is none. */
export async function RecordNotes({ notes, locale }: Readonly<{ notes: readonly NoteView[]; locale: Locale }>) {
  if (notes.length === 0) return null;
  const t = await getTranslations('portal.common');
  return (
    <section aria-labelledby="record-notes" className="mt-12 border-t border-rule pt-5">
      <h2 id="record-notes" className="eyebrow">
        {t('notesTitle', { count: notes.length })}
      </h2>
      <ul className="mt-3 grid gap-x-12 gap-y-4 text-sm md:columns-2 md:block">
        {notes.map((note) => (
          <li key={note.id} className="break-inside-avoid md:mb-4">
            <TextLink href={`/${locale}${notePath(note.id)}`} className="tabular-nums">
              {note.id}
            </TextLink>{' '}
            {inLocale(note, 'problem', locale)}{' '}
            <span className="text-muted">{t('choice', { choice: inLocale(note, 'choice', locale) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Beside a row: the ids of the notes that touch it, each leading to the note. Quiet, so that a table reads as a table. */
export function NoteMarks({ ids, locale }: Readonly<{ ids: readonly string[]; locale: Locale }>) {
  return ids.map((id) => (
    <span key={id}>
      {' '}
      <a
        data-page=""
        href={`/${locale}${notePath(id)}`}
        className="inline-block min-h-6 whitespace-nowrap font-sans text-xs font-normal text-muted tabular-nums underline decoration-dotted underline-offset-2 hover:text-accent hover:decoration-solid"
      >
        {id}
      </a>
    </span>
  ));
}
