import type { OpenProposals } from '../proposals/compilation';
import type { TextView } from '../texts/views';

type Stands = Readonly<{ changeNumber: number; brackets: number; versions: number }>;

/** How far a text has come for one who reads its words only (P-02): the sum of their revisions. */
export const markOfWords = (revisions: number): string => `w${revisions}`;

/** The same for one who sees how delegations stand: the last change of the base, the open brackets and the sum of their versions. */
export const markOfAll = ({ changeNumber, brackets, versions }: Stands): string =>
  `${changeNumber}.${brackets}.${versions}`;

/** The mark of a page as it was made. The stream says its own on opening (`markOfText`): where the two differ, the page has missed something. */
export function markOfPage({ lastChange, paragraphs, seesBrackets }: TextView, { open }: OpenProposals): string {
  if (!seesBrackets) return markOfWords(paragraphs.reduce((sum, { es, en }) => sum + es.revision + en.revision, 0));
  const versions = open.reduce((sum, { version }) => sum + version, 0);
  return markOfAll({ changeNumber: lastChange?.number ?? 0, brackets: open.length, versions });
}
