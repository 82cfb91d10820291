import type { PartyKind } from '@/lib/core/actor';
import type { InBoth, Reasons } from '@/lib/core/labels';
import type { MeetingStatus, ParticipationRight, ParticipationVerdict, SessionKind } from '@/prisma/generated/enums';

/** Reason codes of this domain in words. */
export const meetingReasons: Reasons = {
  'meeting.not-found': { es: 'No existe esa reunión.', en: 'There is no such meeting.' },
  'meeting.secretariat-only': {
    rule: 'DR-67',
    es: 'El calendario de reuniones lo lleva la Secretaría Técnica (coordinación y asistencia).',
    en: 'The calendar of meetings is kept by the Technical Secretariat (coordinator and assistant).',
  },
  'meeting.stale': {
    es: 'Otra persona cambió esta reunión entretanto. Abra la página de nuevo, revise las fechas y vuelva a intentarlo.',
    en: 'Somebody else has changed this meeting meanwhile. Open the page again, check the dates and try once more.',
  },
  'meeting.session-left-out': {
    es: 'Con esas fechas alguna sesión quedaría después del último día. Cámbiela o quítela primero, o alargue la reunión.',
    en: 'With these dates a session would be left after the last day. Change or remove it first, or make the meeting longer.',
  },
  'meeting.not-over': {
    es: 'El último día de la reunión no ha pasado todavía.',
    en: 'The last day of the meeting has not passed yet.',
  },
  'meeting.list-changed': {
    es: 'Lo que depende de esta reunión cambió desde que se mostró la lista. No se movió nada; vea la lista de nuevo y confirme.',
    en: 'What depends on this meeting has changed since the list was shown. Nothing was moved; see the list again and confirm.',
  },
  'meeting.ends-before-it-starts': {
    es: 'El último día no puede ser anterior al primero.',
    en: 'The last day cannot come before the first.',
  },
  'meeting.second-half': {
    rule: 'DR-08',
    es: 'La Reunión de Viceministros(as) se celebra en la primera mitad del año.',
    en: 'The Vice-Ministerial Meeting is held in the first half of the year.',
  },
  'meeting.second-this-year': {
    rule: 'DR-08',
    es: 'Ya hay una Reunión de Viceministros(as) ese año; se celebra una al año.',
    en: 'There is already a Vice-Ministerial Meeting in that year; one is held each year.',
  },
  'meeting.host-not-member': {
    rule: 'DR-09',
    es: 'La Reunión de Viceministros(as) se celebra en un País Miembro, y la sede que se indica no lo es ese día.',
    en: 'The Vice-Ministerial Meeting takes place in a Member Country, and the host given is not one on that day.',
  },
  'meeting.host-holiday': {
    rule: 'P-16',
    es: 'La sede no trabaja en alguno de esos días: es feriado allí.',
    en: 'The host does not work on one of those days: it is a holiday there.',
  },
  'meeting.third-this-year': {
    rule: 'DR-45',
    es: 'Ya hay dos reuniones del GRCM ese año; se celebran dos al año.',
    en: 'There are already two meetings of the RCGM in that year; two are held each year.',
  },
  'cycle.not-found': { es: 'No existe ese ciclo.', en: 'There is no such cycle.' },
  'cycle.exists': {
    rule: 'DR-45',
    es: 'Ese semestre ya tiene su ciclo de reuniones.',
    en: 'That half of the year has its cycle of meetings already.',
  },
  'cycle.network-not-just-before': {
    rule: 'DR-52',
    es: 'Cada Red se reúne inmediatamente antes del GRCM: en la misma semana y, a más tardar, en su primer día.',
    en: 'Each Network meets immediately before the RCGM: in the same week and no later than on its first day.',
  },
  'cycle.ministers-before-grcm': {
    rule: 'DR-53',
    es: 'La Reunión de Viceministros(as) se celebra después de que empiece el GRCM.',
    en: 'The Vice-Ministerial Meeting is held after the RCGM has begun.',
  },
  'cycle.joint-before-networks': {
    rule: 'DR-58',
    es: 'La reunión conjunta se celebra en lugar de las reuniones de las Redes o después de ellas.',
    en: 'The joint meeting is held in the place of the Networks’ meetings or after them.',
  },
  'meeting.departure-needs-reason': {
    rule: 'P-16',
    es: 'La reunión se aparta de una regla del calendario. Puede hacerse, pero escriba el motivo: queda registrado y a la vista.',
    en: 'The meeting departs from a rule of the calendar. It may, but write the reason: it stays on record and in view.',
  },
  'session.not-found': { es: 'No existe esa sesión.', en: 'There is no such session.' },
  'session.secretariat-only': {
    rule: 'DR-67',
    es: 'El programa de las reuniones lo lleva la Secretaría Técnica (coordinación y asistencia).',
    en: 'The programme of meetings is kept by the Technical Secretariat (coordinator and assistant).',
  },
  'session.closed-door-not-your-room': {
    rule: 'P-05',
    es: 'Lo que se reúne a puerta cerrada lo prevén los Viceministros y Viceministras de los Países Miembros.',
    en: 'What meets behind closed doors is planned by the Vice-Ministers of the Member Countries.',
  },
  'session.stale': {
    es: 'Otra persona cambió esta sesión entretanto. Abra la página de nuevo y revise lo que dice ahora.',
    en: 'Somebody else has changed this session meanwhile. Open the page again and see what it says now.',
  },
  'session.has-guests': {
    rule: 'P-13',
    es: 'Hay una persona invitada a esta sesión. Dé fin primero a su invitación; la sesión queda en el registro.',
    en: 'Somebody is a guest at this session. End their invitation first; the session stays on record.',
  },
  'session.has-exceptions': {
    es: 'La Presidencia registró excepciones para esta sesión; queda en el registro con ellas.',
    en: 'The Presidency has put exceptions on record for this session; it stays on record with them.',
  },
  'session.has-attendance': {
    es: 'Consta quién asistió a esta sesión; queda en el registro.',
    en: 'Who attended this session is on record; it stays there.',
  },
  'session.has-papers': {
    rule: 'DR-24',
    es: 'Esta sesión tiene papeles, o alguien tiene su custodia. Se queda en el programa.',
    en: 'This session has papers, or somebody has their custody. It stays in the programme.',
  },
  'session.has-texts': {
    rule: 'DR-24',
    es: 'En esta sesión se negocia un texto, y sus puertas son las del texto. Se queda en el programa.',
    en: 'A text is negotiated in this session, and its doors are the text’s. It stays in the programme.',
  },
  'session.in-the-agenda': {
    es: 'Esta sesión tiene puntos en la agenda, o está en una agenda publicada. Pase sus puntos a otra sesión; si se publicó, queda en el registro.',
    en: 'This session has items in the agenda, or stands in a published one. Move its items to another session; if it was published, it stays on record.',
  },
  'exception.not-found': { es: 'No existe esa excepción.', en: 'There is no such exception.' },
  'exception.presidency-only': {
    rule: 'DR-29',
    es: 'Las excepciones de participación las decide la Presidencia Pro-Témpore.',
    en: 'Exceptions of participation are decided by the Presidency Pro-Tempore.',
  },
  'exception.conveners-only': {
    rule: 'DR-31',
    es: 'A un seminario invita el punto focal del país anfitrión o de un país que lo coauspicia.',
    en: 'To a seminar the focal point of the host country, or of a country that co-sponsors it, invites.',
  },
  'exception.not-an-observer-state': {
    rule: 'P-06',
    es: 'La invitación es para países observadores: los organismos observadores y la RROCM asisten sin ella (DR-74, DR-76). Otras personas entran como invitadas especiales (P-13).',
    en: 'The invitation is for observer countries: observer organisations and the RROCM attend without it (DR-74, DR-76). Others come as special guests (P-13).',
  },
  'exception.exists': {
    es: 'Esa excepción ya está registrada para esta sesión.',
    en: 'That exception is already on record for this session.',
  },
  'exception.revoked': { es: 'Esa excepción ya fue revocada.', en: 'That exception has been revoked.' },
  'exception.not-in-this-session': {
    rule: 'P-02',
    es: 'Esta sesión no admite esa excepción: nada abre la puerta cerrada ni el Grupo de Redacción, y solo a las Redes y a los seminarios se invita.',
    en: 'This session has no such exception: nothing opens closed doors or the Drafting Group, and only Networks and seminars take invitations.',
  },
  'exception.not-an-observer': {
    rule: 'DR-56',
    es: 'A una Red se invita a países y organismos observadores. Otras personas entran como invitadas especiales (P-13).',
    en: 'A Network invites observer countries and organisations. Others come as special guests (P-13).',
  },
  'exception.states-only': {
    rule: 'DR-35',
    es: 'La autorización previa es para países observadores; no existe para organismos ni para la RROCM.',
    en: 'Prior authorisation is for observer countries; there is none for organisations or the RROCM.',
  },
  'exception.only-before': {
    rule: 'P-02',
    es: 'La autorización se da antes de la sesión, y esta ya empezó.',
    en: 'An authorisation is given before the session, and this one has begun.',
  },
  'exception.does-not-attend': {
    rule: 'P-01',
    es: 'Los países observadores no asisten a esta sesión, y quien no asiste no puede ser autorizado a intervenir.',
    en: 'Observer countries do not attend this session, and whoever does not attend cannot be authorised to speak.',
  },
  'exception.scope-needed': {
    rule: 'P-02',
    es: 'Escriba para qué punto o documento se autoriza.',
    en: 'Write for which item or document it is given.',
  },
  'exception.ends-in-the-past': { es: 'Ese día ya pasó.', en: 'That day is over.' },
  'session.no-such-hour': {
    es: 'Esa hora no existe ese día en la sede: los relojes se adelantan.',
    en: 'There is no such hour on that day at the venue: the clocks go forward.',
  },
  'session.outside-the-meeting': {
    es: 'La sesión empieza en uno de los días de la reunión.',
    en: 'A session begins on one of the days of its meeting.',
  },
  'session.ends-before-it-starts': {
    es: 'La sesión termina después de empezar. Si pasa de medianoche, indique el día en que termina.',
    en: 'A session ends after it begins. If it goes on past midnight, give the day on which it ends.',
  },
  'session.too-long': {
    es: 'Una sesión dura un día a lo sumo.',
    en: 'A session lasts a day at most.',
  },
  'session.if-invited': {
    rule: 'DR-73',
    es: 'Solo por invitación expresa.',
    en: 'Only by explicit invitation.',
  },
  'session.if-authorised': {
    rule: 'DR-35',
    es: 'Solo con autorización previa de la Presidencia Pro-Témpore.',
    en: 'Only with prior authorisation of the Presidency Pro-Tempore.',
  },
  'session.not-open-to-you': {
    rule: 'P-06',
    es: 'Su cargo vigente no da este derecho en esta sesión.',
    en: 'Your office in force does not give this right in this session.',
  },
};

export const meetingStatusWords: Readonly<Record<MeetingStatus, InBoth>> = {
  PLANNED: { es: 'Prevista', en: 'Planned' },
  HELD: { es: 'Celebrada', en: 'Held' },
  CANCELLED: { es: 'Cancelada', en: 'Cancelled' },
};

export const sessionKindWords: Readonly<Record<SessionKind, InBoth>> = {
  PLENARY: { es: 'Sesión plenaria', en: 'Plenary' },
  CLOSED_DOOR: { es: 'Reunión a puerta cerrada', en: 'Closed-door meeting' },
  TECHNICAL: { es: 'Sesión técnica', en: 'Technical session' },
  NETWORK: { es: 'Reunión de la Red', en: 'Network meeting' },
  JOINT: { es: 'Reunión conjunta de las Redes', en: 'Joint meeting of the Networks' },
  CIVIL_SOCIETY_DIALOGUE: { es: 'Diálogo con la sociedad civil', en: 'Dialogue with civil society' },
  DRAFTING: { es: 'Grupo de Redacción', en: 'Drafting Group' },
  OPENING: { es: 'Inauguración', en: 'Opening' },
};

export const participationRightWords: Readonly<Record<ParticipationRight, InBoth>> = {
  IS_TOLD: { es: 'Recibe aviso', en: 'Is told' },
  ATTENDS: { es: 'Asiste', en: 'Attends' },
  SPEAKS: { es: 'Interviene', en: 'Speaks' },
  DRAFTS: { es: 'Redacta', en: 'Drafts' },
  DECIDES: { es: 'Decide', en: 'Decides' },
};

export const participationVerdictWords: Readonly<Record<ParticipationVerdict, InBoth>> = {
  YES: { es: 'Sí', en: 'Yes' },
  NO: { es: 'No', en: 'No' },
  IF_INVITED: { es: 'Si se le invita', en: 'If invited' },
  IF_AUTHORISED: { es: 'Con autorización previa', en: 'With prior authorisation' },
};

export const participantWords: Readonly<Record<PartyKind, InBoth>> = {
  MEMBER: { es: 'Países Miembros', en: 'Member Countries' },
  OBSERVER_STATE: { es: 'Países observadores', en: 'Observer countries' },
  OBSERVER_ORGANIZATION: { es: 'Organismos observadores', en: 'Observer organisations' },
  CIVIL_SOCIETY: { es: 'Sociedad civil (RROCM)', en: 'Civil society (RROCM)' },
  SECRETARIAT: { es: 'Secretaría Técnica', en: 'Technical Secretariat' },
};
