import { extensionOf } from '@/lib/core/file-inspection/file-name';

/** What a file's name may mean: a symbol as `symbolKey` has it, the revision it names, and its language; null where it names none. */
export type NameRead = Readonly<{ key: string; revision: number | null; language: 'es' | 'en' | null }>;

type Language = 'es' | 'en';

/** A name has no more words than this; what follows is a title. */
const mostTokens = 24;

/** Runs of letters and runs of digits, without capitals, accents, separators and leading zeros. */
function tokensOf(text: string): string[] {
  const plain = text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
  return (plain.match(/[a-z]+|\d+/g) ?? []).map((token) => token.replace(/^0+(?=\d)/, ''));
}

/** A symbol as it is compared, whatever stands between its parts: `CRM/2027/GRCM/L.3` and `crm_2027_grcm_L3` are `crm-2027-grcm-l-3`. */
export const symbolKey = (symbol: string): string => tokensOf(symbol).join('-');

/** Say their language wherever they stand. */
const words: Readonly<Record<string, Language>> = {
  ...{ espanol: 'es', espanola: 'es', castellano: 'es', spanish: 'es' },
  ...{ ingles: 'en', inglesa: 'en', english: 'en' },
};
/** Say it only where a language is expected: elsewhere they are other words («en», «Ing.»). Not S and E, which mean English to some and español to others. */
const codes: Readonly<Record<string, Language>> = {
  ...{ es: 'es', esp: 'es', spa: 'es', sp: 'es', cas: 'es' },
  ...{ en: 'en', eng: 'en', ing: 'en' },
};
const regions: Readonly<Record<Language, readonly string[]>> = {
  es: ['419', 'es', 'mx', 'cr', 'sv', 'gt', 'hn', 'ni', 'pa', 'do', 'us'],
  en: ['us', 'gb', 'uk', 'ca', 'bz'],
};

type Found = Readonly<{ language: Language; length: number }>;

/** The language that stands at `at`, with its region («es-MX»); «en español» is Spanish. */
function languageAt(tokens: readonly string[], at: number): Found | null {
  const [token = '', next = ''] = tokens.slice(at);
  const following = words[next];
  if (token === 'en' && following !== undefined) return { language: following, length: 2 };
  const language = words[token] ?? codes[token];
  if (language === undefined) return null;
  return { language, length: token === language && regions[language].includes(next) ? 2 : 1 };
}

/** The languages that free words name: by a word anywhere, by a code at their end. */
function languagesIn(tokens: readonly string[]): Language[] {
  const named = tokens.flatMap((token) => words[token] ?? []);
  const ends = [tokens.length - 2, tokens.length - 1].flatMap((at) => {
    const found = at < 0 ? null : languageAt(tokens, at);
    return found !== null && at + found.length === tokens.length ? [found.language] : [];
  });
  return [...named, ...ends];
}

const only = (languages: readonly Language[]): Language | null => {
  const [one, ...others] = new Set(languages);
  return one !== undefined && others.length === 0 ? one : null;
};

const isNumber = (token: string | undefined): boolean => /^\d+$/.test(token ?? '');
const appended = /^(add|adenda|addendum|adic|adicion|corr|corrigendum|correccion|amend|enmienda|annex|anexo|apendice)$/;

/** A symbol goes on like this: what begins so is no title, and what stands before it is not the whole symbol. */
const goesOn = ([first = '', second]: readonly string[]): boolean =>
  isNumber(first) || isNumber(second) || appended.test(first);

/** What stands behind a symbol: its revision, its language, a title; null when the symbol seems to go on. */
function readRest(rest: readonly string[], lead: readonly Language[]): Omit<NameRead, 'key'> | null {
  const revisionAt = (at: number): number | null => {
    return rest[at] === 'rev' && isNumber(rest[at + 1]) ? Number(rest[at + 1]) : null;
  };
  const first = revisionAt(0);
  const from = first === null ? 0 : 2;
  const after = rest.slice(from);
  const found = languageAt(after, 0);
  if (found !== null) {
    const tail = after.slice(found.length);
    return {
      revision: first ?? revisionAt(from + found.length),
      language: only([...lead, found.language, ...languagesIn(tail)]),
    };
  }
  if (goesOn(after)) return null;
  return { revision: first, language: only([...lead, ...languagesIn(after)]) };
}

/**
 * What the name of a file may mean, the longest symbol first: which of them there is, the caller asks. Symbols contain slashes, which no file's name
 * does; any separator stands for them, or none.
 */
export function readName(fileName: string): NameRead[] {
  const extension = extensionOf(fileName);
  const stem = extension === '' ? fileName : fileName.slice(0, -(extension.length + 1));
  // The mark that a browser or a system gives to a second copy is no part of a symbol.
  const tokens = tokensOf(stem.replace(/(\s*\(\d{1,3}\))+\s*$/, '')).slice(0, mostTokens);
  const lead = languageAt(tokens, 0);
  const start = lead?.length ?? 0;
  const reads: NameRead[] = [];
  for (let end = tokens.length; end > start; end -= 1) {
    const read = readRest(tokens.slice(end), lead === null ? [] : [lead.language]);
    if (read !== null) reads.push({ key: tokens.slice(start, end).join('-'), ...read });
  }
  return reads;
}
