import type { Locale } from '@/lib/web/locale';
import type { SearchKind } from './schema';

/** A piece of text; `isMatch` is what was asked for. Drawn as `<mark>` by the component: no markup passes through here. */
export type Segment = Readonly<{ text: string; isMatch: boolean }>;

/** Something found. `href` is its address without the language; `language` is that of title and snippet. */
export type SearchHit = Readonly<{
  kind: SearchKind;
  code: string;
  href: string;
  title: readonly Segment[];
  snippet: readonly Segment[];
  language: Locale;
  /** Found only in the text of the other language, in which it is shown. */
  isInOtherLanguage: boolean;
}>;

/** A page of what was found: the exact number, how many of each kind, and the hits of the kind asked for. */
export type SearchPage = Readonly<{
  hits: readonly SearchHit[];
  page: number;
  pageCount: number;
  /** Of the kind asked for, or of all. */
  found: number;
  byKind: Readonly<Partial<Record<SearchKind, number>>>;
}>;

/** What the database puts around a match: characters of the private use area, which no text of the record holds. */
export const markStart = '\ue000';
export const markEnd = '\ue001';

/** `text` with its marks as segments. Marks that do not pair are dropped. */
export function toSegments(text: string): Segment[] {
  return text
    .split(markStart)
    .flatMap((piece, i): Segment[] => {
      if (i === 0) return [{ text: piece, isMatch: false }];
      const [match = '', ...rest] = piece.split(markEnd);
      return rest.length === 0
        ? [{ text: match, isMatch: false }]
        : [
            { text: match, isMatch: true },
            { text: rest.join(''), isMatch: false },
          ];
    })
    .map((segment) => ({ ...segment, text: segment.text.replaceAll(markEnd, '') }))
    .filter(({ text: piece }) => piece !== '');
}

const addresses: Readonly<Record<SearchKind, (code: string) => string>> = {
  MEMBER: (code) => `/members/${code}`,
  OBSERVER: (code) => `/observers#${code}`,
  CIVIL_SOCIETY: (code) => `/observers#${code}`,
  BODY: (code) => `/how-it-works#${code}`,
  PRESIDENCY: (code) => `/presidencies/${code}`,
  SUBTHEME: (code) => `/plan-of-action/subthemes/${code}`,
  DOCUMENT: (code) => `/plan-of-action/documents/${code}`,
  ACTIVITY: (code) => `/plan-of-action/activities/${code}`,
  PARTNER: (code) => `/partners/${code}`,
  FORUM: (code) => `/forums#${code}`,
  SEMINAR: (code) => `/forums#${code}`,
  MILESTONE: (code) => `/chronology#${code}`,
  MEETING: (code) => `/meetings-held#${code}`,
};

/** Where the portal shows it, without the language. */
export function addressOf(kind: SearchKind, code: string): string {
  return addresses[kind](code);
}
