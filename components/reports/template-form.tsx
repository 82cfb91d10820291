'use client';

import { type ReactNode, useActionState, useEffect } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { sectionFields } from '@/lib/reports/kinds/arrangement';
import { type FormAction, type FormState, idle } from '@/lib/web/form-state';
import { TemplateSectionFields } from './template-section-fields';
import { filled, type TemplateWords } from './template-words';

type Fields = Readonly<Record<string, string>>;

type Given = Readonly<{
  action: FormAction;
  kindCode: string;
  /** The revision that is saved now, and its sections as the form's fields have them. */
  revision: number;
  sections: readonly Fields[];
  most: number;
  /** The same, to be read: beside what was typed, when somebody else saved meanwhile. */
  theirs: ReactNode;
  words: TemplateWords;
}>;

const namesOfFields = ['titleEs', 'titleEn', 'guidanceEs', 'guidanceEn', 'isRequired', 'maxChars'] as const;

/** What the summary of errors calls each field. */
function labelsOf(count: number, words: TemplateWords): Record<string, string> {
  const ofSection = (index: number) =>
    namesOfFields.map((name) => [
      `sections.${index}.${name}`,
      filled(words.fieldOf, { number: index + 1, field: words[name] }),
    ]);
  return Object.fromEntries([...Array(count).keys()].flatMap(ofSection));
}

/** After a section was moved the focus is on it, wherever it went. */
function useFocusOnTouched({ turn, extra }: FormState): void {
  const position = extra?.position;
  // `turn` counts the answers, so that the same place twice takes the focus twice.
  useEffect(() => {
    if (turn > 0 && position !== undefined) document.getElementById(`section-${Number(position) + 1}`)?.focus();
  }, [turn, position]);
}

/** All sections of a template. Its buttons add, remove and move without saving, and work where no script runs. */
export function TemplateForm({ action, kindCode, revision, sections, most, theirs, words }: Given) {
  const [state, send] = useActionState(action, idle);
  useFocusOnTouched(state);
  const isTyped = Object.keys(state.values).length > 0;
  const shown = isTyped ? sectionFields(state.values) : sections;
  // A section has no name of its own before it is saved: the boxes belong to the place, and what stands in them changes.
  const places = shown.map((section, index) => ({ section, index }));
  const isStale = state.refusal?.reason === 'template.stale';
  const hasMet = isStale || state.extra?.met === 'yes';
  // Only whoever has been shown what the other saved may save over it.
  const base = isStale ? revision : (state.values.revision ?? revision);
  return (
    <form action={send} noValidate className="grid gap-6">
      {/* The first button of a form is the one that Enter presses: it must be the one that saves. */}
      <button type="submit" hidden tabIndex={-1} />
      <ErrorSummary title={words.refused} state={state} labels={labelsOf(shown.length, words)} />
      <Answer state={state} count={shown.length} words={words} />
      <input type="hidden" name="kindCode" value={kindCode} />
      <input type="hidden" name="revision" value={base} />
      {hasMet && (
        <details open className="border-l-4 border-asked-strong bg-asked-soft px-4 py-3">
          <summary className="link inline-block min-h-6 cursor-pointer font-semibold">{words.theirs}</summary>
          <div className="mt-3">{theirs}</div>
        </details>
      )}
      <h2 id="sections" className="font-serif text-xl font-semibold">
        {words.sections}
      </h2>
      {shown.length === 0 && <p className="text-muted">{words.noSections}</p>}
      {places.map(({ section, index }) => (
        <TemplateSectionFields
          key={index}
          section={section}
          index={index}
          count={shown.length}
          faults={state.faults}
          words={words}
        />
      ))}
      <div className="flex flex-wrap items-start gap-3 border-t-2 border-ink pt-6">
        <SubmitButton pendingLabel={words.saving}>{words.save}</SubmitButton>
        {shown.length < most ? (
          <Button type="submit" name="press" value="add" variant="secondary">
            {words.add}
          </Button>
        ) : (
          <p className="text-muted">{words.most}</p>
        )}
      </div>
    </form>
  );
}

/** What came of the last press: saved, or only put elsewhere in the form. */
function Answer({ state, count, words }: Readonly<{ state: FormState; count: number; words: TemplateWords }>) {
  if (state.status !== 'done') return null;
  const act = state.extra?.act as keyof TemplateWords['arranged'] | undefined;
  if (act === undefined) {
    return (
      <Notice tone="success" isAnswer>
        {state.notice}
      </Notice>
    );
  }
  const number = Number(state.extra?.position ?? 0) + 1;
  return (
    <Notice tone="info" isAnswer>
      <p>
        {filled(words.arranged[act], { number, count })} {words.notYet}
      </p>
      {count > 0 && (
        <p>
          <a href={`#section-${number}`} className="link inline-block min-h-6">
            {filled(words.goTo, { number })}
          </a>
        </p>
      )}
    </Notice>
  );
}
