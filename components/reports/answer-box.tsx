'use client';

import { Button } from '@/components/ui/button';
import { FieldFrame, fieldMarks } from '@/components/ui/field-frame';
import { lengthOf } from '@/lib/core/text';
import type { AnswerAutosave, AnswerSnapshot } from './answer-autosave';
import type { AnswerWords } from './answer-words';

type Met = Readonly<{ theirs: string; by: string }>;

type Given = Readonly<{
  language: 'es' | 'en';
  pageLanguage: 'es' | 'en';
  snapshot: AnswerSnapshot;
  autosave: AnswerAutosave;
  /** A text that the form met, where no script runs. */
  metByForm: Met | null;
  maxChars: number;
  error?: string;
  signInHref: string;
  words: AnswerWords;
}>;

/** One text of a section: its box, how long it is, whether it is saved, and somebody else's text when there is one. */
export function AnswerBox({
  language,
  pageLanguage,
  snapshot,
  autosave,
  metByForm,
  maxChars,
  error,
  signInHref,
  words,
}: Given) {
  const name = language === 'es' ? 'textEs' : 'textEn';
  const field = { name, label: words.label, error };
  const marks = fieldMarks(field);
  const noteId = `${marks.id}-note`;
  const met = snapshot.met ?? metByForm;
  return (
    <div className="grid gap-3">
      <FieldFrame field={field}>
        <textarea
          {...marks}
          lang={language}
          rows={12}
          value={snapshot.text}
          onChange={(event) => autosave.write(event.currentTarget.value)}
          aria-describedby={[marks['aria-describedby'], noteId].filter(Boolean).join(' ')}
          className="field-box field-sizing-content max-h-[70vh] min-h-48 font-serif text-lg leading-relaxed"
        />
      </FieldFrame>
      <div id={noteId} className="flex max-w-form flex-wrap justify-between gap-x-6 gap-y-1 text-sm">
        <SaveNote snapshot={snapshot} pageLanguage={pageLanguage} signInHref={signInHref} words={words} />
        <Counter length={lengthOf(snapshot.text.trim())} maxChars={maxChars} words={words} />
      </div>
      {met !== null && (
        <MetText met={met} language={language} autosave={snapshot.met === null ? null : autosave} words={words} />
      )}
    </div>
  );
}

function Counter({ length, maxChars, words }: Readonly<{ length: number; maxChars: number; words: AnswerWords }>) {
  const isOver = length > maxChars;
  const template = isOver ? words.counterOver : words.counterUsed;
  const text = template
    .replace('{count}', String(isOver ? length - maxChars : length))
    .replace('{limit}', String(maxChars));
  return <span className={`tabular-nums ${isOver ? 'font-semibold text-late' : 'text-muted'}`}>{text}</span>;
}

function timeOf(savedAt: string, language: 'es' | 'en'): string {
  const format = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return format.format(Date.parse(savedAt));
}

function SaveNote({
  snapshot,
  pageLanguage,
  signInHref,
  words,
}: Pick<Given, 'snapshot' | 'pageLanguage' | 'signInHref' | 'words'>) {
  const { state, savedAt, refusal } = snapshot;
  const isTrouble = state === 'refused' || state === 'signed-out' || state === 'unreachable' || state === 'met';
  const said = {
    idle: '',
    unsaved: words.unsaved,
    saving: words.saving,
    saved: savedAt === null ? words.saved : words.savedAt.replace('{time}', timeOf(savedAt, pageLanguage)),
    restored: words.restored,
    met: words.met,
    refused: refusal ?? '',
    'signed-out': words.signedOut,
    unreachable: words.offline,
  }[state];
  return (
    <span role="status" className={isTrouble ? 'font-semibold text-late' : 'text-muted'}>
      {said}
      {state === 'signed-out' && (
        <a href={signInHref} target="_blank" rel="noreferrer" className="link ml-2 inline-block min-h-6">
          {words.signIn}
        </a>
      )}
    </span>
  );
}

function MetText({
  met,
  language,
  autosave,
  words,
}: Readonly<{ met: Met; language: 'es' | 'en'; autosave: AnswerAutosave | null; words: AnswerWords }>) {
  return (
    <section
      aria-label={words.met}
      className="grid max-w-form gap-3 border-l-4 border-asked-strong bg-asked-soft px-4 py-3"
    >
      <p className="font-semibold">{met.by === '' ? words.metSomebody : words.metBy.replace('{by}', met.by)}</p>
      <p
        lang={language}
        className="max-h-96 overflow-y-auto whitespace-pre-line bg-surface px-3 py-2 font-serif text-lg"
      >
        {met.theirs}
      </p>
      <p>{words.metText}</p>
      {autosave !== null && (
        <div className="flex flex-wrap gap-3">
          <Button size="small" onClick={() => void autosave.keepMine()}>
            {words.keepMine}
          </Button>
          <Button size="small" variant="secondary" onClick={() => autosave.takeTheirs()}>
            {words.takeTheirs}
          </Button>
        </div>
      )}
    </section>
  );
}
