import { getTranslations } from 'next-intl/server';
import type { NoteView } from '@/lib/membership/record-notes/views';
import { inLocale, type Locale } from '@/lib/web/locale';
import { RowLinks } from './note-rows';
import { SourceMark } from './record-source';

type Given = Readonly<{ notes: readonly NoteView[]; members: ReadonlySet<string>; locale: Locale }>;

/** Notes on the record, each with what is printed, what does not agree, and the choice made. `members` are the codes of the Members. */
export function NoteList({ notes, members, locale }: Given) {
  return (
    <ol className="border-t border-rule">
      {notes.map((note) => (
        <NoteItem key={note.id} note={note} members={members} locale={locale} />
      ))}
    </ol>
  );
}

async function NoteItem({ note, members, locale }: Omit<Given, 'notes'> & Readonly<{ note: NoteView }>) {
  const t = await getTranslations('portal');
  return (
    <li
      id={note.id}
      className="grid scroll-mt-6 gap-x-8 gap-y-1 border-b border-rule py-4 target:bg-accent-soft md:grid-cols-[7rem_minmax(0,1fr)_minmax(0,1fr)]"
    >
      <div className="flex flex-wrap items-baseline gap-x-3 md:grid md:content-start">
        <a href={`#${note.id}`} className="link font-semibold tabular-nums">
          {note.id}
        </a>
        <span className="text-sm text-muted">{t(`noteKinds.${note.kind}`)}</span>
        <SourceMark lines={note.lines} />
      </div>
      <div>
        <p className="text-sm text-muted">
          {t('common.printed')}: <q lang="es">{note.printed}</q>
        </p>
        <p className="mt-1">{inLocale(note, 'problem', locale)}</p>
      </div>
      <div>
        <p>{t('common.choice', { choice: inLocale(note, 'choice', locale) })}</p>
        <RowLinks rows={note.appliesTo} members={members} locale={locale} />
        {note.externalSources.map((source) => (
          <p key={source} className="text-xs break-all">
            <a href={source} rel="noreferrer" className="link inline-block min-h-6">
              {source}
            </a>
          </p>
        ))}
      </div>
    </li>
  );
}
