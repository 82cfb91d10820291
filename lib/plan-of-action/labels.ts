import type { z } from 'zod';
import type { InBoth } from '@/lib/core/labels';
import type { ActivityFacts } from './activities/views';
import type { DocumentFacts, PlanActView } from './documents/views';

type Activity = z.infer<typeof ActivityFacts>;
type Document = z.infer<typeof DocumentFacts>;

export const activityKindNames: Readonly<Record<Activity['kind'], InBoth>> = {
  SEMINAR: { es: 'Seminario', en: 'Seminar' },
  WORKSHOP: { es: 'Taller', en: 'Workshop' },
  TRAINING: { es: 'Capacitación', en: 'Training' },
  PROJECT: { es: 'Proyecto', en: 'Project' },
  PROGRAMME: { es: 'Programa', en: 'Programme' },
  WORKING_GROUP: { es: 'Grupo de trabajo', en: 'Working group' },
  CAMPAIGN: { es: 'Campaña', en: 'Campaign' },
  MEETING: { es: 'Reunión', en: 'Meeting' },
  STUDY: { es: 'Estudio', en: 'Study' },
  FUND: { es: 'Fondo', en: 'Fund' },
  SYSTEM: { es: 'Sistema', en: 'System' },
  EXERCISE: { es: 'Ejercicio', en: 'Exercise' },
  INITIATIVE: { es: 'Iniciativa', en: 'Initiative' },
  FORUM: { es: 'Foro', en: 'Forum' },
  OTHER: { es: 'Otra', en: 'Other' },
};

/** As the report of November 2010 tells it. */
export const activityStateNames: Readonly<Record<Activity['state'], InBoth>> = {
  HELD: { es: 'Celebrada', en: 'Held' },
  ONGOING: { es: 'En curso', en: 'Under way' },
  PROPOSED: { es: 'Propuesta', en: 'Proposed' },
  PENDING: { es: 'Pendiente', en: 'Pending' },
  UNKNOWN: { es: 'No consta', en: 'Not told' },
};

/** The printed list of its area in which an activity stands. */
export const activitySectionNames: Readonly<Record<Activity['section'], InBoth>> = {
  MAIN: { es: 'Principales actividades', en: 'Main activities' },
  OTHER_PROPOSED: { es: 'Otras actividades propuestas', en: 'Other proposed activities' },
  OTHER_PENDING: { es: 'Otras actividades pendientes', en: 'Other pending activities' },
};

export const sponsorRoleNames: Readonly<Record<Activity['sponsors'][number]['role'], InBoth>> = {
  SPONSOR: { es: 'Auspicia', en: 'Sponsors' },
  ORGANIZER: { es: 'Organiza', en: 'Organises' },
  PROPOSER: { es: 'Propone', en: 'Proposes' },
  PARTNER: { es: 'Colabora', en: 'Cooperates' },
  FUNDER: { es: 'Financia', en: 'Funds' },
  HOST: { es: 'Es sede', en: 'Hosts' },
};

export const documentKindNames: Readonly<Record<Document['kind'], InBoth>> = {
  FRAMEWORK: { es: 'Marco general', en: 'Framework' },
  PROGRAMME: { es: 'Programa', en: 'Programme' },
  GUIDELINES: { es: 'Lineamientos', en: 'Guidelines' },
  MEMORANDUM: { es: 'Memorándum', en: 'Memorandum' },
  MANUAL: { es: 'Manual', en: 'Manual' },
  REPORTS: { es: 'Informes', en: 'Reports' },
  STUDY: { es: 'Estudio', en: 'Study' },
  PROJECT_PROPOSAL: { es: 'Propuesta de proyecto', en: 'Project proposal' },
  COMPARATIVE_MATRIX: { es: 'Matriz comparativa', en: 'Comparative matrix' },
  CONCEPT_PAPER: { es: 'Documento conceptual', en: 'Concept paper' },
  OTHER: { es: 'Otro', en: 'Other' },
};

export const documentRoleNames: Readonly<Record<Document['actors'][number]['role'], InBoth>> = {
  PREPARED: { es: 'Elaboración', en: 'Prepared it' },
  PRESENTED: { es: 'Presentación', en: 'Presented it' },
  SUPPORTED: { es: 'Apoyo', en: 'Supported it' },
  SIGNED: { es: 'Firma', en: 'Signed it' },
};

export const planActNames: Readonly<Record<PlanActView['act'], InBoth>> = {
  APPROVED: { es: 'Aprobación', en: 'Approved' },
  RATIFIED: { es: 'Ratificación', en: 'Ratified' },
  PRESENTED: { es: 'Presentación', en: 'Presented' },
  SIGNED: { es: 'Firma', en: 'Signed' },
  EXTENDED: { es: 'Ampliación', en: 'Extended' },
  DISCUSSED: { es: 'Discusión', en: 'Discussed' },
};

/** As what a party or a partner is named in an activity or a document (`Mention`). */
export const mentionRoleNames: Readonly<Record<string, InBoth>> = {
  ...sponsorRoleNames,
  ...documentRoleNames,
  VENUE: { es: 'Sede', en: 'Venue' },
  PART: { es: 'Volumen sobre el país', en: 'Volume on the country' },
};
