import { db } from '@/lib/core/db';
import type { Prisma } from '@/prisma/generated/client';
import { coordinator, focalPoint, itSpecialist, observer, type Visit } from './visit';

const bytesOf = { sha256: true, bytes: true, mediaType: true } as const;

/** Files of the coordinator that wait: one of each state, of bytes that are kept already. Given once for all visits. */
async function waitingAt(): Promise<string> {
  const { id: byId } = await db.user.findUniqueOrThrow({ where: { email: coordinator } });
  const found = await db.translationBatch.findFirst({ where: { byId }, select: { id: true } });
  if (found !== null) return `/documents/translations/${found.id}`;
  const note = await db.documentVersion.findFirstOrThrow({
    where: { language: 'es', document: { kind: 'NOTE', registeredById: { not: null } } },
    select: { ...bytesOf, documentId: true, document: { select: { symbol: true } } },
    orderBy: { number: 'desc' },
  });
  const other = await db.documentVersion.findFirstOrThrow({
    where: { documentId: { not: note.documentId } },
    select: { ...bytesOf, id: true },
  });
  const { documentId: _, document, ...same } = note;
  const { id: versionId, ...another } = other;
  const name = document.symbol.replaceAll('/', '-');
  const refusal = { reason: 'file.name-and-content-differ', detail: { extension: 'docx', found: 'pdf' } };
  const files: Omit<Prisma.TranslationFileUncheckedCreateWithoutBatchInput, 'position'>[] = [
    { fileName: `${name}_EN.pdf`, ...another },
    { fileName: `${name} español.pdf`, ...same },
    { fileName: 'Traducción de la agenda provisional, segunda revisión, para la firma.pdf', ...another },
    { fileName: `${name}-Rev.7-es.pdf`, ...another },
    { fileName: `${name}-en.docx`, refusal },
    { fileName: 'CRM-2027-INF.1-es.pdf', ...another, versionId },
  ];
  const { id } = await db.translationBatch.create({
    data: {
      ...{ byId, receivedAt: new Date() },
      files: { create: files.map((file, position) => ({ ...file, position })) },
    },
    select: { id: true },
  });
  return `/documents/translations/${id}`;
}

/** The pages of translations given at once in the table of visits (visits.ts). */
export const translationVisits: Record<string, readonly Visit[]> = {
  '/documents/translations': [
    { address: () => `/documents/translations?refused=${encodeURIComponent('["file.none","",{}]')}`, as: coordinator },
    { address: () => '/documents/translations?done=drop', as: observer },
    { address: () => '/documents/translations', as: itSpecialist, status: 404 },
  ],
  '/documents/translations/[batchId]': [
    { address: waitingAt, as: coordinator },
    { address: async () => `${await waitingAt()}?done=file`, as: coordinator },
    { address: waitingAt, as: focalPoint, status: 404 },
  ],
};
