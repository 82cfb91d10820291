import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { db } from '@/lib/core/db';
import { readWordFile } from '@/lib/core/file-text/word-blocks';
import { rowsOf } from '@/lib/texts/imports/rows';
import { firstChoices } from '@/lib/texts/imports/schema';
import type { Prisma } from '@/prisma/generated/client';
import { focalPoint, observer, type Visit } from './visit';
import { aDeclarationFile } from './word-files';

const presidency = 'presidency-officer.do@crm.example';

const textId = async (): Promise<string> => {
  const { id } = await db.negotiatedText.findFirstOrThrow({ where: { isClosed: false }, orderBy: { begunAt: 'asc' } });
  return id;
};

const readOf = async (language: 'es' | 'en') => {
  const file = path.join(tmpdir(), `visit-${process.pid}-${language}.docx`);
  await writeFile(file, await aDeclarationFile(language));
  return readWordFile(file);
};

/** A declaration in both languages that the Presidency gave and has not taken: read once for all visits. */
async function waitingAt(): Promise<string> {
  const text = await textId();
  const { id: byId } = await db.user.findUniqueOrThrow({ where: { email: presidency } });
  const found = await db.textImport.findFirst({ where: { textId: text, byId }, select: { id: true } });
  if (found !== null) return `/texts/${text}/import/${found.id}`;
  const reads = { es: await readOf('es'), en: await readOf('en') };
  const named = (name: string) => ({ name, sha256: '0'.repeat(64) });
  const { id } = await db.textImport.create({
    data: {
      ...{ textId: text, byId, readAt: new Date(), choices: firstChoices },
      files: { es: named('Declaración.docx'), en: named('Declaration.docx') },
      reads: reads as unknown as Prisma.InputJsonObject,
      rows: rowsOf(reads, firstChoices, { hasTitle: true }),
    },
  });
  return `/texts/${text}/import/${id}`;
}

/** The pages of what comes from Word in the table of visits (visits.ts). */
export const textImportVisits: Record<string, readonly Visit[]> = {
  '/texts/[textId]/import': [
    { address: async () => `/texts/${await textId()}/import`, as: presidency },
    { address: async () => `/texts/${await textId()}/import`, as: focalPoint },
    { address: async () => `/texts/${await textId()}/import`, as: observer, status: 404 },
  ],
  '/texts/[textId]/import/[importId]': [
    { address: waitingAt, as: presidency },
    { address: waitingAt, as: 'drafter.gt@crm.example', status: 404 },
  ],
};
