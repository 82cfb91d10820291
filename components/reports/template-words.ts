/** What the form of a template says, in the reader's language. `{number}` and `{count}` are filled in the browser. */
export type TemplateWords = Readonly<{
  legend: string;
  fieldOf: string;
  about: string;
  titleEs: string;
  titleEn: string;
  guidanceEs: string;
  guidanceEn: string;
  guidanceHint: string;
  isRequired: string;
  maxChars: string;
  maxCharsHint: string;
  newSection: string;
  sections: string;
  add: string;
  up: string;
  down: string;
  remove: string;
  most: string;
  noSections: string;
  arranged: Readonly<Record<'add' | 'remove' | 'up' | 'down', string>>;
  notYet: string;
  goTo: string;
  save: string;
  saving: string;
  refused: string;
  theirs: string;
}>;

/** `words` with its numbers. */
export function filled(words: string, given: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => String(given[name] ?? whole));
}
