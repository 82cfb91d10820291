import { versionIn } from '../documents/schema';
import { parityOf } from '../versions/parity';
import { type NameRead, readName, symbolKey } from './names';

type Language = 'es' | 'en';

/** Why something is not done: a reason code, and what its words need. */
export type Why = Readonly<{ reason: string; detail: Readonly<Record<string, string | number>> }>;

/** A file as it waits, with what was chosen for it: null where its name decides. */
export type WaitingFile = Readonly<{
  id: string;
  fileName: string;
  bytes: number | null;
  sha256: string | null;
  /** Why it was not kept when it came (`sha256` is null then), or not filed when that was tried. */
  refusal: Why | null;
  symbol: string | null;
  language: Language | null;
  isTaken: boolean | null;
  renders: boolean | null;
  isInfected: boolean;
  filedAs: Readonly<{ language: Language; number: number }> | null;
}>;

type Newest = Readonly<{ number: number; sha256: string; rendersNumber: number | null; addedAt: Date }>;

/** A paper that the person may know of, and why they add no version to it. */
export type KnownPaper = Readonly<{
  id: string;
  symbol: string;
  titleEs: string;
  titleEn: string;
  denial: string | null;
  newest: Readonly<Partial<Record<Language, Newest>>>;
}>;

/** What will happen to a file. READY: it is filed when the person says so; DOUBTFUL: only where they choose it; BLOCKED: not as it stands. */
export type Plan = Readonly<{
  file: WaitingFile;
  document: KnownPaper | null;
  language: Language | null;
  /** The version that it will be. */
  number: number | null;
  state: 'FILED' | 'REFUSED' | 'OUT' | 'BLOCKED' | 'DOUBTFUL' | 'READY';
  why: Why | null;
  /** The version of the other language that it can be said to render. */
  rendered: Readonly<{ number: number; isChosen: boolean }> | null;
  /** Exactly this: only what bears the mark that was seen is filed. Empty where nothing can be. */
  mark: string;
}>;

const otherOf = (language: Language): Language => (language === 'es' ? 'en' : 'es');

/** What the file may be: as the person wrote it, otherwise as its name says. Of a symbol that was written the name may still say the language. */
function readsOf({ symbol, fileName }: WaitingFile): NameRead[] {
  const reads = readName(fileName);
  if (symbol === null) return reads;
  const key = symbolKey(versionIn(symbol).symbol);
  const own = reads.find((read) => read.key === key) ?? reads.find(({ language }) => language !== null);
  return [{ key, revision: null, language: own?.language ?? null }];
}

/** The keys by which papers are looked up for these files. */
export const keysOf = (files: readonly WaitingFile[]): string[] => [
  ...new Set(files.filter(({ sha256 }) => sha256 !== null).flatMap((file) => readsOf(file).map(({ key }) => key))),
];

type Matched = Readonly<{
  file: WaitingFile;
  document: KnownPaper | null;
  language: Language | null;
  number: number | null;
  why: Why | null;
  isDoubt: boolean;
}>;

const why = (reason: string, detail: Why['detail'] = {}): Why => ({ reason, detail });

/** The paper and version that a file is for, by itself; `why` it is not filed as it stands, or what is doubtful about it. */
function match(file: WaitingFile, known: readonly KnownPaper[]): Matched {
  const nothing = { file, document: null, language: null, number: null, isDoubt: false };
  if (file.sha256 === null) return { ...nothing, why: file.refusal };
  const candidates = readsOf(file).map((read) => ({
    read,
    papers: known.filter(({ symbol }) => symbolKey(symbol) === read.key),
  }));
  const found = candidates.find(({ papers }) => papers.length > 0);
  const [document] = found?.papers ?? [];
  if (found === undefined || document === undefined) {
    // Without its symbol a name still says its language.
    const named = candidates.find(({ read }) => read.language !== null)?.read.language ?? null;
    return { ...nothing, language: file.language ?? named, why: why('translation.unknown-symbol') };
  }
  const language = file.language ?? found.read.language;
  if (found.papers.length > 1) return { ...nothing, language, why: why('translation.several-papers') };
  const number = language === null ? null : (document.newest[language]?.number ?? 0) + 1;
  const at = { file, document, language, number, isDoubt: false };
  if (document.denial !== null) return { ...at, why: why(document.denial) };
  if (file.isInfected) return { ...at, why: why('file.infected') };
  if (language === null || number === null) return { ...at, why: why('translation.no-language') };
  const [own, other] = [document.newest[language], document.newest[otherOf(language)]];
  if (own?.sha256 === file.sha256) return { ...at, why: why('translation.same-bytes', { number: own.number }) };
  if (other?.sha256 === file.sha256) {
    return { ...at, isDoubt: true, why: why('translation.bytes-of-other', { number: other.number }) };
  }
  const { revision } = found.read;
  if (revision !== null && revision + 1 !== number) {
    return { ...at, isDoubt: true, why: why('translation.other-revision', { revision, number }) };
  }
  return { ...at, why: null };
}

const isWanted = ({ file }: Matched): boolean =>
  file.filedAs === null && file.sha256 !== null && file.isTaken !== false;

const isSame = (one: Matched, other: Matched): boolean =>
  one.document !== null && one.document.id === other.document?.id && one.language === other.language;

/**
 * What will happen to each file, in their order, which is that of filing. Two that would be the same version are neither; of two languages of one paper the
 * second renders the first. `known`: the papers of `keysOf` that the person may know of, and no others.
 */
export function planOf(files: readonly WaitingFile[], known: readonly KnownPaper[]): Plan[] {
  const matched = files.map((file) => match(file, known));
  const states = matched.map((one): Pick<Plan, 'state' | 'why'> => {
    const { file } = one;
    if (file.filedAs !== null) return { state: 'FILED', why: null };
    if (file.sha256 === null) return { state: 'REFUSED', why: one.why };
    if (file.isTaken === false) return { state: 'OUT', why: null };
    if (one.why !== null && !one.isDoubt) return { state: 'BLOCKED', why: one.why };
    const twin = matched.find((other) => other !== one && isWanted(other) && isSame(one, other));
    if (twin !== undefined) {
      return { state: 'BLOCKED', why: why('translation.same-version', { name: twin.file.fileName }) };
    }
    return { state: one.isDoubt && file.isTaken === null ? 'DOUBTFUL' : 'READY', why: one.why };
  });
  return matched.map((one, index): Plan => {
    const { state = 'BLOCKED', why: reason = null } = states[index] ?? {};
    const { file, document, language, number } = one;
    const base = { file, document, language, number, state, why: reason };
    if ((state !== 'READY' && state !== 'DOUBTFUL') || document === null || language === null || number === null) {
      return { ...base, rendered: null, mark: '' };
    }
    const pair = matched.findIndex(
      (other, at) =>
        states[at]?.state === 'READY' && other.document?.id === document.id && other.language === otherOf(language),
    );
    const rendered = renderedBy(
      one,
      document,
      language,
      pair < 0 ? null : { isBefore: pair < index, of: matched[pair] },
    );
    return { ...base, rendered, mark: [document.id, language, number, rendered?.number ?? 0].join('.') };
  });
}

type Pair = Readonly<{ isBefore: boolean; of: Matched | undefined }> | null;

/** The version of the other language that a file can be said to render: the one filed just before it, or the newest that there is. */
function renderedBy({ file }: Matched, { newest }: KnownPaper, language: Language, pair: Pair): Plan['rendered'] {
  // The first of two is new in its language: it says what nothing said before it.
  if (pair !== null && !pair.isBefore) return null;
  const number = pair === null ? newest[otherOf(language)]?.number : pair.of?.number;
  if (number === undefined || number === null) return null;
  const isBehind = parityOf(newest.es, newest.en).endsWith(`_${language.toUpperCase()}`);
  return { number, isChosen: file.renders ?? (pair !== null || isBehind) };
}

/** What stands in the form of a file before anybody chooses: what its name says, or what was chosen before. */
export type Offered = Readonly<{
  symbol: string;
  language: Language | null;
  fate: 'TAKE' | 'OUT';
  renders: 'yes' | 'no';
}>;

export function offeredBy({ file, document, language, state, rendered }: Plan): Offered {
  return {
    symbol: file.symbol ?? document?.symbol ?? '',
    language,
    fate: state === 'OUT' || state === 'DOUBTFUL' ? 'OUT' : 'TAKE',
    renders: rendered?.isChosen === true ? 'yes' : 'no',
  };
}
