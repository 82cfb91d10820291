import { CONFERENCE_ZONE } from '@/lib/core/clock';
import { dateFormat } from '@/lib/core/formats';
import type { Reasons } from '@/lib/core/labels';
import type { Locale } from '@/lib/web/locale';

/** Why a paper or a table is not handed over. */
export const compilationReasons: Reasons = {
  'export.too-many': {
    es: 'Ha pedido muchos archivos en un minuto. Espere un momento y pídalo de nuevo.',
    en: 'You have asked for many files within a minute. Wait a moment and ask again.',
  },
};

const es = {
  conference: 'Conferencia Regional sobre Migración (CRM)',
  secretariat: 'Secretaría Técnica',
  compilation: 'Compilación de informes de país',
  countryReport: 'Informe de país',
  header: 'CRM · {title}',
  contents: 'Contenido',
  page: 'Página {n} de {m}',
  spanish: 'Español',
  english: 'Inglés',
  of: 'Compilado el {date}',
  acceptedOnly: 'Contiene los informes aceptados que puede leer quien lo generó.',
  submittedToo:
    'Contiene los informes aceptados y los enviados que aún no se han aceptado, entre los que puede leer quien lo generó.',
  readers: 'De uso interno de la Conferencia: lo lee solo quien puede leer cada uno de los informes.',
  country: 'País',
  reference: 'Referencia',
  symbol: 'Símbolo',
  sent: 'Enviado',
  late: 'fuera de plazo',
  status: 'Estado',
  notAccepted: 'Enviado, todavía no aceptado',
  returned: 'Devuelto para corregir',
  accepted: 'Aceptado',
  inWriting: 'En redacción',
  language: 'Lengua del informe',
  onlyIn: {
    es: 'El país presentó este apartado solo en español.',
    en: 'El país presentó este apartado solo en inglés.',
  },
  noAnswer: 'Sin respuesta en este apartado.',
  draft: 'BORRADOR: texto de trabajo del país, que no se ha enviado.',
  draftShort: 'Borrador',
  silentTitle: 'No se recibió informe',
  silent: 'A esta fecha la Secretaría Técnica no ha recibido informe de:',
  absentTitle: 'No forman parte de esta compilación',
  absentReceived: 'Se recibió su informe, pero está en corrección o aún no se acepta:',
  absent: 'Esta compilación no lleva informe de estos países. Solo se incluyen los que puede leer quien la generó.',
  nothing: 'Ningún informe forma parte de esta compilación.',
  call: 'Convocatoria',
  section: 'Apartado',
  sectionKey: 'Clave del apartado',
  answer: 'Respuesta',
  answerLanguage: 'Lengua',
  part: 'Parte',
  answers: 'Respuestas',
  code: 'Código',
  isLate: 'Fuera de plazo',
  yes: 'sí',
  no: 'no',
  file: {
    compilation: 'Compilación – {title}',
    report: 'Informe {country} – {title}',
    draft: 'Borrador {country} – {title}',
    answers: 'Respuestas – {title}',
  },
} as const;

type Same<Given> = { readonly [Key in keyof Given]: Given[Key] extends string ? string : Same<Given[Key]> };

const en: Same<typeof es> = {
  conference: 'Regional Conference on Migration (RCM)',
  secretariat: 'Technical Secretariat',
  compilation: 'Compilation of country reports',
  countryReport: 'Country report',
  header: 'RCM · {title}',
  contents: 'Contents',
  page: 'Page {n} of {m}',
  spanish: 'Spanish',
  english: 'English',
  of: 'Compiled on {date}',
  acceptedOnly: 'Contains the accepted reports that the person who generated it may read.',
  submittedToo:
    'Contains the accepted reports and those sent but not yet accepted, among those that the person who generated it may read.',
  readers: 'For internal use of the Conference: to be read only by those who may read each of the reports.',
  country: 'Country',
  reference: 'Reference',
  symbol: 'Symbol',
  sent: 'Sent',
  late: 'late',
  status: 'Status',
  notAccepted: 'Sent, not yet accepted',
  returned: 'Returned for correction',
  accepted: 'Accepted',
  inWriting: 'Being written',
  language: 'Language of the report',
  onlyIn: {
    es: 'The country submitted this section in Spanish only.',
    en: 'The country submitted this section in English only.',
  },
  noAnswer: 'No answer in this section.',
  draft: 'DRAFT: working text of the country, not sent.',
  draftShort: 'Draft',
  silentTitle: 'No report received',
  silent: 'To this date the Technical Secretariat has received no report from:',
  absentTitle: 'Not part of this compilation',
  absentReceived: 'Their report was received, but is being corrected or has not been accepted yet:',
  absent:
    'This compilation carries no report of these countries. Only those that the person who generated it may read are included.',
  nothing: 'No report is part of this compilation.',
  call: 'Call',
  section: 'Section',
  sectionKey: 'Key of the section',
  answer: 'Answer',
  answerLanguage: 'Language',
  part: 'Part',
  answers: 'Answers',
  code: 'Code',
  isLate: 'Late',
  yes: 'yes',
  no: 'no',
  file: {
    compilation: 'Compilation – {title}',
    report: 'Report {country} – {title}',
    draft: 'Draft {country} – {title}',
    answers: 'Answers – {title}',
  },
};

/** The words of papers, tables and file names. `{name}` is filled by `filled`. */
export const paperWords: Readonly<Record<Locale, Same<typeof es>>> = { es, en };

/** `words` with each `{name}` replaced. */
export function filled(words: string, given: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{(\w+)\}/g, (all, name: string) => String(given[name] ?? all));
}

// Day before month in both languages, as the Conference's papers write it.
const tags: Readonly<Record<Locale, string>> = { es: 'es', en: 'en-GB' };

/** «14 de mayo de 2027», "14 May 2027": the day of an instant in the Conference's zone. */
export function dayWords(at: Date, locale: Locale): string {
  const parts = { day: 'numeric', month: 'long', year: 'numeric', timeZone: CONFERENCE_ZONE } as const;
  return dateFormat(tags[locale], parts).format(at);
}
