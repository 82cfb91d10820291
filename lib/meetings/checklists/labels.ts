import type { InBoth, Reasons } from '@/lib/core/labels';
import type { ChecklistOwner } from '@/prisma/generated/enums';

/** Reason codes of what is prepared, in words. */
export const checklistReasons: Reasons = {
  'checklist.not-found': { es: 'No existe esa página.', en: 'There is no such page.' },
  'checklist.office-only': {
    rule: 'DR-67',
    es: 'Los preparativos los llevan la Secretaría Técnica (coordinación y asistencia) y la Presidencia Pro-Témpore.',
    en: 'Preparations are kept by the Technical Secretariat (coordinator and assistant) and the Presidency Pro-Tempore.',
  },
  'checklist.secretariat-only': {
    rule: 'DR-67',
    es: 'Las plantillas las lleva la Secretaría Técnica (coordinación y asistencia).',
    en: 'Templates are kept by the Technical Secretariat (coordinator and assistant).',
  },
  'checklist.begun': {
    es: 'La lista de esta reunión ya está empezada.',
    en: 'The list of this meeting has been begun already.',
  },
  'checklist.no-last': {
    es: 'Ninguna reunión anterior de este órgano tiene lista. Empiece con la plantilla.',
    en: 'No earlier meeting of this body has a list. Begin with the template.',
  },
  'checklist.enough': {
    es: 'La lista ya tiene todas las tareas que admite. Quite o cambie alguna.',
    en: 'The list has as many tasks as it takes. Remove or change one.',
  },
  'checklist.stale': {
    es: 'Otra persona cambió esta tarea entretanto. Arriba está lo que quedó guardado; lo que usted escribió sigue en el formulario.',
    en: 'Somebody else has changed this task meanwhile. What is kept now is above; what you wrote is still in the form.',
  },
  'checklist.changed': {
    es: 'Otra persona cambió esta tarea entretanto. Vea cómo está ahora y repita, si aún corresponde.',
    en: 'Somebody else has changed this task meanwhile. See how it stands now, and do it again if it still applies.',
  },
};

export const checklistOwnerLabels: Readonly<Record<ChecklistOwner, InBoth>> = {
  COORDINATOR: { es: 'Coordinación de la ST', en: 'TS coordinator' },
  ASSISTANT: { es: 'Asistencia de la ST', en: 'TS assistant' },
  IT_SPECIALIST: { es: 'Informática de la ST', en: 'TS IT specialist' },
  PRESIDENCY: { es: 'Presidencia Pro-Témpore', en: 'Presidency Pro-Tempore' },
  HOST: { es: 'País anfitrión', en: 'Host country' },
};
