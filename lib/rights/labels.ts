import type { Reasons } from '@/lib/core/labels';

/** Reasons that only the question "may they?" gives. */
export const rightsReasons: Reasons = {
  'right.given': {
    es: 'El cargo vigente de esta persona lo permite.',
    en: 'The office that this person holds allows it.',
  },
  'right.invisible': {
    es: 'No existe para esta persona.',
    en: 'It does not exist for this person.',
  },
  'right.public': {
    rule: 'P-15',
    es: 'Es público: lo lee cualquiera.',
    en: 'It is public: anybody may read it.',
  },
  'report.never-sent': {
    rule: 'DR-60',
    es: 'El país todavía no lo ha enviado.',
    en: 'The country has not sent it yet.',
  },
  'report.working-text': {
    rule: 'DR-60',
    es: 'El texto en redacción lo lee solo su país; los demás leen lo que envió.',
    en: 'The text in work is read by its own country only; others read what it sent.',
  },
  'report.exists': {
    es: 'El país ya tiene su informe de esta convocatoria.',
    en: 'The country already has its report for this call.',
  },
};
