import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { db } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { openVersion } from './commands';
import { compareTexts } from './comparison';
import type { ComparisonView, VersionText } from './views';
import { visibleVersions } from './visibility';

const select = {
  ...{ id: true, documentId: true, language: true, number: true },
  text: { select: { text: true } },
  document: { select: { symbol: true, titleEs: true, titleEn: true } },
} as const;

async function find(actor: Actor, versionId: string) {
  const row = await db.documentVersion.findFirst({
    where: { AND: [{ id: versionId }, visibleVersions(actor)] },
    select,
  });
  if (row === null) throw new NotFound('document');
  return row;
}

/** The text of a version in its paragraphs, and it is on record who read it. @throws NotFound, Forbidden `document.custody-reads-nothing` */
export async function readText(actor: Actor, versionId: string): Promise<VersionText> {
  const { id, language, number, text, document } = await find(actor, versionId);
  await openVersion(actor, id, 'READ');
  const paragraphs = (text?.text ?? '').split(/\n{2,}|\n/).filter((one) => one.trim() !== '');
  return { id, language, number, document, paragraphs };
}

/** A version beside the one before it in its language. @throws NotFound, also where there is none before; Forbidden as `readText` */
export async function compareWithBefore(actor: Actor, versionId: string): Promise<ComparisonView> {
  const row = await find(actor, versionId);
  const before = await db.documentVersion.findFirst({
    where: {
      AND: [{ documentId: row.documentId, language: row.language, number: row.number - 1 }, visibleVersions(actor)],
    },
    select,
  });
  if (before === null) throw new NotFound('document');
  await openVersion(actor, row.id, 'READ');
  const paragraphs = compareTexts(before.text?.text ?? '', row.text?.text ?? '');
  return {
    ...{ document: row.document, language: row.language, from: before.number, to: row.number },
    paragraphs,
    isSame: paragraphs.every(({ kind }) => kind === 'SAME'),
  };
}
