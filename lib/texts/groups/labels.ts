import type { Reasons } from '@/lib/core/labels';

/** Reason codes of Drafting Groups and of what is carried into them, in words. */
export const groupReasons: Reasons = {
  'group.presidency-only': {
    rule: 'DR-38',
    es: 'El Grupo de Redacción lo constituye la Presidencia Pro-Témpore, que lo encabeza.',
    en: 'The Drafting Group is constituted by the Presidency Pro-Tempore, which heads it.',
  },
  'group.is-constituted': {
    es: 'El Grupo de Redacción de esta reunión ya está constituido.',
    en: 'The Drafting Group of this meeting is constituted already.',
  },
  'text.carry-from-closed-doors': {
    rule: 'DR-24',
    es: 'Un texto a puerta cerrada no se lleva a otra sala.',
    en: 'A text behind closed doors is not carried into another room.',
  },
  'text.carry-to-drafting-group': {
    rule: 'DR-39',
    es: 'Un texto se lleva a una sesión del Grupo de Redacción.',
    en: 'A text is carried into a session of the Drafting Group.',
  },
  'text.carry-out-of-order': {
    rule: 'DR-46',
    es: 'Los textos van de la Red al GRCM y del GRCM a los Viceministros(as): este no es de la instancia anterior.',
    en: 'Texts go from the Network to the GRCM and from the GRCM to the Vice-Ministers: this one is not of the body before.',
  },
  'text.carry-to-more-readers': {
    rule: 'DR-05',
    es: 'Los Países Miembros reservaron para sí la sesión de ese texto: solo puede llevarse a una sesión que también lo esté.',
    en: 'The Member Countries kept that text’s session to themselves: it can only be carried into a session that is kept so, too.',
  },
};
