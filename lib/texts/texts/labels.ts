import type { InBoth, Reasons } from '@/lib/core/labels';
import type { ParagraphKind, TextKind, TextStatus } from '@/prisma/generated/enums';

export const textKindWords: Readonly<Record<TextKind, InBoth>> = {
  DECLARATION: { es: 'Declaración', en: 'Declaration' },
  DECISIONS: { es: 'Decisiones', en: 'Decisions' },
  CONCLUSIONS: { es: 'Conclusiones y Recomendaciones', en: 'Conclusions and Recommendations' },
  NETWORK_REPORT: { es: 'Informe de Red', en: 'Network report' },
};

export const textStatusWords: Readonly<Record<TextStatus, InBoth>> = {
  IN_WORK: { es: 'En negociación', en: 'In negotiation' },
  ADOPTED: { es: 'Adoptado', en: 'Adopted' },
  NO_CONSENSUS: { es: 'Sin consenso', en: 'Without consensus' },
};

export const paragraphKindWords: Readonly<Record<ParagraphKind, InBoth>> = {
  TITLE: { es: 'Título', en: 'Title' },
  HEADING: { es: 'Encabezado', en: 'Heading' },
  PREAMBULAR: { es: 'Párrafo del preámbulo', en: 'Preambular paragraph' },
  OPERATIVE: { es: 'Párrafo operativo', en: 'Operative paragraph' },
  ANNEX: { es: 'Anexo', en: 'Annex' },
};

/** Acts on the base of a text, as its history tells them. */
export const changeWords: Readonly<Record<string, InBoth>> = {
  begin: { es: 'Texto empezado', en: 'Text begun' },
  save: { es: 'Párrafo cambiado', en: 'Paragraph changed' },
  add: { es: 'Párrafo añadido', en: 'Paragraph added' },
  arrange: { es: 'Párrafo movido o de otra clase', en: 'Paragraph moved or of another kind' },
  remove: { es: 'Párrafo quitado', en: 'Paragraph taken out' },
  import: { es: 'Párrafos pegados o traídos de Word', en: 'Paragraphs pasted or brought from Word' },
  carry: { es: 'Párrafos traídos de otro texto', en: 'Paragraphs carried from another text' },
  undo: { es: 'Cambio deshecho', en: 'Change undone' },
  merge: { es: 'Propuesta incorporada', en: 'Proposal merged' },
};

/** Reason codes of texts in words. */
export const textReasons: Reasons = {
  'text.under-silence': {
    rule: 'DR-13',
    es: 'El texto está en procedimiento de silencio y hasta que termine nadie lo cambia. Quien no esté de acuerdo rompe el silencio.',
    en: 'The text is under a silence procedure and nobody changes it until that ends. Whoever disagrees breaks the silence.',
  },
  'text.not-found': { es: 'No existe ese texto.', en: 'There is no such text.' },
  'paragraph.not-found': { es: 'No existe ese párrafo.', en: 'There is no such paragraph.' },
  'text.drafters-only': {
    rule: 'P-10',
    es: 'El texto base lo escriben la Presidencia Pro-Témpore y quienes cada País Miembro nombró al Grupo de Redacción, con la asistencia de la Secretaría Técnica. Las demás delegaciones proponen.',
    en: 'The base text is written by the Presidency Pro-Tempore and those whom each Member Country named to the Drafting Group, assisted by the Technical Secretariat. The other delegations propose.',
  },
  'text.closed-pen-only': {
    rule: 'DR-38',
    es: 'A puerta cerrada, el texto base lo escribe el Viceministro(a) del País que ejerce la Presidencia. Las demás delegaciones proponen.',
    en: 'Behind closed doors the base text is written by the Vice-Minister of the Country that holds the Presidency. The other delegations propose.',
  },
  'text.no-place-for-kind': {
    rule: 'DR-07',
    es: 'Esa clase de texto no se prepara en esa sesión: las declaraciones y decisiones son de los Viceministros(as); las conclusiones, del GRCM o del Grupo de Redacción; los informes de Red, de la Red o del Grupo de Redacción.',
    en: 'That kind of text is not prepared in that session: declarations and decisions are the Vice-Ministers’; conclusions the GRCM’s or the Drafting Group’s; Network reports the Network’s or the Drafting Group’s.',
  },
  'text.paragraph-changed': {
    es: 'Mientras usted escribía, otra persona guardó este párrafo. Abajo están su texto y el de ella: nada se perdió.',
    en: 'While you were writing, somebody else saved this paragraph. Your text and theirs are below: nothing was lost.',
  },
  'text.paragraph-moved-on': {
    es: 'Este párrafo cambió mientras tanto. Vea cómo está ahora antes de seguir.',
    en: 'This paragraph has changed in the meantime. See how it stands now before you go on.',
  },
  'text.paragraph-removed': {
    es: 'Este párrafo ya no está en el texto. Lo que usted escribió sigue en el formulario.',
    en: 'This paragraph is no longer in the text. What you wrote is still in the form.',
  },
  'text.paragraph-empty': {
    es: 'Escriba el párrafo en una lengua al menos.',
    en: 'Write the paragraph in one language at least.',
  },
  'text.paragraphs-differ': {
    es: 'Los dos idiomas no tienen los mismos párrafos: {es} en español y {en} en inglés. Revise dónde difieren y péguelos de nuevo.',
    en: 'The two languages do not have the same paragraphs: {es} in Spanish and {en} in English. See where they differ and paste them again.',
  },
  'text.too-many-paragraphs': {
    es: 'Un texto tiene como máximo {limit} párrafos.',
    en: 'A text has at most {limit} paragraphs.',
  },
  'text.nothing-to-undo': {
    es: 'No hay un cambio que se pueda deshacer: el último ya se deshizo, o no se deshace de una vez.',
    en: 'There is no change that can be undone: the last one was undone, or is none that is undone at once.',
  },
  'live.too-many': {
    es: 'Usted tiene {limit} textos abiertos en vivo. Cierre alguno; esta página se lee sin ello.',
    en: 'You have {limit} texts open live. Close one; this page can be read without it.',
  },
  'text.changed-since': {
    es: 'Después de ese cambio hubo otro. Vea el texto como está ahora.',
    en: 'Another change came after that one. See the text as it stands now.',
  },
};
