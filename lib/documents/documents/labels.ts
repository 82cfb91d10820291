import type { InBoth, Reasons } from '@/lib/core/labels';
import type { Classification, DocumentKind, DocumentStatus } from '@/prisma/generated/enums';

/** Reason codes of documents in words. */
export const documentReasons: Reasons = {
  'document.closed-doors': {
    rule: 'DR-24',
    es: 'Los papeles de una sesión a puerta cerrada los llevan los Viceministros y quien tiene su custodia (P-05).',
    en: 'The papers of a closed-door session are kept by the Vice-Ministers and by whoever has their custody (P-05).',
  },
  'document.closed-doors-stay': {
    rule: 'DR-24',
    es: 'Un papel de una sesión a puerta cerrada no se abre a nadie más.',
    en: 'A paper of a closed-door session is opened to nobody else.',
  },
  'document.custody-reads-nothing': {
    rule: 'P-05',
    es: 'La custodia permite archivar y listar estos papeles, no leerlos.',
    en: 'Custody is to file and to list these papers, not to read them.',
  },
  'document.kept-by-secretariat': {
    rule: 'DR-66',
    es: 'Los documentos los llevan la Secretaría Técnica y la Presidencia Pro-Témpore.',
    en: 'Documents are kept by the Technical Secretariat and the Presidency Pro-Tempore.',
  },
  'document.secretariat-publishes': {
    rule: 'P-15',
    es: 'Publicar en el portal es un acto de la Secretaría Técnica.',
    en: 'Publication on the portal is an act of the Technical Secretariat.',
  },
  'document.stale': {
    es: 'Otra persona cambió este documento entretanto. Ábralo otra vez.',
    en: 'Somebody else has changed this document meanwhile. Open it again.',
  },
  'document.withdrawn': {
    es: 'El documento está retirado.',
    en: 'The document is withdrawn.',
  },
  'document.version-moved-on': {
    es: 'Otra persona agregó entretanto una versión. Vea cómo está ahora antes de seguir; su archivo sigue aquí.',
    en: 'Somebody else has added a version meanwhile. See how it stands now before you go on; your file is still here.',
  },
  'document.without-version': {
    es: 'Falta el archivo: agregue una versión en español o en inglés.',
    en: 'The file is missing: add a version in Spanish or in English.',
  },
  'document.not-public': {
    rule: 'P-15',
    es: 'Solo se publica lo que tiene la clasificación «público». Cámbiela antes: verá quién gana la lectura.',
    en: 'Only what is classified as “public” is published. Change that first: you will see who will read it.',
  },
  'document.published': {
    rule: 'P-15',
    es: 'Está publicado en el portal. Retírelo de ahí antes de cambiar quién lo lee.',
    en: 'It is published on the portal. Take it back from there before changing who reads it.',
  },
  'document.no-language': {
    es: 'Elija el idioma de la versión.',
    en: 'Choose the language of the version.',
  },
  'document.not-found': { es: 'No existe ese documento.', en: 'There is no such document.' },
  'document.no-body': {
    es: 'Esta clasificación necesita un órgano.',
    en: 'This classification needs a body.',
  },
  'document.preview-is-old': {
    es: 'Quién lo lee ha cambiado desde la vista previa. Mírela otra vez.',
    en: 'Who reads it has changed since the preview. Look at it again.',
  },
  'document.not-to-itself': {
    es: 'Un documento no sustituye ni corrige a sí mismo.',
    en: 'A document neither supersedes nor corrects itself.',
  },
  'bundle.not-found': { es: 'No existe ese paquete, o ya terminó.', en: 'There is no such bundle, or it has ended.' },
  'bundle.too-many': {
    es: 'Ya tiene paquetes en preparación. Espere a que estén listos.',
    en: 'You have bundles in preparation already. Wait until they are ready.',
  },
  'grant.to-nobody': {
    es: 'Elija un participante o escriba el correo de una persona con cuenta.',
    en: 'Choose a participant or write the e-mail of a person with an account.',
  },
  'grant.state-by-presidency': {
    rule: 'P-02',
    es: 'A un país observador le abre un documento la Presidencia, y hasta una fecha.',
    en: 'To an observer State a document is opened by the Presidency, and until a date.',
  },
  'grant.standing': {
    es: 'Ya lo lee por una autorización en vigor.',
    en: 'They read it already, by an authorisation in force.',
  },
  'grant.ends-in-past': {
    es: 'La fecha ya pasó.',
    en: 'That date has passed.',
  },
  'grant.secretariat-only': {
    rule: 'DR-66',
    es: 'Los papeles internos de la Secretaría Técnica no se abren a nadie.',
    en: 'Internal papers of the Technical Secretariat are opened to nobody.',
  },
  'custody.presidency-records': {
    rule: 'P-05',
    es: 'La custodia la registra el Viceministerio del País Miembro que ejerce la Presidencia.',
    en: 'Custody is put on record by the Vice-Minister of the Member Country that holds the Presidency.',
  },
  'custody.coordinator-only': {
    rule: 'P-05',
    es: 'La custodia se da a la coordinación de la Secretaría Técnica, por su nombre.',
    en: 'Custody is given to the coordinator of the Technical Secretariat, by name.',
  },
};

export const documentKindLabels: Readonly<Record<DocumentKind, InBoth>> = {
  COUNTRY_REPORT: { es: 'Informe de país', en: 'Country report' },
  COMPILATION: { es: 'Compilación', en: 'Compilation' },
  WORKING_PAPER: { es: 'Documento de trabajo', en: 'Working paper' },
  INFORMATION: { es: 'Documento informativo', en: 'Information paper' },
  NETWORK_REPORT: { es: 'Informe de Red', en: 'Network report' },
  MEETING_REPORT: { es: 'Informe de reunión', en: 'Meeting report' },
  PRESENTATION: { es: 'Presentación', en: 'Presentation' },
  GUIDELINE: { es: 'Lineamientos o manual', en: 'Guidelines or manual' },
  STUDY: { es: 'Estudio', en: 'Study' },
  MEMORANDUM: { es: 'Memorándum', en: 'Memorandum' },
  NOTE: { es: 'Nota', en: 'Note' },
};

export const classificationLabels: Readonly<Record<Classification, InBoth>> = {
  PUBLIC: { es: 'Público', en: 'Public' },
  CONFERENCE: { es: 'De la Conferencia', en: 'Of the Conference' },
  TECHNICAL: { es: 'Técnico', en: 'Technical' },
  MEMBERS: { es: 'De los Países Miembros', en: 'Of the Member Countries' },
  NETWORK: { es: 'De la Red', en: 'Of the Network' },
  CLOSED_DOOR: { es: 'A puerta cerrada', en: 'Closed-door' },
  SECRETARIAT: { es: 'Interno de la Secretaría', en: 'Internal to the Secretariat' },
};

export const documentStatusLabels: Readonly<Record<DocumentStatus, InBoth>> = {
  AWAITED: { es: 'Esperado', en: 'Awaited' },
  RECEIVED: { es: 'Recibido', en: 'Received' },
  IN_REVIEW: { es: 'En revisión', en: 'In review' },
  IN_TRANSLATION: { es: 'En traducción', en: 'In translation' },
  READY: { es: 'Listo', en: 'Ready' },
  ISSUED: { es: 'Distribuido', en: 'Issued' },
};
