import { DeletedTextRun, Document, InsertedTextRun, LineNumberRestartFormat, Packer, Paragraph, TextRun } from 'docx';
import { documentStyles } from './docx-styles';
import { run, wordLanguage } from './docx-words';
import { type PaperLanguage, printable } from './model';

/** Words that stand, or that somebody would put in or take out. */
export type TrackedRun =
  | Readonly<{ kind: 'STANDS'; words: string }>
  | Readonly<{ kind: 'INSERTED' | 'DELETED'; words: string; author: string; at: Date }>;

/** A paragraph of such a document. `style` is a name of our styles (docx-styles.ts). */
export type TrackedParagraph = Readonly<{
  style: 'Title' | 'Heading1' | 'Words';
  level: number;
  runs: readonly TrackedRun[];
}>;

/** A document with its changes, in one language. `foot` stands at its end. */
export type TrackedPaper = Readonly<{
  title: string;
  lang: PaperLanguage;
  author: string;
  foot: readonly string[];
  paragraphs: readonly TrackedParagraph[];
}>;

/**
 * A Word document in which each change is one that Word can accept or reject, under the name of whoever would make it (ISO/IEC 29500-1, 17.13.5).
 * Lines are numbered in the margin through the whole document.
 */
export async function trackedToDocx({ title, lang, author, foot, paragraphs }: TrackedPaper): Promise<Buffer> {
  let id = 0;
  const asRun = (one: TrackedRun) => {
    if (one.kind === 'STANDS') return run(one.words, lang);
    id += 1;
    const made = { id, author: printable(one.author), date: one.at.toISOString() };
    const words = { text: printable(one.words), language: { value: wordLanguage[lang] } };
    return one.kind === 'INSERTED'
      ? new InsertedTextRun({ ...words, ...made })
      : new DeletedTextRun({ ...words, ...made });
  };
  const document = new Document({
    ...{ title: printable(title), creator: printable(author), lastModifiedBy: printable(author) },
    styles: documentStyles(wordLanguage[lang]),
    features: { trackRevisions: true },
    sections: [
      {
        properties: {
          page: {
            size: { width: 12_240, height: 15_840 },
            margin: { top: 1440, bottom: 1300, left: 1440, right: 1440 },
          },
          lineNumbers: { countBy: 1, restart: LineNumberRestartFormat.CONTINUOUS },
        },
        children: [
          ...paragraphs.map(
            ({ style, level, runs }) =>
              new Paragraph({ style, indent: { left: level * 360 }, children: runs.map(asRun) }),
          ),
          ...foot.map(
            (words) =>
              new Paragraph({
                ...{ style: 'Note', suppressLineNumbers: true },
                children: [new TextRun({ text: printable(words), language: { value: wordLanguage[lang] } })],
              }),
          ),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
