import { bilingual } from './bilingual';

/** Words of the page on which anybody checks a text. */
export const verify = bilingual(
  {
    title: 'Verificar un texto',
    lead: 'Compruebe que un archivo o una huella es, letra por letra, un texto de la Conferencia.',
    limits:
      'Los textos adoptados los puede comprobar cualquiera. Los que se negocian, solo quienes los leen y han iniciado sesión. Nada de lo que se comprueba se guarda.',
    file: {
      title: 'Por su archivo',
      label: 'Archivo del texto',
      hint: 'El PDF, el Word o la forma canónica que se descargó del texto, de hasta 3,5 MB.',
      press: 'Verificar el archivo',
      pressing: 'Verificando…',
      refused: 'El archivo no se verificó',
    },
    hash: {
      title: 'Por su huella',
      label: 'Huella (SHA-256)',
      hint: 'La que está impresa al pie de cada página. Con espacios o sin ellos.',
      press: 'Verificar la huella',
      pressing: 'Verificando…',
      refused: 'La huella no se verificó',
    },
    adopted: 'Es el texto adoptado «{title}» ({code}), hito {number}, fijado el {date}. {note}',
    milestone: 'Es el hito {number} del texto «{title}» ({code}), fijado el {date}.',
    notAdopted: 'No es un texto adoptado.',
    unknown: 'Ningún texto que usted pueda conocer tiene esta huella.',
    whole: 'El archivo muestra, letra por letra, lo que dice la forma canónica que lleva dentro.',
    sha256: 'Su huella: {hash}',
    altered: 'El archivo fue cambiado: no muestra lo que dice la forma canónica que lleva dentro.',
    alteredLine: 'La primera diferencia está en el renglón {line}.',
    formless:
      'El archivo no lleva la forma canónica de un texto: no se puede comprobar. Descárguelo de nuevo de la página del texto, o compruebe la huella impresa.',
    show: 'Ir al hito {number}',
    offline: 'Sin este sitio',
    offlineText:
      'La huella es el SHA-256 de la forma canónica: un archivo de texto que va dentro de cada PDF y cada Word y que también se descarga aparte. Cualquier programa que calcule SHA-256 da la misma. La forma tiene una línea JSON por párrafo (clase, nivel, número, español, inglés), en UTF-8 y NFC; está descrita al byte en la documentación del sistema (docs/canonical-form.md).',
  },
  {
    title: 'Verify a text',
    lead: 'Check that a file or a hash is, letter for letter, a text of the Conference.',
    limits:
      'Adopted texts can be checked by anybody. Those in negotiation only by those who read them and are signed in. Nothing that is checked is kept.',
    file: {
      title: 'By its file',
      label: 'File of the text',
      hint: 'The PDF, Word file or canonical form that was taken from the text, up to 3.5 MB.',
      press: 'Verify the file',
      pressing: 'Verifying…',
      refused: 'The file was not verified',
    },
    hash: {
      title: 'By its hash',
      label: 'Hash (SHA-256)',
      hint: 'The one printed at the foot of every page. With blanks or without.',
      press: 'Verify the hash',
      pressing: 'Verifying…',
      refused: 'The hash was not verified',
    },
    adopted: 'This is the adopted text “{title}” ({code}), milestone {number}, frozen on {date}. {note}',
    milestone: 'This is milestone {number} of the text “{title}” ({code}), frozen on {date}.',
    notAdopted: 'It is not an adopted text.',
    unknown: 'No text that you may know of has this hash.',
    whole: 'The file shows, letter for letter, what the canonical form within it says.',
    sha256: 'Its hash: {hash}',
    altered: 'The file was changed: it does not show what the canonical form within it says.',
    alteredLine: 'The first difference is in line {line}.',
    formless:
      'The file carries no canonical form of a text: it cannot be checked. Take it again from the text’s page, or check the printed hash.',
    show: 'Go to milestone {number}',
    offline: 'Without this site',
    offlineText:
      'The hash is the SHA-256 of the canonical form: a text file that goes within every PDF and every Word file and can also be taken by itself. Any program that computes SHA-256 gives the same. The form has one JSON line a paragraph (kind, level, number, Spanish, English), in UTF-8 and NFC; the system’s documentation describes it to the byte (docs/canonical-form.md).',
  },
);
