import { Paragraph, TextRun } from 'docx';
import { type PaperLanguage, printable } from './model';

/** How Word names our languages, for spelling and for reading aloud. */
export const wordLanguage: Readonly<Record<PaperLanguage, string>> = { es: 'es-CR', en: 'en-US' };

/** Words with their language. */
export const run = (text: string, lang: PaperLanguage, more: Readonly<{ bold?: boolean }> = {}): TextRun =>
  new TextRun({ text: printable(text), language: { value: wordLanguage[lang] }, ...more });

/** A paragraph in one of our styles. */
export const styled = (style: string, text: string, lang: PaperLanguage): Paragraph =>
  new Paragraph({ style, children: [run(text, lang)] });
