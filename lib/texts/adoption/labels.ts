import type { InBoth, Reasons } from '@/lib/core/labels';
import type { PositionStance } from '@/prisma/generated/enums';

export const stanceWords: Readonly<Record<PositionStance, InBoth>> = {
  JOINS: { es: 'Se suma', en: 'Joins' },
  JOINS_WITH_RESERVATION: { es: 'Se suma con una reserva', en: 'Joins with a reservation' },
  DOES_NOT_JOIN: { es: 'No se suma', en: 'Does not join' },
  ABSENT: { es: 'No estuvo presente', en: 'Was not present' },
};

/** Reason codes of adoption in words. */
export const adoptionReasons: Reasons = {
  'adoption.deciders-only': {
    rule: 'DR-07',
    es: 'La posición de un País Miembro la declara quien decide por él en este mecanismo: su Viceministro(a), su delegado(a) ante el GRCM o su funcionario(a) de enlace. El Grupo de Redacción redacta y no decide.',
    en: 'Where a Member Country stands is stated by whoever decides for it in this body: its Vice-Minister, its delegate to the GRCM or its liaison officer. The Drafting Group drafts and does not decide.',
  },
  'adoption.text-moved-on': {
    es: 'El texto cambió mientras tanto. Léalo como está ahora: lo que usted envió no se registró sobre otras palabras.',
    en: 'The text has changed in the meantime. Read it as it stands now: what you sent was not put on record on other words.',
  },
  'adoption.say-why': {
    es: 'Escriba la reserva o la objeción: queda en el expediente con sus palabras.',
    en: 'Write the reservation or the objection: it is on record in your words.',
  },
  'adoption.spoke-for-itself': {
    rule: 'DR-13',
    es: 'Ese País Miembro ya declaró su posición sobre este texto; nadie la declara por él.',
    en: 'That Member Country has stated where it stands on this text; nobody states it in its place.',
  },
  'adoption.not-yet': {
    rule: 'DR-13',
    es: 'Todavía no hay consenso: la página dice lo que falta. Mientras falte algo, el texto no se adopta.',
    en: 'There is no consensus yet: the page says what is missing. While something is, the text is not adopted.',
  },
  'adoption.corrects-nothing': {
    es: 'Así dice ya el texto. Escriba cómo debe decir.',
    en: 'The text says so already. Write how it is to read.',
  },
};
