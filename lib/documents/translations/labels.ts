import type { Reasons } from '@/lib/core/labels';

/** Why a translation is not filed, in words. */
export const translationReasons: Reasons = {
  'translations.not-found': {
    es: 'Esos archivos ya no esperan: se descartaron o pasó una semana.',
    en: 'Those files do not wait any more: they were discarded, or a week has passed.',
  },
  'translation.too-many-waiting': {
    es: 'Ya tiene {limit} listas de archivos en espera. Archive o descarte alguna antes de traer más.',
    en: 'You have {limit} lists of files waiting already. File or discard one before you bring more.',
  },
  'translation.moved-on': {
    es: 'En otra ventana se cambió lo elegido para estos archivos. Lo que usted eligió aquí sigue en el formulario; vea cómo está ahora antes de seguir.',
    en: 'In another window the choices for these files were changed. What you chose here is still in the form; see how it stands now before you go on.',
  },
  'translation.unknown-symbol': {
    es: 'El nombre no lleva al principio el símbolo de ningún documento que usted tenga. Escriba el símbolo, o deje fuera el archivo.',
    en: 'The name does not begin with the symbol of any document that you have. Write the symbol, or leave the file out.',
  },
  'translation.several-papers': {
    es: 'Más de un documento tiene un símbolo que se escribe así en un nombre. Archive este desde la página del documento.',
    en: 'More than one document has a symbol that is written so in a name. File this one from the page of the document.',
  },
  'translation.no-language': {
    es: 'El nombre no dice el idioma, o dice más de uno. Elíjalo.',
    en: 'The name does not say the language, or says more than one. Choose it.',
  },
  'translation.same-version': {
    es: '«{name}» es para el mismo documento e idioma. Deje fuera uno de los dos, o corrija el símbolo o el idioma.',
    en: '“{name}” is for the same document and language. Leave one of the two out, or correct the symbol or the language.',
  },
  'translation.same-bytes': {
    es: 'Es exactamente el mismo archivo que la versión {number}, la vigente: no hay nada que archivar.',
    en: 'It is exactly the same file as version {number}, the present one: there is nothing to file.',
  },
  'translation.bytes-of-other': {
    es: 'Es exactamente el mismo archivo que la versión {number} en el otro idioma. Se queda fuera mientras usted no elija archivarlo.',
    en: 'It is exactly the same file as version {number} in the other language. It is left out unless you choose to file it.',
  },
  'translation.other-revision': {
    es: 'El nombre dice Rev.{revision}, pero sería la versión {number}. Se queda fuera mientras usted no elija archivarlo.',
    en: 'The name says Rev.{revision}, but it would be version {number}. It is left out unless you choose to file it.',
  },
  'translation.of-report': {
    es: 'Lo que dice un informe de país está en lo que envió el país, no en un archivo.',
    en: 'What a country report says is in what the country submitted, not in a file.',
  },
};
