'use client';

import { type FormEvent, useActionState, useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SubmitButton } from '@/components/ui/submit-button';
import { type FormAction, type FormState, idle } from '@/lib/web/form-state';
import type { AnswerAutosave, AnswerSnapshot } from './answer-autosave';
import { AnswerBox } from './answer-box';
import type { AnswerWords } from './answer-words';
import { useAnswer } from './use-answer';

type Language = 'es' | 'en';
type Standing = Readonly<{ text: string; revision: number }>;

type Given = Readonly<{
  action: FormAction;
  reportId: string;
  sectionKey: string;
  /** The language in which the country writes first; the other is optional. */
  first: Language;
  pageLanguage: Language;
  texts: Readonly<Record<Language, Standing>>;
  maxChars: number;
  /** Of the route that saves one text. */
  address: string;
  backupKey: string;
  signInHref: string;
  hasNext: boolean;
  words: Readonly<{
    boxes: Readonly<Record<Language, AnswerWords>>;
    optional: string;
    saveNext: string;
    saveIndex: string;
    saving: string;
    refused: string;
  }>;
}>;

const suffix = { es: 'Es', en: 'En' } as const;

/** What the form was refused for in one language: the other's text and the revision to write over. Strings, as a form's answer has them. */
function metByForm({ extra = {} }: FormState, language: Language) {
  const theirs = extra[`theirs${suffix[language]}`];
  const revision = Number(extra[`revision${suffix[language]}`] ?? Number.NaN);
  return {
    met: theirs === undefined ? null : { theirs, by: extra[`by${suffix[language]}`] ?? '' },
    revision: Number.isNaN(revision) ? null : revision,
  };
}

/** Without script: what the answer to the form says, before anything was typed. */
function standingOf(state: FormState, language: Language, given: Standing): Standing {
  const text = state.values[`text${suffix[language]}`] ?? given.text;
  const sent = Number(state.values[`revision${suffix[language]}`] ?? given.revision);
  return { text, revision: metByForm(state, language).revision ?? sent };
}

/** The form's answer is told to the autosave once, so that both write over the same revision. */
function useFormAnswer(state: FormState, language: Language, autosave: AnswerAutosave): void {
  const told = useRef(state.turn);
  useEffect(() => {
    if (told.current === state.turn) return;
    told.current = state.turn;
    const { met, revision } = metByForm(state, language);
    if (revision === null) return;
    if (met === null) autosave.saved(revision);
    else autosave.meet({ ...met, revision });
  }, [state, language, autosave]);
}

/** The two texts of a section: saved while they are written, and by the buttons where no script runs. */
export function SectionEditor(given: Given) {
  const { action, reportId, sectionKey, first, texts, address, backupKey, words, hasNext } = given;
  const [state, save] = useActionState(action, idle);
  const form = useRef<HTMLFormElement>(null);
  const [es, esAutosave] = useAnswer({
    start: standingOf(state, 'es', texts.es),
    language: 'es',
    address,
    backupKey: `${backupKey}:es`,
  });
  const [en, enAutosave] = useAnswer({
    start: standingOf(state, 'en', texts.en),
    language: 'en',
    address,
    backupKey: `${backupKey}:en`,
  });
  useFormAnswer(state, 'es', esAutosave);
  useFormAnswer(state, 'en', enAutosave);

  /** What is on its way arrives first: else the form would write over a revision that is just being replaced. */
  async function send(event: FormEvent<HTMLFormElement>) {
    const isBusy = esAutosave.isBusy() || enAutosave.isBusy();
    const settled = Promise.all([esAutosave.settle(), enAutosave.settle()]);
    if (!isBusy) return;
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    await settled;
    // The hidden fields carry the revisions that just came.
    flushSync(() => {});
    form.current?.requestSubmit(submitter);
  }

  const boxOf = (language: Language, snapshot: AnswerSnapshot, autosave: AnswerAutosave) => (
    <AnswerBox
      language={language}
      pageLanguage={given.pageLanguage}
      snapshot={snapshot}
      autosave={autosave}
      metByForm={metByForm(state, language).met}
      maxChars={given.maxChars}
      error={state.faults[`text${suffix[language]}`]}
      signInHref={given.signInHref}
      words={words.boxes[language]}
    />
  );
  const boxes = { es: boxOf('es', es, esAutosave), en: boxOf('en', en, enAutosave) };
  const other = first === 'es' ? 'en' : 'es';
  const labels = { textEs: words.boxes.es.label, textEn: words.boxes.en.label };
  return (
    <form ref={form} action={save} onSubmit={send} className="grid gap-8">
      <ErrorSummary title={words.refused} state={state} labels={labels} />
      <input type="hidden" name="reportId" value={reportId} />
      <input type="hidden" name="sectionKey" value={sectionKey} />
      <input type="hidden" name="revisionEs" value={es.revision} />
      <input type="hidden" name="revisionEn" value={en.revision} />
      {boxes[first]}
      <details open={texts[other].text !== '' || metByForm(state, other).met !== null}>
        <summary className="link mb-3 inline-block min-h-6 cursor-pointer">{words.optional}</summary>
        {boxes[other]}
      </details>
      <div className="flex flex-wrap gap-3">
        {hasNext && (
          <SubmitButton name="goOn" value="next" pendingLabel={words.saving}>
            {words.saveNext}
          </SubmitButton>
        )}
        <SubmitButton name="goOn" value="index" pendingLabel={words.saving} variant={hasNext ? 'secondary' : 'primary'}>
          {words.saveIndex}
        </SubmitButton>
      </div>
    </form>
  );
}
