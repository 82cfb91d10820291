import type { Reasons } from '@/lib/core/labels';

/** Reason codes of agendas in words. */
export const agendaReasons: Reasons = {
  'agenda.not-found': { es: 'No existe esa agenda.', en: 'There is no such agenda.' },
  'item.not-found': { es: 'No existe ese punto.', en: 'There is no such item.' },
  'input.not-found': { es: 'No existe ese aporte.', en: 'There is no such input.' },
  'agenda.prepared-by-secretariat-only': {
    rule: 'DR-67',
    es: 'La agenda la preparan la Secretaría Técnica y la Presidencia Pro-Témpore. Un País Miembro puede proponer puntos.',
    en: 'The agenda is prepared by the Technical Secretariat and the Presidency Pro-Tempore. A Member Country may propose items.',
  },
  'agenda.prepared-with-hosts': {
    rule: 'DR-31',
    es: 'La agenda de un seminario la preparan la Secretaría Técnica y el país anfitrión o los que lo coauspician.',
    en: 'The agenda of a seminar is prepared by the Technical Secretariat and the host country or those that co-sponsor it.',
  },
  'agenda.hosts-only': {
    rule: 'DR-31',
    es: 'La agenda de un seminario la somete a consulta y la publica el país anfitrión o uno que lo coauspicia, por su punto focal; no la Presidencia como tal.',
    en: 'The agenda of a seminar is sent to consultation and published by the host country or one that co-sponsors it, by its focal point; not by the Presidency as such.',
  },
  'agenda.presidency-only': {
    rule: 'DR-30',
    es: 'La agenda la somete a consulta y la publica la Presidencia Pro-Témpore, que dirige las reuniones de su período.',
    en: 'The agenda is sent to consultation and published by the Presidency Pro-Tempore, which directs the meetings of its period.',
  },
  'agenda.not-your-voice': {
    rule: 'DR-70',
    es: 'Sobre esta agenda hablan, por cada país, sus puntos focales y quienes lo representan en el órgano; por un organismo observador, su delegación.',
    en: 'On this agenda a country speaks through its focal points and those who represent it in the body; an observer organisation through its delegate.',
  },
  'agenda.not-your-consultation': {
    rule: 'DR-12',
    es: 'La agenda preliminar se consulta con los Países Miembros y los organismos observadores a los que se envió.',
    en: 'The preliminary agenda is consulted with Member Countries and the observer organisations to which it was sent.',
  },
  'agenda.stale': {
    es: 'Otra persona cambió el estado de esta agenda entretanto. Abra la página de nuevo y revise.',
    en: 'Somebody else has changed the state of this agenda meanwhile. Open the page again and check.',
  },
  'agenda.item-stale': {
    es: 'Otra persona cambió este punto entretanto. Abajo están los dos textos; no se perdió nada. Deje en el formulario el que deba quedar y guárdelo.',
    en: 'Somebody else has changed this item meanwhile. Both texts are below; nothing was lost. Leave in the form the one that shall stand and save it.',
  },
  'agenda.item-moved-on': {
    es: 'Otra persona cambió este punto entretanto. Abra la página de nuevo y revise cómo está ahora.',
    en: 'Somebody else has changed this item meanwhile. Open the page again and see how it stands now.',
  },
  'agenda.input-stale': {
    es: 'Otra persona ya respondió a este aporte. Abra la página de nuevo.',
    en: 'Somebody else has answered this input. Open the page again.',
  },
  'agenda.no-presidency-report': {
    rule: 'DR-17',
    es: 'Falta en la sesión plenaria el informe de la Presidencia, que toda agenda de la plenaria contiene.',
    en: 'The plenary lacks the report of the Presidency, which every plenary agenda contains.',
  },
  'agenda.no-opening-statements': {
    rule: 'DR-17',
    es: 'Faltan en la sesión plenaria las intervenciones iniciales de los Países Miembros, que toda agenda de la plenaria contiene.',
    en: 'The plenary lacks the opening statements of Member Countries, which every plenary agenda contains.',
  },
  'agenda.no-dialogue': {
    rule: 'DR-17',
    es: 'Falta el diálogo con la sociedad civil, representada por la RROCM, que toda agenda de la plenaria contiene. Puede estar en la plenaria o en su propia sesión.',
    en: 'The dialogue with civil society, represented by the RNCOM, is missing, which every plenary agenda contains. It may stand in the plenary or in a session of its own.',
  },
  'agenda.no-network-report': {
    rule: 'DR-55',
    es: 'Falta en la sesión técnica el informe de una Red: cada Red presenta el suyo al GRCM («{title}»).',
    en: 'The technical session lacks the report of a Network: each Network presents its own to the RCGM (“{title}”).',
  },
  'agenda.no-civil-society-space': {
    rule: 'DR-50',
    es: 'Falta el espacio de la sociedad civil, que las sesiones del GRCM incluyen.',
    en: 'The space for civil society is missing, which the sessions of the RCGM include.',
  },
  'agenda.no-space-in-network': {
    rule: 'DR-57',
    es: 'Falta el espacio de la RROCM, que la agenda de cada Red incluye.',
    en: 'The space for the RNCOM is missing, which the agenda of each Network includes.',
  },
  'agenda.reserved-subject': {
    rule: 'DR-23',
    es: 'Este asunto se trata solo en la reunión a puerta cerrada de los Viceministros(as).',
    en: 'This subject is dealt with only in the closed-door meeting of the Vice-Ministers.',
  },
  'agenda.admission-behind-closed-doors': {
    rule: 'DR-25',
    es: 'Las solicitudes de la calidad de observador se deciden en reunión privada de los Viceministros(as).',
    en: 'Applications for observer status are decided in a private meeting of the Vice-Ministers.',
  },
  'agenda.civil-society-not-in-room': {
    rule: 'DR-21',
    es: 'La sociedad civil no está en esta sesión: su espacio va en una sesión abierta a ella.',
    en: 'Civil society is not in this session: its space goes into one that is open to it.',
  },
  'agenda.dialogue-is-of-plenary': {
    rule: 'DR-17',
    es: 'El diálogo con la sociedad civil es de la Reunión de Viceministros(as). En el GRCM y en las Redes es el «espacio de la sociedad civil».',
    en: 'The dialogue with civil society is of the Vice-Ministerial Meeting. In the RCGM and the Networks it is the “space for civil society”.',
  },
  'agenda.budget-examined-by-grcm': {
    rule: 'DR-49',
    es: 'El presupuesto de la Secretaría lo examina el GRCM en su sesión técnica; lo deciden los Viceministros(as) a puerta cerrada.',
    en: 'The Secretariat’s budget is examined by the RCGM in its technical session; it is decided by the Vice-Ministers behind closed doors.',
  },
  'agenda.work-plans-approved-by-grcm': {
    rule: 'DR-48',
    es: 'Los Planes de Trabajo de las Redes los aprueba el GRCM, y ningún otro órgano.',
    en: 'The Work Plans of the Networks are approved by the RCGM, and by no other body.',
  },
  'agenda.nothing-adopted-at-seminars': {
    rule: 'DR-07',
    es: 'Un seminario no adopta nada: solo los Viceministros(as) toman decisiones ejecutivas de la Conferencia.',
    en: 'A seminar adopts nothing: only the Vice-Ministers take executive decisions for the Conference.',
  },
  'agenda.candidacies-in-plenary': {
    rule: 'DR-19',
    es: 'El interés por la próxima Presidencia se anuncia en la plenaria de los Viceministros(as).',
    en: 'Interest in the next Presidency is announced in the Vice-Ministerial plenary.',
  },
  'agenda.closed-doors-stay': {
    rule: 'P-05',
    es: 'Lo que se trata a puerta cerrada no pasa a otra sesión, ni lo de otra sesión allí.',
    en: 'What is dealt with behind closed doors does not go to another session, nor the other way.',
  },
  'agenda.no-such-parent': {
    es: 'Un subpunto va bajo un punto de la misma sesión, y no tiene subpuntos propios.',
    en: 'A sub-item stands under an item of the same session, and has no sub-items of its own.',
  },
  'agenda.english-missing': {
    es: 'Faltan títulos en inglés ({count}): la agenda se envía y se publica en los dos idiomas.',
    en: 'English titles are missing ({count}): the agenda goes out in both languages.',
  },
  'agenda.not-consulted': {
    rule: 'DR-12',
    es: 'La agenda preliminar no se ha consultado con los Países Miembros y los organismos observadores.',
    en: 'The preliminary agenda has not been consulted with Member Countries and observer organisations.',
  },
  'agenda.consultation-running': {
    rule: 'DR-12',
    es: 'La consulta de la agenda preliminar aún no ha cerrado.',
    en: 'The consultation of the preliminary agenda has not closed yet.',
  },
  'agenda.departure-needs-reason': {
    rule: 'P-16',
    es: 'La publicación se aparta del orden de trabajo. Puede hacerse, pero escriba el motivo: queda registrado.',
    en: 'The publication departs from the order of work. It may, but write the reason: it stays on record.',
  },
  'agenda.closing-in-the-past': {
    es: 'Ese día de cierre ya pasó. Indique menos días antes de la reunión.',
    en: 'That closing day is over. Give fewer days before the meeting.',
  },
  'agenda.no-comments-already': {
    es: 'Ya consta que su parte no tiene observaciones. Si ahora las tiene, envíelas como propuesta u observación.',
    en: 'It is on record that your party has no comments. If it has some now, send them as a proposal or a comment.',
  },
  'agenda.not-dealt-with-yet': {
    es: 'La sesión de este punto aún no ha empezado.',
    en: 'The session of this item has not begun yet.',
  },
  'paper.not-found': { es: 'No existe ese documento.', en: 'There is no such document.' },
  'paper.attached-already': {
    es: 'Ese documento ya está en este punto.',
    en: 'That document already stands at this item.',
  },
};
