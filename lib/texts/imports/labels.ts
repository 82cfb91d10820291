import type { Reasons } from '@/lib/core/labels';

/** Reason codes of texts that come from Word, in words. */
export const textImportReasons: Reasons = {
  'import.not-found': {
    es: 'Ya no espera nada de ese archivo: se llevó al texto, se descartó o pasó una semana.',
    en: 'Nothing waits of that file any more: it was taken into the text, was discarded, or a week has passed.',
  },
  'text.file-not-word': {
    es: 'Este archivo es de otra clase ({found}). El texto se trae de un archivo de Word (.docx); nada se escribió.',
    en: 'This file is of another kind ({found}). The text is brought from a Word file (.docx); nothing was written.',
  },
  'text.file-without-words': {
    es: 'El archivo de Word no tiene palabras: quizá son imágenes de páginas. Nada se escribió.',
    en: 'The Word file has no words: perhaps they are pictures of pages. Nothing was written.',
  },
  'file.too-much-text': {
    es: 'El archivo tiene mucho más texto del que cabe en un texto que se negocia, y no se leyó. Divídalo.',
    en: 'The file holds far more text than a negotiated text has, and it was not read. Divide it.',
  },
  'text.import-moved-on': {
    es: 'En otra ventana se corrigió o se leyó de nuevo este archivo. Lo que usted corrigió aquí sigue en el formulario; vea cómo está ahora antes de seguir.',
    en: 'In another window this file was corrected or read again. What you corrected here is still in the form; see how it stands now before you go on.',
  },
  'text.nothing-to-take': {
    es: 'No hay ningún párrafo que llevar al texto.',
    en: 'There is no paragraph to take into the text.',
  },
};
