import type { InBoth } from '@/lib/core/labels';
import type { ExceptionKind } from '@/prisma/generated/enums';

export const exceptionKindWords: Readonly<Record<ExceptionKind, InBoth>> = {
  NETWORK_INVITATION: { es: 'Invitación expresa a la Red (DR-56)', en: 'Explicit invitation to the Network (DR-56)' },
  SEMINAR_INVITATION: {
    es: 'Invitación expresa al seminario (criterio del sistema P-06)',
    en: 'Explicit invitation to the seminar (the system’s own criterion P-06)',
  },
  OBSERVER_AUTHORISATION: { es: 'Autorización previa (DR-35)', en: 'Prior authorisation (DR-35)' },
  MEMBERS_ONLY: { es: 'Solo Países Miembros (DR-05)', en: 'Member Countries only (DR-05)' },
};

export const exceptionStateWords: Readonly<Record<'IN_FORCE' | 'OVER' | 'REVOKED', InBoth>> = {
  IN_FORCE: { es: 'Vigente', en: 'In force' },
  OVER: { es: 'Terminada', en: 'Over' },
  REVOKED: { es: 'Revocada', en: 'Revoked' },
};

/** What an authorisation gives (P-02). */
export const authorisedWords: Readonly<Record<'SPEAKS' | 'DRAFTS', InBoth>> = {
  SPEAKS: { es: 'Intervenir en un punto', en: 'Speak on an item' },
  DRAFTS: { es: 'Leer y comentar un documento', en: 'Read and comment on a document' },
};
