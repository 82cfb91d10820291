'use client';

import { type ReactNode, useSyncExternalStore } from 'react';
import { keyOf, listenToWords, pushedWords } from './words-store';

type Given = Readonly<{ paragraphId: string; language: string; revision: number; children: ReactNode }>;

/** A paragraph's words; newer ones that came meanwhile stand in their place until the page has them with their lines. */
export function LiveWords({ paragraphId, language, revision, children }: Given) {
  const key = keyOf(paragraphId, language);
  const newer = useSyncExternalStore(
    listenToWords,
    () => pushedWords(key),
    () => undefined,
  );
  if (newer === undefined || newer.revision <= revision) return children;
  return (
    <p lang={language} className="border-l-4 border-asked-strong pl-3 whitespace-pre-line">
      {newer.words}
    </p>
  );
}
