/** One language of a paragraph, as far as the other one is concerned. */
export type Stand = Readonly<{ words: string; revision: number; translatedFromRevision: number | null }>;

/** Do both languages say the same: has somebody said so of these two revisions? Two empty ones do. */
export function isInStep(es: Stand, en: Stand): boolean {
  if (es.words === '' && en.words === '') return true;
  return en.translatedFromRevision === es.revision || es.translatedFromRevision === en.revision;
}
