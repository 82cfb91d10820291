import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { record } from '@/lib/core/audit';
import { nameBytes } from '@/lib/core/blobs';
import { db, inTransaction, type Tx } from '@/lib/core/db';
import { Conflict, NotFound } from '@/lib/core/errors';
import { faultPoint } from '@/lib/core/fault';
import { inspectFile } from '@/lib/core/file-inspection/inspect';
import { authorize } from '@/lib/core/policy';
import { dropStaged, keepFile, type StagedFile } from '@/lib/core/storage';
import { advance } from '@/lib/core/workflow';
import { reportPolicy } from '../reports/policy';
import { visibleReports } from '../reports/visibility';
import { reportWorkflow } from '../reports/workflow';
import { mostAttachments } from './schema';

/**
 * Returns when `actor` may attach to the report now; asked before a byte of the file is read, and again when it is kept.
 * @throws NotFound, Forbidden, Conflict `workflow.closed`
 */
export async function authorizeAttach(actor: Actor, reportId: string, tx: Tx = db): Promise<void> {
  const report = await tx.countryReport.findFirst({
    where: { AND: [{ id: reportId }, visibleReports(actor)] },
    select: { partyCode: true, status: true },
  });
  if (report === null) throw new NotFound('report');
  authorize(reportPolicy, 'attach', actor, report);
  advance(reportWorkflow, 'attach', report.status);
}

/**
 * The staged file is kept under its hash and hangs on the report; the same bytes under the same name hang on it once. The staged
 * file is gone, whatever happens.
 * @throws NotFound, Forbidden, Conflict (`workflow.closed`, `file.too-many`), Invalid (see `inspectFile`, `keepFile`)
 */
export async function attachFile(
  actor: Actor,
  reportId: string,
  staged: StagedFile,
  givenName: string,
): Promise<{ id: string; fileName: string }> {
  try {
    const { fileName, mediaType } = await inspectFile(staged, givenName);
    await authorizeAttach(actor, reportId);
    faultPoint('attach.staged');
    // The bytes first, durable; the row second: a row never speaks of a file that is not there.
    await keepFile(staged);
    faultPoint('attach.kept');
    return await inTransaction((tx) => hangFile(tx, actor, reportId, { ...staged, fileName, mediaType }));
  } finally {
    await dropStaged(staged);
  }
}

type KeptFile = Readonly<{ sha256: string; bytes: number; fileName: string; mediaType: string }>;

async function hangFile(tx: Tx, actor: Actor, reportId: string, { sha256, bytes, fileName, mediaType }: KeptFile) {
  // Writers of one report take turns, so that the limit and "once" hold for two senders at the same instant.
  await tx.$queryRaw`SELECT id FROM "CountryReport" WHERE id = ${reportId}::uuid FOR UPDATE`;
  await authorizeAttach(actor, reportId, tx);
  const hanging = await tx.reportAttachment.findMany({
    where: { reportId, removedAt: null },
    select: { id: true, sha256: true, fileName: true },
  });
  const same = hanging.find((one) => one.sha256 === sha256 && one.fileName === fileName);
  if (same !== undefined) return { id: same.id, fileName };
  if (hanging.length >= mostAttachments) throw new Conflict('file.too-many', { limit: mostAttachments });

  await nameBytes(tx, { sha256, bytes, mediaType });
  const { id } = await tx.reportAttachment.create({
    data: { reportId, sha256, fileName, mediaType, bytes, addedById: actor.userId },
    select: { id: true },
  });
  await record(tx, actor, { act: 'report.attach', subjectId: reportId, detail: { attachmentId: id, sha256 } });
  faultPoint('attach.hung');
  return { id, fileName };
}

/**
 * The file no longer hangs on the working report; submissions that carried it keep it. Removing it twice is removing it once.
 * @throws NotFound, Forbidden, Conflict `workflow.closed`
 */
export async function detachFile(actor: Actor, reportId: string, attachmentId: string): Promise<void> {
  await inTransaction(async (tx) => {
    await authorizeAttach(actor, reportId, tx);
    const { count } = await tx.$executeRaw`
      UPDATE "ReportAttachment" SET "removedAt" = now()
      WHERE id = ${attachmentId}::uuid AND "reportId" = ${reportId}::uuid AND "removedAt" IS NULL`.then((rows) => ({
      count: rows,
    }));
    if (count === 0) {
      if ((await tx.reportAttachment.count({ where: { id: attachmentId, reportId } })) === 0)
        throw new NotFound('attachment');
      return;
    }
    await record(tx, actor, { act: 'report.detach', subjectId: reportId, detail: { attachmentId } });
  });
}
