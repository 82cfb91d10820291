import { Readable } from 'node:stream';
import type { Actor } from '@/lib/core/actor';
import { nameBytes } from '@/lib/core/blobs';
import { now } from '@/lib/core/clock';
import { db, inTransaction } from '@/lib/core/db';
import { acceptedTypes } from '@/lib/core/file-inspection/inspect';
import { keepFile, stageFile } from '@/lib/core/storage';
import { addVersion } from '@/lib/documents/versions/commands';
import { readVersion } from '@/lib/documents/versions/text-commands';

const most = 25_000_000;

/** The bytes under that name are the newest Spanish version of the paper, as an upload makes it, and were looked into. */
export async function anUploadedVersion(
  actor: Actor,
  documentId: string,
  bytes: Buffer,
  givenName: string,
): Promise<string> {
  const staged = await stageFile(Readable.from([bytes]), most);
  const version = { language: 'es', renders: false, note: '' } as const;
  const { id } = await addVersion(actor, documentId, version, { staged, givenName });
  await readVersion(id);
  return id;
}

/** As `anUploadedVersion` for bytes that an upload refuses: kept all the same, as by an earlier release or a store that broke. */
export async function aBadVersion(
  actor: Actor,
  documentId: string,
  bytes: Buffer,
  type: keyof typeof acceptedTypes,
): Promise<string> {
  const staged = await stageFile(Readable.from([bytes]), most);
  await keepFile(staged);
  const { sha256 } = staged;
  const file = { sha256, bytes: staged.bytes, mediaType: acceptedTypes[type] };
  const id = await inTransaction(async (tx) => {
    await nameBytes(tx, file);
    const number = (await tx.documentVersion.count({ where: { documentId, language: 'es' } })) + 1;
    const row = { ...file, documentId, number, language: 'es', fileName: `malo.${type}`, note: '' } as const;
    return (await tx.documentVersion.create({ data: { ...row, addedById: actor.userId, addedAt: now() } })).id;
  });
  await readVersion(id);
  return id;
}

/** What is kept of a version, byte for byte. */
export const keptOf = (id: string) =>
  db.documentVersion.findUniqueOrThrow({ where: { id }, select: { sha256: true, bytes: true, fileName: true } });
