import 'server-only';
import { type Actor, ownMembers } from '@/lib/core/actor';
import { requireScannedBytes } from '@/lib/core/blobs';
import { db } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { visibleReports } from '../reports/visibility';

/** What a download needs. */
export type AttachmentFile = Readonly<{ sha256: string; fileName: string; mediaType: string; bytes: number }>;

const fileColumns = { sha256: true, fileName: true, mediaType: true, bytes: true } as const;

/**
 * The file of an attachment that `actor` may read: the own country every file of its report, everybody else only what the last
 * submission carried. @throws NotFound for all others, missing and hidden alike
 */
export async function getAttachmentFile(actor: Actor, reportId: string, attachmentId: string): Promise<AttachmentFile> {
  const report = await db.countryReport.findFirst({
    where: { AND: [{ id: reportId }, visibleReports(actor)] },
    select: {
      partyCode: true,
      submissions: {
        orderBy: { number: 'desc' },
        take: 1,
        select: { attachments: { where: { attachmentId }, select: { attachment: { select: fileColumns } } } },
      },
    },
  });
  if (report === null) throw new NotFound('attachment');
  const submitted = report.submissions[0]?.attachments[0]?.attachment;
  const file = ownMembers(actor).includes(report.partyCode)
    ? await db.reportAttachment.findFirst({ where: { id: attachmentId, reportId }, select: fileColumns })
    : submitted;
  if (file === null || file === undefined) throw new NotFound('attachment');
  await requireScannedBytes(file.sha256);
  return { ...file, bytes: Number(file.bytes) };
}
