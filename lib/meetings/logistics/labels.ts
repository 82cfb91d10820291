import type { InBoth, Reasons } from '@/lib/core/labels';
import type { InterpretationKind } from '@/prisma/generated/enums';

/** Reason codes of logistics in words. */
export const logisticsReasons: Reasons = {
  'room.not-found': { es: 'No existe esa sala.', en: 'There is no such room.' },
  'contact.not-found': { es: 'No existe ese contacto.', en: 'There is no such contact.' },
  'logistics.hosts-only': {
    rule: 'DR-31',
    es: 'La logística de un seminario la llevan la Secretaría Técnica y el país anfitrión o los que lo coauspician.',
    en: 'The logistics of a seminar are kept by the Technical Secretariat and the host country or those that co-sponsor it.',
  },
  'logistics.office-only': {
    rule: 'DR-67',
    es: 'La logística la llevan la Secretaría Técnica (coordinación y asistencia) y la Presidencia Pro-Témpore.',
    en: 'Logistics are kept by the Technical Secretariat (coordinator and assistant) and the Presidency Pro-Tempore.',
  },
  'logistics.stale': {
    es: 'Otra persona cambió esto entretanto. Arriba está lo que quedó guardado; lo que usted escribió sigue en el formulario.',
    en: 'Somebody else has changed this meanwhile. What is kept now is above; what you wrote is still in the form.',
  },
  'logistics.room-exists': {
    es: 'La sede ya tiene una sala con ese nombre.',
    en: 'The venue has a room of that name already.',
  },
  'logistics.room-in-use': {
    es: 'Esa sala está en uso y no se puede quitar.',
    en: 'That room is in use and cannot be removed.',
  },
  'logistics.room-taken': {
    es: 'Esa sala ya está ocupada a esas horas. Elija otra sala u otras horas.',
    en: 'That room is taken at these hours. Choose another room or other hours.',
  },
  'logistics.languages-needed': {
    es: 'Elija a qué idiomas se interpreta.',
    en: 'Choose into which languages it is interpreted.',
  },
  'logistics.not-a-link': {
    es: 'Escriba una dirección de internet que empiece con https:// o http://.',
    en: 'Write an address of the web that begins with https:// or http://.',
  },
  'logistics.enough': {
    es: 'La lista tiene ya 60. Quite o cambie una antes de agregar otra.',
    en: 'The list has 60 already. Remove or change one before another is added.',
  },
};

export const interpretationLabels: Readonly<Record<InterpretationKind, InBoth>> = {
  NONE: { es: 'Sin interpretación', en: 'No interpretation' },
  CONSECUTIVE: { es: 'Consecutiva', en: 'Consecutive' },
  SIMULTANEOUS: { es: 'Simultánea', en: 'Simultaneous' },
};

/** Into which languages, by the codes joined with commas. */
export const languageLabels: Readonly<Record<string, InBoth>> = {
  'es,en': { es: 'al español y al inglés', en: 'into Spanish and English' },
  es: { es: 'al español', en: 'into Spanish' },
  en: { es: 'al inglés', en: 'into English' },
};
