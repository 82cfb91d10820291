import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { compareTexts } from '@/lib/core/comparison';
import { db } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { openVersion } from './commands';
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

/**
 * Two versions of one paper in one language, the older one first whichever was asked for; without `other` the one before. That the newer one was read is
 * on record, and the older one too. @throws NotFound, also where there is none before or `other` is of another paper or language; Forbidden as `readText`
 */
export async function compareVersions(actor: Actor, versionId: string, other?: string): Promise<ComparisonView> {
  const asked = await find(actor, versionId);
  const { documentId, language } = asked;
  const rows = await db.documentVersion.findMany({
    where: { AND: [{ documentId, language }, visibleVersions(actor)] },
    select: { id: true, number: true },
    orderBy: { number: 'desc' },
  });
  const wanted = other ?? rows.find(({ number }) => number === asked.number - 1)?.id;
  if (wanted === undefined || wanted === versionId || !rows.some(({ id }) => id === wanted))
    throw new NotFound('document');
  const beside = await find(actor, wanted);
  const [older, newer] = beside.number < asked.number ? [beside, asked] : [asked, beside];
  await openVersion(actor, newer.id, 'READ');
  await openVersion(actor, older.id, 'READ');
  const paragraphs = compareTexts(older.text?.text ?? '', newer.text?.text ?? '');
  return {
    ...{ document: asked.document, language, asked: versionId, other: wanted, versions: rows },
    ...{ from: older.number, to: newer.number },
    paragraphs,
    isSame: paragraphs.every(({ kind }) => kind === 'SAME'),
  };
}
