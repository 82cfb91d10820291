/** Nobody counts beyond: what is found beyond the newest thousand is said to be more. */
export const mostFound = 1000;

/** Something found, before it is shown: its id, its instant and its year, and in the text of which language the words stand. */
export type FoundLine = Readonly<{ id: string; at: Date | null; year: number | null; inEs: boolean; inEn: boolean }>;

/** What of one kind a reader may find with these words, in its order; `isAll` where there is nothing more. */
export type FoundLines = Readonly<{ lines: readonly FoundLine[]; isAll: boolean }>;

export const noLines: FoundLines = { lines: [], isAll: true };

/** Something found, as it is shown. `snippet` has its marks as U+E000 and U+E001; `language` is that of the snippet. */
export type FoundHit = Readonly<{
  id: string;
  /** Its page, without the language. */
  href: string;
  /** Its symbol, number or code, if people call it by one. */
  label: string | null;
  titleEs: string;
  titleEn: string;
  at: Date | null;
  snippet: string | null;
  language: 'es' | 'en';
}>;

/** The thousand first lines of rows that were asked for one beyond them. */
export function toFoundLines(rows: readonly FoundLine[]): FoundLines {
  return { lines: rows.slice(0, mostFound), isAll: rows.length <= mostFound };
}

/** Hits in the order of `ids`; what the filter left out is not there. */
export function inOrderOf(ids: readonly string[], hits: readonly FoundHit[]): FoundHit[] {
  const byId = new Map(hits.map((hit) => [hit.id, hit]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
