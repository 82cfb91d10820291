import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { acceptedTypes } from '@/lib/core/file-inspection/inspect';
import { viewOffice } from '@/lib/core/file-view/view';
import { withFileOf } from '@/lib/core/storage';
import { openVersion } from './commands';
import { markOf } from './mark';
import { KeptChanges } from './schema';
import type { OpenedFile, Shown, VersionReading } from './views';
import { visibleVersions } from './visibility';

/**
 * A version as it is read in the browser, and it is on record who read it.
 * @throws NotFound, Forbidden `document.custody-reads-nothing`, Conflict `file.being-checked`, `file.infected`, Unavailable
 */
export async function readInBrowser(actor: Actor, versionId: string): Promise<VersionReading> {
  const row = await db.documentVersion.findFirst({
    where: { AND: [{ id: versionId }, visibleVersions(actor)] },
    select: {
      ...{ id: true, language: true, number: true, trackedChanges: true },
      document: { select: { symbol: true, titleEs: true, titleEn: true } },
    },
  });
  if (row === null) throw new NotFound('document');
  const file = await openVersion(actor, versionId, 'READ');
  const copy = { readerName: file.readerName, symbol: file.symbol, at: now() };
  return {
    ...row,
    fileName: file.fileName,
    bytes: file.bytes,
    trackedChanges: KeptChanges.parse(row.trackedChanges),
    text: await stateOfText(versionId),
    mark: file.isMarked ? { es: markOf(copy, 'es'), en: markOf(copy, 'en') } : null,
    shown: await shownAs(file),
  };
}

/** Asked where the words are, which may be many. Pages that were scanned leave blank lines. */
async function stateOfText(versionId: string): Promise<VersionReading['text']> {
  const [found] = await db.$queryRaw<{ fault: string | null; isEmpty: boolean }[]>`
    SELECT fault, text !~ '[^[:space:]]' AS "isEmpty" FROM "DocumentVersionText" WHERE "versionId" = ${versionId}::uuid`;
  if (found === undefined) return 'WAITING';
  if (found.fault !== null) return 'FAULTY';
  return found.isEmpty ? 'EMPTY' : 'READ';
}

async function shownAs({ sha256, mediaType }: OpenedFile): Promise<Shown> {
  if (mediaType === acceptedTypes.pdf) return { as: 'PDF' };
  const kind = (['docx', 'xlsx', 'pptx'] as const).find((one) => acceptedTypes[one] === mediaType);
  if (kind === undefined) return { as: 'PICTURE' };
  const view = await withFileOf(sha256, (path) => viewOffice(path, kind));
  return typeof view === 'string' ? { as: 'FAULT', fault: view } : { as: 'OFFICE', view };
}
