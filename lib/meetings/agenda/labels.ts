import type { InBoth } from '@/lib/core/labels';
import type * as Enums from '@/prisma/generated/enums';

export const itemKindWords: Readonly<Record<Enums.AgendaItemKind, InBoth>> = {
  TOPIC: { es: 'Tema', en: 'Topic' },
  PRESIDENCY_REPORT: { es: 'Informe de la Presidencia', en: 'Report of the Presidency' },
  OPENING_STATEMENTS: { es: 'Intervenciones iniciales', en: 'Opening statements' },
  CIVIL_SOCIETY_DIALOGUE: { es: 'Diálogo con la sociedad civil', en: 'Dialogue with civil society' },
  CIVIL_SOCIETY_SPACE: { es: 'Espacio de la sociedad civil', en: 'Space for civil society' },
  NETWORK_REPORT: { es: 'Informe de una Red', en: 'Report of a Network' },
  WORK_PLANS: { es: 'Aprobación de Planes de Trabajo', en: 'Approval of Work Plans' },
  PLAN_OF_ACTION_REVIEW: { es: 'Revisión del Plan de Acción', en: 'Review of the Plan of Action' },
  RECOMMENDATIONS: { es: 'Conclusiones y Recomendaciones', en: 'Conclusions and Recommendations' },
  FOLLOW_UP: { es: 'Seguimiento', en: 'Follow-up' },
  CANDIDACIES: { es: 'Candidaturas a la Presidencia', en: 'Candidacies for the Presidency' },
  ADOPTION: { es: 'Declaración y Decisiones', en: 'Declaration and Decisions' },
  BUDGET_EXAMINATION: { es: 'Examen del presupuesto', en: 'Examination of the budget' },
  BUDGET_DECISION: {
    es: 'Administración y finanzas de la Secretaría',
    en: 'Administration and finance of the Secretariat',
  },
  FUTURE_ACTIONS: { es: 'Acciones y actividades futuras', en: 'Future actions and activities' },
  NEW_MEMBERSHIPS: { es: 'Condiciones para nuevas membresías', en: 'Conditions for new memberships' },
  OBSERVER_CRITERIA: { es: 'Criterios para observadores', en: 'Criteria for observers' },
  OBSERVER_APPLICATIONS: { es: 'Solicitudes de observadores', en: 'Applications of observers' },
  CEREMONY: { es: 'Acto protocolario', en: 'Ceremony' },
  BREAK: { es: 'Receso', en: 'Break' },
  OTHER: { es: 'Otro', en: 'Other' },
};

export const agendaStatusWords: Readonly<Record<Enums.AgendaStatus, InBoth>> = {
  DRAFT: { es: 'En preparación', en: 'In preparation' },
  IN_CONSULTATION: { es: 'En consulta', en: 'In consultation' },
  PUBLISHED: { es: 'Publicada', en: 'Published' },
};

export const versionKindWords: Readonly<Record<Enums.AgendaVersionKind, InBoth>> = {
  PRELIMINARY: { es: 'Agenda preliminar', en: 'Preliminary agenda' },
  FINAL: { es: 'Agenda definitiva', en: 'Final agenda' },
  REVISED: { es: 'Agenda definitiva revisada', en: 'Revised final agenda' },
};

export const inputKindWords: Readonly<Record<Enums.AgendaInputKind, InBoth>> = {
  PROPOSAL: { es: 'Propuesta de un punto', en: 'Proposal of an item' },
  COMMENT: { es: 'Observación', en: 'Comment' },
  NO_COMMENTS: { es: 'Sin observaciones', en: 'No comments' },
};

export const inputStatusWords: Readonly<Record<Enums.AgendaInputStatus, InBoth>> = {
  OPEN: { es: 'Por responder', en: 'To be answered' },
  ACCEPTED: { es: 'Aceptado', en: 'Accepted' },
  DECLINED: { es: 'No aceptado', en: 'Not accepted' },
};

/** The words of an agenda's paper. */
export const agendaPaperWords = {
  es: {
    agenda: 'Agenda',
    draft: 'Borrador de agenda',
    draftNote: 'Borrador: puede cambiar hasta que se publique.',
    conference: 'Conferencia Regional sobre Migración',
    header: 'CRM · {title}',
    page: 'Página {n} de {m}',
    version: 'Versión',
    published: 'Publicada',
    place: 'Sede',
    zone: 'Las horas son las de la sede: {zone}.',
    code: 'N.º',
    hour: 'Hora',
    item: 'Punto',
    presenter: 'Presenta',
    none: 'No hay puntos.',
    fileName: 'Agenda {code} v{number}',
    draftFileName: 'Agenda {code} borrador',
  },
  en: {
    agenda: 'Agenda',
    draft: 'Draft agenda',
    draftNote: 'Draft: it may change until it is published.',
    conference: 'Regional Conference on Migration',
    header: 'RCM · {title}',
    page: 'Page {n} of {m}',
    version: 'Version',
    published: 'Published',
    place: 'Venue',
    zone: 'Hours are those of the venue: {zone}.',
    code: 'No.',
    hour: 'Time',
    item: 'Item',
    presenter: 'Presenter',
    none: 'There are no items.',
    fileName: 'Agenda {code} v{number}',
    draftFileName: 'Agenda {code} draft',
  },
} as const satisfies Record<'es' | 'en', Record<string, string>>;
