import type { InBoth, Reasons } from '@/lib/core/labels';
import type { SeminarKind } from '@/prisma/generated/enums';

/** Reason codes of seminars in words. */
export const seminarReasons: Reasons = {
  'seminar.conveners-only': {
    rule: 'DR-31',
    es: 'Un seminario, taller o capacitación es asunto del país anfitrión y de los que lo coauspician, por sus puntos focales, en coordinación con la Secretaría Técnica; no de la Presidencia como tal.',
    en: 'A seminar, workshop or training is the affair of the host country and those that co-sponsor it, by their focal points, in coordination with the Technical Secretariat; not of the Presidency as such.',
  },
  'seminar.host-not-member': {
    rule: 'DR-31',
    es: 'El anfitrión de un seminario es un País Miembro ese día.',
    en: 'The host of a seminar is a Member Country on that day.',
  },
  'seminar.cosponsor-not-possible': {
    rule: 'DR-31',
    es: 'Coauspician Países Miembros y organismos observadores (DR-74).',
    en: 'Member Countries and observer organisations (DR-74) co-sponsor.',
  },
  'seminar.convened-already': {
    rule: 'DR-31',
    es: 'La carta de convocatoria ya salió en nombre de quienes convocan: el anfitrión y quienes coauspician ya no cambian aquí.',
    en: 'The letter has gone out in the name of those who convene it: host and co-sponsors change here no longer.',
  },
  'seminar.same-hosts': {
    rule: 'DR-31',
    es: 'El anfitrión y quienes coauspician son los mismos que antes.',
    en: 'Host and co-sponsors are the same as before.',
  },
  'seminar.opening-stays': {
    rule: 'DR-32',
    es: 'La inauguración se queda en el programa: en ella participa la Presidencia Pro-Témpore. Puede cambiar su título, su día y sus horas.',
    en: 'The opening stays in the programme: the Presidency Pro-Tempore takes part in it. You can change its title, day and hours.',
  },
  'seminar.one-opening': {
    rule: 'DR-32',
    es: 'Este seminario ya tiene su inauguración.',
    en: 'This seminar has its opening already.',
  },
};

export const seminarKindWords: Readonly<Record<SeminarKind, InBoth>> = {
  SEMINAR: { es: 'Seminario', en: 'Seminar' },
  WORKSHOP: { es: 'Taller', en: 'Workshop' },
  TRAINING: { es: 'Capacitación', en: 'Training' },
  OTHER: { es: 'Otro compromiso de los Países Miembros', en: 'Other undertaking of the Members' },
};

/** The title with which a seminar's opening is put into its programme. */
export const openingTitle: InBoth = { es: 'Inauguración', en: 'Opening' };
