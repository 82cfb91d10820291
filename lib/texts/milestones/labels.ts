import type { Reasons } from '@/lib/core/labels';

/** Reason codes of milestones in words. */
export const milestoneReasons: Reasons = {
  'milestone.not-found': { es: 'No existe ese hito.', en: 'There is no such milestone.' },
  'milestone.directing-only': {
    rule: 'DR-38',
    es: 'Un hito lo fija la Presidencia Pro-Témpore, que dirige el texto, o la Secretaría Técnica que la asiste.',
    en: 'A milestone is frozen by the Presidency Pro-Tempore, which directs the text, or by the Technical Secretariat that assists it.',
  },
  'milestone.closed-directing-only': {
    rule: 'DR-21',
    es: 'A puerta cerrada, un hito lo fija el Viceministro(a) del País que ejerce la Presidencia.',
    en: 'Behind closed doors a milestone is frozen by the Vice-Minister of the Country that holds the Presidency.',
  },
  'milestone.closed-stays': {
    rule: 'DR-24',
    es: 'Lo que está a puerta cerrada no se circula: lo leen solo quienes están en la sala.',
    en: 'What stands behind closed doors is not circulated: only those in the room read it.',
  },
  'milestone.empty': {
    es: 'El texto aún no tiene párrafos: no hay nada que fijar.',
    en: 'The text has no paragraphs yet: there is nothing to freeze.',
  },
  'milestone.unchanged': {
    es: 'El texto está palabra por palabra como en el hito {number}: no hace falta otro.',
    en: 'The text stands word for word as in milestone {number}: no other one is needed.',
  },
  'milestone.text-moved-on': {
    es: 'El texto cambió mientras usted escribía la nota. Vea cómo está ahora y fíjelo así.',
    en: 'The text changed while you were writing the note. See how it stands now and freeze that.',
  },
  'milestone.already-circulated': {
    es: 'Este hito ya se circuló: quienes pueden leerlo ya tienen el aviso.',
    en: 'This milestone was circulated already: whoever may read it has been told.',
  },
};

/** Words of a text's files. */
export const textPaperWords = {
  es: {
    conference: 'Conferencia Regional sobre Migración',
    milestone: 'Hito {number}',
    adopted: 'Texto adoptado, hito {number}',
    standing: 'Texto en negociación',
    hash: 'SHA-256 {hash}',
    notMilestone: 'No es un hito: el texto como estaba el {at} (hora de Costa Rica). Puede cambiar.',
    page: 'Página {n} de {m}',
  },
  en: {
    conference: 'Regional Conference on Migration',
    milestone: 'Milestone {number}',
    adopted: 'Adopted text, milestone {number}',
    standing: 'Text in negotiation',
    hash: 'SHA-256 {hash}',
    notMilestone: 'Not a milestone: the text as it stood on {at} (Costa Rica time). It may change.',
    page: 'Page {n} of {m}',
  },
} as const;

/** Reason codes of checking a text in words. */
export const verifyReasons: Reasons = {
  'verify.no-hash': {
    es: 'Una huella SHA-256 tiene 64 cifras hexadecimales (0 a 9, a a f); los espacios no cuentan.',
    en: 'A SHA-256 hash has 64 hexadecimal digits (0 to 9, a to f); blanks do not count.',
  },
  'verify.no-file': { es: 'Elija un archivo.', en: 'Choose a file.' },
  'verify.file-too-large': {
    es: 'El archivo pasa de 3,5 MB: los de un texto son mucho menores.',
    en: 'The file is larger than 3.5 MB: those of a text are much smaller.',
  },
};
