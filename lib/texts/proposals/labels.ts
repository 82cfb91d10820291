import type { InBoth, Reasons } from '@/lib/core/labels';
import type { ProposalKind, ProposalStatus, RecommendedOutcome } from '@/prisma/generated/enums';

export const proposalKindWords: Readonly<Record<ProposalKind, InBoth>> = {
  REPLACE: { es: 'Otras palabras', en: 'Other words' },
  INSERT: { es: 'Párrafo nuevo', en: 'New paragraph' },
  DELETE: { es: 'Suprimir', en: 'Delete' },
  RESERVE: { es: 'Reserva de posición', en: 'Reservation of position' },
};

export const proposalStatusWords: Readonly<Record<ProposalStatus, InBoth>> = {
  OPEN: { es: 'Abierta', en: 'Open' },
  MERGED: { es: 'Incorporada', en: 'Merged' },
  DECLINED: { es: 'No aceptada', en: 'Declined' },
  REFERRED: { es: 'Remitida', en: 'Referred' },
  OVERTAKEN: { es: 'Superada', en: 'Overtaken' },
  WITHDRAWN: { es: 'Retirada', en: 'Withdrawn' },
};

export const outcomeWords: Readonly<Record<RecommendedOutcome, InBoth>> = {
  ACCEPT: { es: 'Aceptarla', en: 'Accept' },
  ACCEPT_MODIFIED: { es: 'Aceptarla con cambios', en: 'Accept with changes' },
  REFER: { es: 'Remitirla', en: 'Refer' },
  DECLINE: { es: 'No aceptarla', en: 'Decline' },
  OVERTAKEN: { es: 'Darla por superada', en: 'Treat as overtaken' },
};

/** Reason codes of proposals in words. */
export const proposalReasons: Reasons = {
  'proposal.not-found': { es: 'No existe esa propuesta.', en: 'There is no such proposal.' },
  'text.delegations-only': {
    rule: 'DR-41',
    es: 'Proponen las delegaciones de los Países Miembros que redactan en esta sesión. Los observadores no participan en la redacción.',
    en: 'The delegations of Member Countries that draft in this session propose. Observers take no part in drafting.',
  },
  'text.presidency-only': {
    rule: 'DR-38',
    es: 'Esto lo hace la Presidencia Pro-Témpore, que encabeza la redacción.',
    en: 'This is done by the Presidency Pro-Tempore, which heads the drafting.',
  },
  'proposal.not-your-delegations': {
    rule: 'DR-13',
    es: 'Esta propuesta es de otra delegación; solo ella la cambia o la retira.',
    en: 'This proposal is another delegation’s; only that delegation changes or withdraws it.',
  },
  'proposal.stale': {
    es: 'Esta propuesta cambió mientras tanto. Vea cómo está ahora; lo que usted escribió sigue en el formulario.',
    en: 'This proposal has changed in the meantime. See how it stands now; what you wrote is still in the form.',
  },
  'proposal.changes-nothing': {
    es: 'La propuesta dice lo mismo que el texto. Cambie las palabras en una lengua al menos.',
    en: 'The proposal says what the text says. Change the words in one language at least.',
  },
  'proposal.modified-how': {
    es: 'Escriba cómo quedaría el párrafo con los cambios.',
    en: 'Write how the paragraph would read with the changes.',
  },
  'proposal.reservation-is-lifted': {
    rule: 'DR-13',
    es: 'Una reserva la levanta la delegación que la hizo: las decisiones son por consenso.',
    en: 'A reservation is lifted by the delegation that made it: decisions are by consensus.',
  },
  'proposal.too-many': {
    es: 'Un texto tiene como máximo {limit} propuestas.',
    en: 'A text has at most {limit} proposals.',
  },
  'text.paragraph-has-brackets': {
    rule: 'DR-13',
    es: 'Propuestas abiertas sobre este párrafo: {count}. Resuélvalas antes de quitarlo.',
    en: 'Open proposals on this paragraph: {count}. Settle them before it is taken out.',
  },
};
