import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { db } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import type { DocumentHead } from './views';
import { documentHeadSelect, toDocumentHead } from './views';
import { visibleDocuments } from './visibility';

/** A document as other programs read it. */
export type DocumentRecord = DocumentHead &
  Readonly<{
    versions: readonly Readonly<{
      id: string;
      language: 'es' | 'en';
      number: number;
      fileName: string;
      mediaType: string;
      bytes: number;
      sha256: string;
      addedAt: Date;
    }>[];
  }>;

/** The document with its versions, the oldest first. Two queries. @throws NotFound */
export async function getDocumentRecord(actor: Actor, symbol: string): Promise<DocumentRecord> {
  const row = await db.document.findFirst({
    where: { AND: [{ symbol }, visibleDocuments(actor)] },
    select: {
      ...documentHeadSelect,
      versions: {
        select: {
          ...{ id: true, language: true, number: true, fileName: true, mediaType: true, bytes: true, sha256: true },
          addedAt: true,
        },
        orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
      },
    },
  });
  if (row === null) throw new NotFound('document');
  const { versions, ...head } = row;
  return { ...toDocumentHead(head), versions: versions.map((one) => ({ ...one, bytes: Number(one.bytes) })) };
}
