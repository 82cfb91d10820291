import type { InBoth, Reasons } from '@/lib/core/labels';
import type { DecisionPart, DecisionStatus, DecisionUpdateKind } from '@/prisma/generated/enums';

/** Reason codes of this domain in words. */
export const decisionReasons: Reasons = {
  'decision.not-found': { es: 'No existe esa decisión.', en: 'There is no such decision.' },
  'decision.of-the-record': {
    rule: 'P-15',
    es: 'Lo que consta en el informe de la Conferencia queda como está impreso; se le da seguimiento, no se cambia.',
    en: 'What the Conference’s report says stays as it is printed; it is followed up, not changed.',
  },
  'decision.closed-doors': {
    rule: 'P-04',
    es: 'Hasta que se emitan los textos finales, una decisión a puerta cerrada es solo de quienes estuvieron en la sala.',
    en: 'Until the final texts are issued, a closed-door decision is only for those who were in the room.',
  },
  'decision.kept-by-secretariat': {
    rule: 'DR-62',
    es: 'El registro de decisiones lo lleva la Secretaría Técnica.',
    en: 'The register of decisions is kept by the Technical Secretariat.',
  },
  'decision.followed-by-secretariat': {
    rule: 'DR-62',
    es: 'El estado de una decisión lo anotan la Secretaría Técnica y la Presidencia. Usted puede informar de avances si le atañe.',
    en: 'Where a decision stands is put on record by the Technical Secretariat and the Presidency. You may report progress if it asks something of you.',
  },
  'decision.asks-another': {
    rule: 'DR-46',
    es: 'Informan de avances los países y órganos a los que la decisión pide algo.',
    en: 'Progress is reported by the countries and bodies of which the decision asks something.',
  },
  'decision.published-by-secretariat': {
    rule: 'P-15',
    es: 'Publicar es un acto de la Secretaría Técnica.',
    en: 'Publishing is an act of the Technical Secretariat.',
  },
  'decision.asks-nobody': {
    es: 'Diga a quién pide algo: un país, una Red, el GRCM, la Presidencia o la Secretaría.',
    en: 'Say of whom it asks something: a country, a Network, the RCGM, the Presidency or the Secretariat.',
  },
  'decision.no-such-document': {
    es: 'No hay un documento con ese símbolo.',
    en: 'There is no document with that symbol.',
  },
  'decision.no-such-subtheme': { es: 'Ese subtema no existe.', en: 'There is no such subtheme.' },
  'decision.no-such-addressee': {
    es: 'Alguno de los destinatarios no existe.',
    en: 'One of those addressed does not exist.',
  },
  'decision.decides-nothing': {
    rule: 'DR-07',
    es: 'En esa sesión no se decide.',
    en: 'Nothing is decided in that session.',
  },
  'decision.not-yet-held': {
    es: 'La fecha de adopción no puede ser futura ni anterior a la reunión.',
    en: 'The date of adoption can be neither in the future nor before the meeting.',
  },
  'decision.words-stand': {
    rule: 'DR-15',
    es: 'Los textos finales ya se emitieron: sus palabras no se cambian. Lo demás sí.',
    en: 'The final texts were issued: its words are not changed. The rest is.',
  },
  'decision.issued-already': { es: 'Ya se emitió.', en: 'It was issued already.' },
  'decision.not-issued': {
    rule: 'P-04',
    es: 'Primero se emiten los textos finales.',
    en: 'The final texts are issued first.',
  },
  'decision.published-already': { es: 'Ya está publicada.', en: 'It is published already.' },
  'decision.not-published': { es: 'No está publicada.', en: 'It is not published.' },
  'decision.superseded-by-what': {
    es: 'Diga qué decisión la sustituye, con su código (por ejemplo, D-2027-4).',
    en: 'Say which decision supersedes it, by its code (for example, D-2027-4).',
  },
  'decision.stale': {
    es: 'Otra persona cambió esta decisión mientras usted la miraba. Lo que escribió sigue aquí.',
    en: 'Somebody else changed this decision while you were looking at it. What you wrote is still here.',
  },
};

/** Neutral on purpose: decisions bind nobody, and nothing here is a fault or a breach (DR-14). */
export const decisionStatusLabels: Readonly<Record<DecisionStatus, InBoth>> = {
  ACTIVE: { es: 'Vigente', en: 'Active' },
  IN_PROGRESS: { es: 'En marcha', en: 'In progress' },
  NEEDS_FUNDING: { es: 'Requiere fondos', en: 'Needs funding' },
  IMPLEMENTED: { es: 'Cumplida', en: 'Implemented' },
  ELAPSED: { es: 'Transcurrida', en: 'Elapsed' },
  SUPERSEDED: { es: 'Sustituida', en: 'Superseded' },
};

export const decisionPartLabels: Readonly<Record<DecisionPart, InBoth>> = {
  OPEN: { es: 'Sesión abierta', en: 'Open session' },
  CLOSED_DOOR: { es: 'Puerta cerrada', en: 'Closed door' },
  RECORD: { es: 'Informe 1996–2010', en: 'Report 1996–2010' },
};

export const updateKindLabels: Readonly<Record<DecisionUpdateKind, InBoth>> = {
  REGISTER: { es: 'Inscrita', en: 'Registered' },
  EDIT: { es: 'Corregida', en: 'Put right' },
  REPORT: { es: 'Avance', en: 'Progress' },
  FOLLOW: { es: 'Estado', en: 'Status' },
  ISSUE: { es: 'Textos finales emitidos', en: 'Final texts issued' },
  PUBLISH: { es: 'Publicada', en: 'Published' },
  UNPUBLISH: { es: 'Retirada del portal', en: 'Taken off the portal' },
};

/** The title of an agenda item that takes a decision up again, in both languages. */
export const followUpTitle = {
  es: (code: string): string => `Seguimiento de la decisión ${code}`,
  en: (code: string): string => `Follow-up of decision ${code}`,
} as const;
