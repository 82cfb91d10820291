import type { Reasons } from '@/lib/core/labels';

/** Reason codes of holidays in words. */
export const holidayReasons: Reasons = {
  'holiday.not-found': { es: 'No existe ese feriado.', en: 'There is no such holiday.' },
  'holiday.own-country-only': {
    rule: 'DR-67',
    es: 'Los feriados los lleva la Secretaría Técnica, y los de un País Miembro también sus puntos focales.',
    en: 'Holidays are kept by the Technical Secretariat, and those of a Member Country by its focal points, too.',
  },
  'holiday.there-already': {
    es: 'Ese día ya es feriado en ese país.',
    en: 'That day is a holiday in that country already.',
  },
};
