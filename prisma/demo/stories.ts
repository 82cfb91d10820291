import type { DemoMeeting } from './calendar';

/** How far a country has come with its report. */
export type Chapter =
  | 'draft'
  | 'submitted'
  | 'late'
  | 'returned'
  | 'resubmitted'
  | 'accepted'
  | 'accepted-late'
  | 'reopened';

/** A call and what each Member made of it; a Member without a chapter has not begun. */
export type CallStory = Readonly<{
  kind: 'TRAFFICKING' | 'CONSULAR' | 'COOPERATION';
  /** The meeting that it is for; a yearly kind has `yearsAgo` instead. */
  meeting?: DemoMeeting['key'];
  yearsAgo?: number;
  /** Days before the demonstration is loaded, or before its meeting. */
  opened: Readonly<{ daysAgo: number } | { daysBeforeMeeting: number }>;
  /** Closed so many days after its meeting, or so many days ago. */
  closed?: Readonly<{ daysAfterMeeting: number } | { daysAgo: number }>;
  messageEs: string;
  messageEn: string;
  chapters: Readonly<Record<string, Chapter>>;
}>;

/**
 * Calls of all three kinds, open and past, with reports in every state. Guatemala has not begun its report on trafficking: that is what
 * the first journey of README.md does.
 */
export const callStories: readonly CallStory[] = [
  {
    kind: 'TRAFFICKING',
    meeting: 'vm-before',
    opened: { daysBeforeMeeting: 60 },
    closed: { daysAfterMeeting: 45 },
    messageEs: 'Convocatoria de la edición anterior (demostración).',
    messageEn: 'Call of the edition before (demonstration).',
    chapters: {
      BZ: 'accepted',
      CA: 'accepted',
      CR: 'accepted',
      SV: 'accepted-late',
      US: 'accepted',
      GT: 'accepted',
      HN: 'accepted',
      MX: 'accepted',
      PA: 'accepted-late',
      DO: 'accepted',
    },
  },
  {
    kind: 'CONSULAR',
    yearsAgo: 1,
    opened: { daysAgo: 500 },
    closed: { daysAgo: 200 },
    messageEs: 'Informes consulares del año anterior (demostración).',
    messageEn: 'Consular reports of the past year (demonstration).',
    chapters: { CA: 'accepted', CR: 'accepted', SV: 'accepted', GT: 'accepted', HN: 'accepted', MX: 'accepted' },
  },
  {
    kind: 'COOPERATION',
    meeting: 'grcm-before',
    opened: { daysBeforeMeeting: 50 },
    messageEs: 'La convocatoria sigue abierta para los países que faltan (demostración).',
    messageEn: 'The call stays open for the countries that are missing (demonstration).',
    chapters: {
      CA: 'accepted',
      CR: 'accepted',
      SV: 'accepted',
      US: 'accepted',
      GT: 'accepted',
      HN: 'accepted-late',
      MX: 'accepted',
      NI: 'late',
      DO: 'reopened',
      // Belize and Panama owe theirs.
      PA: 'draft',
    },
  },
  {
    kind: 'CONSULAR',
    yearsAgo: 0,
    opened: { daysAgo: 90 },
    messageEs: 'Se reciben informes durante todo el año; no hay plazo (demostración).',
    messageEn: 'Reports are taken all year round; there is no deadline (demonstration).',
    chapters: {
      CA: 'draft',
      CR: 'resubmitted',
      SV: 'submitted',
      GT: 'accepted',
      HN: 'draft',
      MX: 'accepted',
      PA: 'returned',
    },
  },
  {
    kind: 'TRAFFICKING',
    meeting: 'vm',
    opened: { daysAgo: 21 },
    messageEs: 'Informe para la próxima Reunión de Viceministros(as) (demostración).',
    messageEn: 'Report for the next Vice-Ministerial Meeting (demonstration).',
    chapters: {
      BZ: 'draft',
      CA: 'submitted',
      CR: 'submitted',
      SV: 'accepted',
      US: 'submitted',
      HN: 'returned',
      MX: 'accepted',
      PA: 'draft',
      DO: 'submitted',
    },
  },
  {
    kind: 'COOPERATION',
    meeting: 'grcm',
    opened: { daysAgo: 14 },
    messageEs: 'Actividades con otros organismos desde la reunión anterior (demostración).',
    messageEn: 'Activities with other organisations since the last meeting (demonstration).',
    chapters: { CR: 'accepted', GT: 'returned', MX: 'submitted', CA: 'draft' },
  },
];

/** Why the Secretariat returned a report. */
export const returnReason = {
  es: 'Las cifras del apartado de estadísticas no indican de qué año son, y falta decir qué institución las lleva. Complételas y envíe de nuevo, por favor.',
  en: 'The figures do not say of which year they are, nor which institution keeps them. Please complete them and submit again.',
} as const;

export const reopenReason = {
  es: 'El país pidió corregir la lista de actividades después de la aceptación.',
  en: 'The country asked to correct its list of activities after acceptance.',
} as const;
