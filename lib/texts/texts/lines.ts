/** Signs of one line, on screen and on paper alike: so that everybody speaks of the same line. */
export const lineWidth = 84;

/** One line with its number in the text. */
export type Line = Readonly<{ number: number; words: string }>;

/** `words` in lines of at most `lineWidth` signs, broken at blanks; a longer word stands alone. Their blanks apart, the lines are the words. */
export function linesOf(words: string, firstNumber: number): Line[] {
  const lines: string[] = [];
  for (const row of words.split('\n')) {
    let line = '';
    for (const word of row.split(/\s+/).filter((one) => one !== '')) {
      if (line !== '' && line.length + 1 + word.length > lineWidth) {
        lines.push(line);
        line = word;
      } else line = line === '' ? word : `${line} ${word}`;
    }
    if (line !== '') lines.push(line);
  }
  return lines.map((line, index) => ({ number: firstNumber + index, words: line }));
}

/** The lines of each paragraph, numbered through the whole text. Brackets are not counted: they come and go, line numbers stay. */
export function numberedLines(paragraphs: readonly string[]): Line[][] {
  let next = 1;
  return paragraphs.map((words) => {
    const lines = linesOf(words, next);
    next += lines.length;
    return lines;
  });
}
