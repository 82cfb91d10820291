import { bilingual } from '../bilingual';

/** Seminars, workshops and trainings of the Members. */
export const seminars = bilingual(
  {
    planOne: 'Prever un seminario o taller',
    plan: {
      title: 'Prever un seminario, taller o capacitación',
      lead: 'Lo convocan el país anfitrión y los países que lo coauspician, en coordinación con la Secretaría Técnica (DR-31). Entra en el calendario con un código propio y con su inauguración, en la que participa la Presidencia Pro-Témpore (DR-32).',
      denied: 'No le corresponde prever seminarios',
      kind: 'Qué es',
      host: 'País anfitrión',
      hostHint: 'El País Miembro que lo recibe y lo convoca (DR-31).',
      cosponsors: 'Quiénes lo coauspician',
      cosponsorsHint: 'Un país que coauspicia también puede convocar; un organismo da asistencia técnica (DR-74).',
      members: 'Países Miembros',
      organizations: 'Organismos observadores',
      subtheme: 'Subtema del Plan de Acción',
      noSubtheme: 'Ninguno en particular',
      openingHint: 'La inauguración queda el primer día de 9:00 a 10:00; después puede cambiarla.',
      departureReason: 'Motivo para elegir un feriado de la sede',
      departureHint:
        'Solo hace falta si la sede no trabaja alguno de esos días. Queda registrado y a la vista (criterio del sistema P-16).',
      press: 'Prever el seminario',
      refused: 'El seminario no quedó previsto',
    },
    one: {
      kind: 'Qué es',
      cosponsors: 'Coauspician',
      none: 'Nadie más',
      subtheme: 'Subtema',
      convenedBy: 'Convocan',
      convened: 'El país anfitrión y los países que coauspician, con la Secretaría Técnica (DR-31)',
    },
  },
  {
    planOne: 'Plan a seminar or workshop',
    plan: {
      title: 'Plan a seminar, workshop or training',
      lead: 'The host country and the countries that co-sponsor it convene it, in coordination with the Technical Secretariat (DR-31). It enters the calendar with a code of its own and with its opening, in which the Presidency Pro-Tempore takes part (DR-32).',
      denied: 'It is not yours to plan seminars',
      kind: 'What it is',
      host: 'Host country',
      hostHint: 'The Member Country that receives it and convenes it (DR-31).',
      cosponsors: 'Who co-sponsors it',
      cosponsorsHint:
        'A country that co-sponsors may convene, too; an organisation gives technical assistance (DR-74).',
      members: 'Member Countries',
      organizations: 'Observer organisations',
      subtheme: 'Subtheme of the Plan of Action',
      noSubtheme: 'None in particular',
      openingHint: 'The opening stands on the first day from 9:00 to 10:00; you can change it afterwards.',
      departureReason: 'Reason to choose a holiday of the host',
      departureHint:
        'Needed only if the host does not work on one of those days. It stays on record and in view (the system’s own criterion P-16).',
      press: 'Plan the seminar',
      refused: 'The seminar was not planned',
    },
    one: {
      kind: 'What it is',
      cosponsors: 'Co-sponsors',
      none: 'Nobody else',
      subtheme: 'Subtheme',
      convenedBy: 'Convened by',
      convened: 'The host country and the countries that co-sponsor, with the Technical Secretariat (DR-31)',
    },
  },
);
