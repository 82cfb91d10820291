import { bilingual } from './bilingual';

/** Special guests of a session. */
export const guests = bilingual(
  {
    title: 'Personas invitadas',
    none: 'No hay ninguna.',
    because: 'Motivo: {reason}',
    since: 'Desde el',
    takenBack: 'Se retiró: {reason}',
    invite: {
      title: 'Dejar entrar a una persona invitada',
      lead: 'La decide la Presidencia Pro-Témpore, para esta sesión y ninguna otra (criterio del sistema P-13). La persona recibe un correo, y su acceso termina con la sesión.',
      displayName: 'Nombre',
      email: 'Correo electrónico',
      locale: 'Idioma en que se le escribe',
      reason: 'Motivo',
      reasonHint: 'Queda registrado; lo leen los Países Miembros y la Secretaría Técnica.',
      press: 'Dejar entrar',
    },
    takeBack: { title: 'Retirar la invitación', reason: 'Motivo', press: 'Retirar' },
    pending: 'Un momento…',
    refused: 'No se pudo',
  },
  {
    title: 'Guests',
    none: 'There is none.',
    because: 'Reason: {reason}',
    since: 'Since',
    takenBack: 'Taken back: {reason}',
    invite: {
      title: 'Let a guest in',
      lead: 'The Presidency Pro-Tempore decides it, for this session and no other (the system’s own criterion P-13). The person has mail, and their access ends with the session.',
      displayName: 'Name',
      email: 'E-mail',
      locale: 'Language in which they are written to',
      reason: 'Reason',
      reasonHint: 'It stays on record; Member Countries and the Technical Secretariat read it.',
      press: 'Let in',
    },
    takeBack: { title: 'Take the invitation back', reason: 'Reason', press: 'Take back' },
    pending: 'One moment…',
    refused: 'It could not be done',
  },
);
