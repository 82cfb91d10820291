import type { InBoth, Reasons } from '@/lib/core/labels';
import type { GuestView } from './views';

/** Reason codes of guests in words. */
export const guestReasons: Reasons = {
  'guest.not-found': { es: 'No existe esa invitación.', en: 'There is no such invitation.' },
  'guest.presidency-only': {
    rule: 'P-13',
    es: 'A una persona invitada especial la deja entrar únicamente la Presidencia Pro-Témpore.',
    en: 'A special guest is let in by the Presidency Pro-Tempore alone.',
  },
  'guest.not-in-this-session': {
    rule: 'P-13',
    es: 'Una persona invitada especial entra a una sola sesión, que no sea a puerta cerrada ni del Grupo de Redacción.',
    en: 'A special guest is let in to one session that is neither closed-door nor the Drafting Group’s.',
  },
  'guest.members-among-themselves': {
    rule: 'DR-05',
    es: 'Esta sesión es solo para los Países Miembros.',
    en: 'This session is for Member Countries only.',
  },
};

export const guestStateWords: Readonly<Record<GuestView['state'], InBoth>> = {
  IN_FORCE: { es: 'Vigente', en: 'In force' },
  OVER: { es: 'Terminada con la sesión', en: 'Over with the session' },
  TAKEN_BACK: { es: 'Retirada', en: 'Taken back' },
};
