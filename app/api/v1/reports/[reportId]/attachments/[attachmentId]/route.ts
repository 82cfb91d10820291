import { getAttachmentFile } from '@/lib/reports/attachments/queries';
import { door } from '@/lib/web/door';
import { fileAnswer } from '@/lib/web/download';
import { idFrom } from '@/lib/web/ids';
import { bodyFor } from '@/lib/web/ranged-file';

/** The file of an attachment, always to be saved, never shown in our own origin. */
export function GET(
  request: Request,
  { params }: Readonly<{ params: Promise<{ reportId: string; attachmentId: string }> }>,
): Promise<Response> {
  return door(request, async (actor) => {
    const { reportId, attachmentId } = await params;
    const file = await getAttachmentFile(actor, idFrom(reportId, 'report'), idFrom(attachmentId, 'attachment'));
    return fileAnswer({ ...file, body: await bodyFor(request, file.sha256) });
  });
}
