import 'server-only';
import { textParts, unescaped } from './zip-parts';

/** Changes that Word keeps beside a text: how many of each, by whom. */
export type TrackedChanges = Readonly<{ inserted: number; deleted: number; authors: readonly string[] }>;

/**
 * The tracked changes of the DOCX file at `path`; null where it has none. Readers that only look at the text take insertions for the text and
 * let deletions vanish: whoever uploads or reads must be told that there are some.
 */
export async function findTrackedChanges(path: string): Promise<TrackedChanges | null> {
  const parts = await textParts(path, (name) =>
    /^word\/(document|footnotes|endnotes|header\d*|footer\d*)\.xml$/.test(name),
  );
  const authors = new Set<string>();
  let [inserted, deleted] = [0, 0];
  for (const { text } of parts) {
    for (const [, kind = '', attributes = ''] of text.matchAll(/<w:(ins|del|moveFrom|moveTo)\s([^>]*)>/g)) {
      if (kind === 'ins' || kind === 'moveTo') inserted += 1;
      else deleted += 1;
      const author = /w:author="([^"]*)"/.exec(attributes)?.[1];
      if (author !== undefined && author !== '') authors.add(unescaped(author));
    }
  }
  if (inserted + deleted === 0) return null;
  return { inserted, deleted, authors: [...authors].sort((a, b) => a.localeCompare(b)) };
}
