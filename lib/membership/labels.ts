import type { InBoth, Reasons } from '@/lib/core/labels';
import type { PresidencyActKind } from '@/prisma/generated/enums';
import type { TermStatus } from './terms/workflow';

/** Reason codes of this domain in words. */
export const membershipReasons: Reasons = {
  'term.not-found': { es: 'No existe ese período de la Presidencia.', en: 'There is no such term of the Presidency.' },
  'term.secretariat-only': {
    rule: 'P-09',
    es: 'Los períodos de la Presidencia los registra la Secretaría Técnica (coordinación y asistencia).',
    en: 'The terms of the Presidency are put on record by the Technical Secretariat (coordinator and assistant).',
  },
  'term.theme-is-the-presidencys': {
    rule: 'DR-28',
    es: 'El tema central lo elige el País Miembro que preside; lo registra su Presidencia o la Secretaría Técnica.',
    en: 'The central theme is chosen by the presiding Member; its Presidency or the Technical Secretariat puts it on record.',
  },
  'term.year-taken': {
    rule: 'DR-26',
    es: 'Ese año ya tiene Presidencia; un País Miembro preside cada año.',
    en: 'That year has a Presidency already; one Member presides each year.',
  },
  'term.not-a-member': {
    rule: 'DR-26',
    es: 'Solo un País Miembro puede presidir.',
    en: 'Only a Member Country can preside.',
  },
  'term.theme-in-both': {
    es: 'Escriba el tema en los dos idiomas, o en ninguno.',
    en: 'Write the theme in both languages, or in neither.',
  },
  'term.before-the-last': {
    rule: 'P-09',
    es: 'Ese momento es anterior al período que ya está registrado; un período sigue a otro.',
    en: 'That moment comes before the term that is on record already; one term follows another.',
  },
  'term.in-the-future': {
    rule: 'P-09',
    es: 'Ese momento todavía no llega. Regístrelo cuando la reunión haya concluido.',
    en: 'That moment has not come yet. Put it on record once the meeting has closed.',
  },
  'term.no-such-hour': {
    es: 'Ese día no tiene esa hora.',
    en: 'That day has no such hour.',
  },
  'term.stale': {
    es: 'Otra persona cambió este período entretanto. Actualice la página, revise y vuelva a intentarlo.',
    en: 'Somebody else has changed this term meanwhile. Reload the page, check, and try once more.',
  },
};

/** Where a term stands, in words. */
export const termStatusLabels: Readonly<Record<TermStatus, InBoth>> = {
  DESIGNATED: { es: 'Designada', en: 'Designated' },
  IN_OFFICE: { es: 'En ejercicio', en: 'In office' },
  PAST: { es: 'Terminada', en: 'Over' },
};

/** Acts on terms, in words. */
export const presidencyActLabels: Readonly<Record<PresidencyActKind, InBoth>> = {
  DESIGNATE: { es: 'Designación', en: 'Designation' },
  HAND_OVER: { es: 'Traspaso', en: 'Hand-over' },
  NAME_THEME: { es: 'Tema central', en: 'Central theme' },
  END: { es: 'Término anticipado', en: 'Early end' },
  WITHDRAW: { es: 'Designación retirada', en: 'Designation withdrawn' },
};
