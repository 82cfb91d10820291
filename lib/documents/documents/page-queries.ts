import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { today } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { listPartiesOn } from '@/lib/membership/parties/member-queries';
import type { Classification } from '@/prisma/generated/enums';
import { listVersions } from '../versions/queries';
import { listOpenings } from './opening-queries';
import { getDocument, previewAudience } from './queries';
import { visibleDocuments } from './visibility';

/** The filter that every part of the page passes. */
export const filter = visibleDocuments;

/** A document with its versions, who opened it, and what the forms of its page offer. @throws NotFound */
export async function getDocumentPage(actor: Actor, symbol: string, preview: Classification | undefined) {
  const document = await getDocument(actor, symbol);
  const [versions, openings, audience, parties] = await Promise.all([
    listVersions(actor, document.id),
    listOpenings(actor, document.id),
    preview === undefined ? null : previewAudience(actor, symbol, preview),
    document.can.grant === null ? listPartiesOn(db, today()) : [],
  ]);
  return { document, versions, openings, preview: audience, parties };
}
