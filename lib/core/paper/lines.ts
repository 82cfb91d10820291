import type { Face, FontName, Measure } from './fonts';

/** Words of one face, to be set in one paragraph with others. */
export type Span = Readonly<{ text: string; face: Face }>;

/** A stretch of one font, `x` points from the start of its line. */
export type SetRun = Readonly<{ font: FontName; text: string; x: number }>;
export type SetLine = Readonly<{ runs: readonly SetRun[]; width: number }>;

type Word = Readonly<{ text: string; face: Face; width: number }>;

/** Ordinary white space parts words; a non-breaking space does not. */
const between = /[ \t\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]+/;

function wordsOf(spans: readonly Span[], measure: Measure, size: number, width: number): Word[] {
  return spans.flatMap(({ text, face }) =>
    text
      .split(between)
      .filter((word) => word !== '')
      .flatMap((word) => fitting(word, face, measure, size, width)),
  );
}

/** A word longer than a line (an address, a row of underscores) is cut where the line ends. */
function fitting(text: string, face: Face, measure: Measure, size: number, width: number): Word[] {
  const whole = measure.width(text, face) * size;
  if (whole <= width) return [{ text, face, width: whole }];
  const parts: Word[] = [];
  let part: Word = { text: '', face, width: 0 };
  for (const character of text) {
    // Measured together, not summed: letters move closer to or away from their neighbours.
    const longer = part.text + character;
    const longerWidth = measure.width(longer, face) * size;
    if (part.text !== '' && longerWidth > width) {
      parts.push(part);
      part = { text: character, face, width: measure.width(character, face) * size };
    } else {
      part = { text: longer, face, width: longerWidth };
    }
  }
  return [...parts, part];
}

/** `spans` as lines of at most `width` points, ragged right. No words, no line. */
export function setLines(spans: readonly Span[], measure: Measure, size: number, width: number): SetLine[] {
  const lines: SetLine[] = [];
  let line: Word[] = [];
  let used = 0;
  for (const word of wordsOf(spans, measure, size, width)) {
    const gap = line.length === 0 ? 0 : measure.width(' ', word.face) * size;
    if (line.length > 0 && used + gap + word.width > width) {
      lines.push(joined(line, measure, size));
      line = [];
      used = 0;
    } else {
      used += gap;
    }
    line.push(word);
    used += word.width;
  }
  if (line.length > 0) lines.push(joined(line, measure, size));
  return lines;
}

/** Neighbouring words of one font become one run, so that the text can be copied and read aloud as a sentence. */
function joined(words: readonly Word[], measure: Measure, size: number): SetLine {
  const runs: { font: FontName; text: string; x: number }[] = [];
  let x = 0;
  words.forEach((word, index) => {
    if (index > 0) {
      x += measure.width(' ', word.face) * size;
      const last = runs.at(-1);
      if (last !== undefined) last.text += ' ';
    }
    for (const { font, text, width } of measure.runs(word.text, word.face)) {
      const last = runs.at(-1);
      if (last?.font === font) last.text += text;
      else runs.push({ font, text, x });
      x += width * size;
    }
  });
  return { runs, width: x };
}
