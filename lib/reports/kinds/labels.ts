import type { InBoth, Reasons } from '@/lib/core/labels';
import type { DeadlineRule, ReportCadence } from '@/prisma/generated/enums';
import type { DeadlineView } from './views';

export const kindReasons: Reasons = {
  'kind.not-found': { es: 'No existe ese tipo de informe.', en: 'There is no such kind of report.' },
  'kind.secretariat-only': {
    rule: 'DR-62',
    es: 'Los tipos de informe y sus plantillas los lleva la Secretaría Técnica (coordinación y asistencia).',
    en: 'Kinds of report and their templates are kept by the Technical Secretariat (coordinator and assistant).',
  },
  'kind.stale': {
    es: 'Otra persona cambió este tipo de informe mientras usted lo editaba. Lo que usted escribió sigue en el formulario, con lo que la otra persona guardó al lado: compare y guarde de nuevo.',
    en: 'Somebody else changed this kind of report while you were editing it. What you wrote is still in the form, beside what the other person saved: compare and save again.',
  },
  'kind.days-needed': {
    rule: 'P-11',
    es: 'Indique cuántos días naturales antes de la reunión, de 1 a 365.',
    en: 'State how many calendar days before the meeting, from 1 to 365.',
  },
  'kind.counts-from-a-meeting': {
    es: 'Un plazo que se cuenta desde una reunión exige una convocatoria por reunión.',
    en: 'A deadline counted from a meeting needs one call a meeting.',
  },
  'kind.body-needed': {
    es: 'Elija la reunión a la que corresponde cada convocatoria.',
    en: 'Choose the meeting to which each call belongs.',
  },
  'kind.body-is-the-rule-s': {
    rule: 'DR-60',
    es: 'La reunión desde la que se cuenta este plazo la fija la regla y no se cambia aquí.',
    en: 'The meeting from which this deadline counts is set by the rule and is not changed here.',
  },
  'kind.departure-needs-reason': {
    rule: 'P-16',
    es: 'La regla {rule} fija {days} días antes de la reunión. Puede apartarse de ella, pero escriba el motivo: quedará registrado y a la vista en cada convocatoria.',
    en: 'Rule {rule} sets {days} days before the meeting. You may depart from it, but write the reason: it stays on record and in view on every call.',
  },
  'template.stale': {
    es: 'Otra persona guardó una revisión de esta plantilla mientras usted la editaba. Lo que usted escribió sigue en el formulario, y la revisión guardada está debajo: compare y guarde de nuevo.',
    en: 'Somebody else saved a revision of this template while you were editing it. What you wrote is still in the form, and the revision that was saved is below: compare and save again.',
  },
  'template.unknown-section': {
    es: 'Una sección ya no corresponde a la plantilla vigente. Abra la página de nuevo.',
    en: 'A section no longer belongs to the template as it stands. Open the page again.',
  },
  'template.no-section': {
    es: 'La plantilla necesita al menos una sección.',
    en: 'The template needs at least one section.',
  },
  'template.too-many-sections': {
    es: 'La plantilla admite 30 secciones como máximo.',
    en: 'The template takes 30 sections at most.',
  },
};

export const cadenceWords: Readonly<Record<ReportCadence, InBoth>> = {
  PER_MEETING: { es: 'Una convocatoria por reunión', en: 'One call a meeting' },
  PER_YEAR: { es: 'Una convocatoria por año', en: 'One call a year' },
};

export const deadlineRuleWords: Readonly<Record<DeadlineRule, InBoth>> = {
  DAYS_BEFORE_MEETING: { es: 'Días antes de la reunión', en: 'Days before the meeting' },
  FIXED_DATE: { es: 'Una fecha que se indica al convocar', en: 'A date given when the call opens' },
  NONE: { es: 'Sin fecha límite', en: 'No deadline' },
};

const prefixed = (rule: string, locale: 'es' | 'en'): string => {
  if (!rule.startsWith('P-')) return rule;
  return locale === 'es' ? `criterio del sistema ${rule}` : `the system’s own criterion ${rule}`;
};

/** The kind's deadline in a sentence, with its rule: «14 días naturales antes de la Reunión de Viceministros(as)… (DR-60)». */
export function deadlineSentence(deadline: DeadlineView, locale: 'es' | 'en'): string {
  const { deadlineRule, daysBefore, meetingBody, departs } = deadline;
  const rule = prefixed(departs ? 'P-16' : deadline.rule, locale);
  const isSpanish = locale === 'es';
  if (deadlineRule !== 'DAYS_BEFORE_MEETING') return `${deadlineRuleWords[deadlineRule][locale]} (${rule})`;
  const body = (isSpanish ? meetingBody?.nameEs : meetingBody?.nameEn) ?? '';
  return isSpanish
    ? `${daysBefore} días naturales antes del primer día de la reunión (${body}), hasta las 23:59:59, hora de Costa Rica (${rule})`
    : `${daysBefore} calendar days before the first day of the meeting (${body}), until 23:59:59, Costa Rica time (${rule})`;
}
