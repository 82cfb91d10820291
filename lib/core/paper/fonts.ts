import 'server-only';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { create, type Font } from 'fontkit';
import { fontOfWoff } from './woff';

/** Source Serif 4 for the words of the Conference, Source Sans 3 for what we say about them. */
export type Face = 'serif' | 'serif-bold' | 'sans' | 'sans-bold';

/** The fonts on npm come cut by alphabet; a face is several files, and each character is set from the first that has it. */
const alphabets = ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'greek'] as const;

const familyOf: Readonly<Record<Face, readonly ['source-serif-4' | 'source-sans-3', 400 | 600]>> = {
  serif: ['source-serif-4', 400],
  'serif-bold': ['source-serif-4', 600],
  sans: ['source-sans-3', 400],
  'sans-bold': ['source-sans-3', 600],
};

/** `serif latin-ext`: one file of a face. */
export type FontName = `${Face} ${(typeof alphabets)[number]}`;

/** A stretch of text that one font file can print. */
export type Run = Readonly<{ font: FontName; text: string; width: number }>;

type Loaded = Readonly<{ name: FontName; bytes: Buffer; font: Font; has: ReadonlySet<number> }>;

async function loadFile(face: Face, alphabet: (typeof alphabets)[number]): Promise<Loaded> {
  const [family, weight] = familyOf[face];
  const folder = path.join(process.cwd(), 'node_modules', '@fontsource', family, 'files');
  const bytes = fontOfWoff(await readFile(path.join(folder, `${family}-${alphabet}-${weight}-normal.woff`)));
  const font = create(bytes);
  if ('fonts' in font) throw new Error(`${family}: a collection of fonts, not one`);
  return { name: `${face} ${alphabet}`, bytes, font, has: new Set(font.characterSet) };
}

export type Fonts = Readonly<Record<Face, readonly Loaded[]>>;

let loading: Promise<Fonts> | undefined;

/** All files of all faces, read once a process. */
export function loadFonts(): Promise<Fonts> {
  loading ??= (async () => {
    const faces = Object.keys(familyOf) as Face[];
    const entries = faces.map(async (face) => [face, await Promise.all(alphabets.map((one) => loadFile(face, one)))]);
    return Object.fromEntries(await Promise.all(entries)) as Fonts;
  })();
  // A failed reading is not remembered: the next paper tries again.
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

/** Joiners, directions and variants of pictures: nothing to print. */
const invisible = /\p{Cf}|\p{Variation_Selector}/gu;

/** Measures words at one point of size; remembers what it measured, so it serves one paper and is dropped. */
export class Measure {
  readonly #runs = new Map<string, readonly Run[]>();

  constructor(private readonly fonts: Fonts) {}

  /** `text` (no line breaks) cut into stretches of one font each, with their widths at 1 pt. */
  runs(text: string, face: Face): readonly Run[] {
    const key = `${face} ${text}`;
    const known = this.#runs.get(key);
    if (known !== undefined) return known;
    const made = this.#cut(text.replace(invisible, ''), this.fonts[face]);
    this.#runs.set(key, made);
    return made;
  }

  width(text: string, face: Face): number {
    return this.runs(text, face).reduce((sum, run) => sum + run.width, 0);
  }

  #cut(text: string, files: readonly Loaded[]): Run[] {
    const pieces: { file: Loaded; text: string }[] = [];
    for (const character of text) {
      for (const { file, text: printed } of this.#printable(character, files, pieces.at(-1)?.file)) {
        const last = pieces.at(-1);
        if (last?.file === file) last.text += printed;
        else pieces.push({ file, text: printed });
      }
    }
    return pieces.map(({ file: { name, font }, text: piece }) => ({
      font: name,
      text: piece,
      width: font.layout(piece).advanceWidth / font.unitsPerEm,
    }));
  }

  /** The file of the text before is tried first, so that a mark stays with its letter. */
  #printable(
    character: string,
    files: readonly Loaded[],
    before: Loaded | undefined,
  ): { file: Loaded; text: string }[] {
    const find = (one: string) => {
      const point = one.codePointAt(0) ?? 0;
      return before?.has.has(point) ? before : files.find(({ has }) => has.has(point));
    };
    const file = find(character);
    if (file !== undefined) return [{ file, text: character }];
    // ﬁ is fi, ① is 1; what no font has is named by its code point: readable, and no word goes missing without a trace.
    const plain = [...character.normalize('NFKD')];
    const parts = plain.every((one) => find(one) !== undefined) ? plain : [...codeOf(character)];
    return parts.flatMap((one) => {
      const partFile = find(one);
      return partFile === undefined ? [] : [{ file: partFile, text: one }];
    });
  }
}

const codeOf = (character: string): string =>
  `‹U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`;
