import type { InBoth, Reasons } from '@/lib/core/labels';
import type { DelegateRank, DelegateRole, DelegateStatus } from '@/prisma/generated/enums';

/** Reason codes of delegations in words. */
export const delegationReasons: Reasons = {
  'delegation.not-found': {
    es: 'No existe esa persona en la delegación.',
    en: 'There is no such person in the delegation.',
  },
  'delegation.not-your-party': {
    rule: 'DR-69',
    es: 'Cada participante nombra a su delegación: un País Miembro, por sus puntos focales; los demás, por sus delegados.',
    en: 'Each participant names its own delegation: a Member Country by its focal points, others by their delegates.',
  },
  'delegation.party-does-not-attend': {
    rule: 'DR-16',
    es: 'Su país u organización no asiste a ninguna sesión de esta reunión, según las reglas vigentes ese día.',
    en: 'Your country or organisation attends no session of this meeting, by the rules in force on that day.',
  },
  'delegation.secretariat-only': {
    rule: 'DR-67',
    es: 'La revisión y el registro de las delegaciones corresponden a la Secretaría Técnica (coordinación y asistencia).',
    en: 'Delegations are checked and registered by the Technical Secretariat (coordinator and assistant).',
  },
  'delegation.hosts-accredit': {
    rule: 'DR-31',
    es: 'A un seminario acredita el país anfitrión o uno que lo coauspicia, por su punto focal, o la coordinación de la Secretaría Técnica si se le encargó.',
    en: 'To a seminar the host country or one that co-sponsors it accredits, by its focal point, or the coordinator of the Technical Secretariat where entrusted with it.',
  },
  'delegation.presidency-accredits': {
    rule: 'DR-30',
    es: 'Acredita la Presidencia Pro-Témpore, o la coordinación de la Secretaría Técnica si la Presidencia lo encargó para esta reunión.',
    en: 'The Presidency Pro-Tempore accredits, or the coordinator of the Technical Secretariat where the Presidency has put it on record for this meeting.',
  },
  'delegation.stale': {
    es: 'Otra persona cambió esta nominación entretanto. Actualice la página, revise y vuelva a intentarlo.',
    en: 'Somebody else has changed this nomination meanwhile. Reload the page, check, and try once more.',
  },
  'delegation.nominated-already': {
    es: 'Ya hay en su delegación una persona con esa dirección.',
    en: 'There is a person with that address in your delegation already.',
  },
  'delegation.not-an-address': {
    es: 'Escriba una dirección de correo completa.',
    en: 'Write a complete e-mail address.',
  },
  'seat.vice-minister-only': {
    rule: 'DR-21',
    es: 'Quién se sienta a puerta cerrada por un País Miembro lo dice su Viceministro(a).',
    en: 'Who sits behind closed doors for a Member Country its Vice-Minister says.',
  },
  'seat.taken': {
    rule: 'DR-21',
    es: 'Su país ya tiene a su Viceministro(a) en esta sesión, o esa persona ya ocupa un lugar.',
    en: 'Your country has its Vice-Minister in this session already, or that person has a place.',
  },
  'seat.not-a-vice-minister': {
    rule: 'DR-21',
    es: 'A puerta cerrada asisten únicamente Viceministros(as) o Subsecretarios(as) de los Países Miembros.',
    en: 'Only Vice-Ministers or Under-Secretaries of Member Countries attend behind closed doors.',
  },
  'seat.not-a-senior-official': {
    rule: 'DR-21',
    es: 'Acompaña un(a) alto(a) funcionario(a) de la misma delegación.',
    en: 'The companion is a senior official of the same delegation.',
  },
  'seat.second-companion': {
    rule: 'DR-21',
    es: 'Cada Viceministro(a) puede ir con una sola persona de acompañante, y ya la tiene.',
    en: 'Each Vice-Minister may come with one companion only, and there is one already.',
  },
  'seat.no-principal': {
    rule: 'DR-22',
    es: 'Nadie acompaña si no asiste su Viceministro(a) o Subsecretario(a).',
    en: 'Nobody comes along unless their Vice-Minister or Under-Secretary attends.',
  },
  'delegation.no-such-badge': {
    es: 'Ningún gafete vigente de esta reunión tiene ese código.',
    en: 'No valid badge of this meeting has that code.',
  },
};

export const delegateStatusLabels: Readonly<Record<DelegateStatus, InBoth>> = {
  NOMINATED: { es: 'Nominada', en: 'Nominated' },
  RETURNED: { es: 'Por corregir', en: 'To be corrected' },
  CHECKED: { es: 'Revisada', en: 'Checked' },
  ACCREDITED: { es: 'Acreditada', en: 'Accredited' },
  REGISTERED: { es: 'Registrada', en: 'Registered' },
  WITHDRAWN: { es: 'Retirada', en: 'Withdrawn' },
};

export const delegateRoleLabels: Readonly<Record<DelegateRole, InBoth>> = {
  HEAD: { es: 'Jefatura de la delegación', en: 'Head of delegation' },
  DELEGATE: { es: 'Delegado(a)', en: 'Delegate' },
  ADVISER: { es: 'Asesor(a)', en: 'Adviser' },
};

export const delegateRankLabels: Readonly<Record<DelegateRank, InBoth>> = {
  VICE_MINISTER: { es: 'Viceministro(a) o Subsecretario(a)', en: 'Vice-Minister or Under-Secretary' },
  SENIOR_OFFICIAL: { es: 'Alto(a) funcionario(a)', en: 'Senior official' },
  OTHER: { es: 'Otro', en: 'Other' },
};

/** Words of the list of participants in its own language. */
export const participantListWords = {
  es: {
    title: 'Lista de participantes',
    file: 'Participantes',
    conference: 'Conferencia Regional sobre Migración',
    klass: 'Calidad',
    party: 'País u organización',
    name: 'Nombre',
    role: 'En la delegación',
    post: 'Cargo',
    institution: 'Institución',
    email: 'Correo electrónico',
    none: 'Todavía no hay personas acreditadas.',
    page: 'Página {n} de {m}',
  },
  en: {
    title: 'List of participants',
    file: 'Participants',
    conference: 'Regional Conference on Migration',
    klass: 'Class',
    party: 'Country or organisation',
    name: 'Name',
    role: 'In the delegation',
    post: 'Post',
    institution: 'Institution',
    email: 'E-mail',
    none: 'Nobody is accredited yet.',
    page: 'Page {n} of {m}',
  },
} as const;
