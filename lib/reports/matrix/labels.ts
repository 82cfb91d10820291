import type { InBoth } from '@/lib/core/labels';
import type { CellState } from './cells';

/** A cell's state in words: as a page shows it, and as a table for other programs names it. */
export const cellStateLabels: Readonly<Record<CellState, InBoth>> = {
  NOT_ASKED: { es: 'No se pide', en: 'Not asked' },
  NO_ANSWER: { es: 'Sin respuesta', en: 'No answer yet' },
  OVERDUE: { es: 'Plazo vencido', en: 'Overdue' },
  DRAFT: { es: 'En redacción', en: 'Being written' },
  SUBMITTED: { es: 'Enviado', en: 'Submitted' },
  LATE: { es: 'Enviado fuera de plazo', en: 'Submitted late' },
  RETURNED: { es: 'Devuelto', en: 'Returned' },
  ACCEPTED: { es: 'Aceptado', en: 'Accepted' },
  NOTHING_TO_READ: { es: 'Sin informe para leer', en: 'No report to read' },
};

/** A mark beside the words, for those who scan; never the only carrier. */
export const cellStateMarks: Readonly<Record<CellState, string>> = {
  NOT_ASKED: '–',
  NO_ANSWER: '○',
  OVERDUE: '!',
  DRAFT: '✎',
  SUBMITTED: '→',
  LATE: '⇥',
  RETURNED: '↩',
  ACCEPTED: '✓',
  NOTHING_TO_READ: '·',
};

/** The heads of the matrix as a table. */
export const matrixSheetWords = {
  es: {
    name: 'Matriz de informes',
    file: 'Matriz de informes {year}',
    allYears: 'todos los años',
    current: 'en curso',
    columns: {
      code: 'Código',
      country: 'País',
      kindCode: 'Clave del informe',
      kind: 'Informe',
      year: 'Año',
      cycle: 'Reunión',
      due: 'Plazo',
      stateCode: 'Clave del estado',
      state: 'Estado',
      at: 'Fecha del estado',
      isLate: 'Fuera de plazo',
    },
    yes: 'sí',
    no: 'no',
  },
  en: {
    name: 'Report matrix',
    file: 'Report matrix {year}',
    allYears: 'all years',
    current: 'current',
    columns: {
      code: 'Code',
      country: 'Country',
      kindCode: 'Key of the report',
      kind: 'Report',
      year: 'Year',
      cycle: 'Meeting',
      due: 'Due',
      stateCode: 'Key of the state',
      state: 'State',
      at: 'Date of the state',
      isLate: 'Late',
    },
    yes: 'yes',
    no: 'no',
  },
} as const;
