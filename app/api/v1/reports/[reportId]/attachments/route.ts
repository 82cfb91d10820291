import { Invalid } from '@/lib/core/errors';
import { attachFile, authorizeAttach } from '@/lib/reports/attachments/commands';
import { door } from '@/lib/web/door';
import { idFrom } from '@/lib/web/ids';
import { receiveFiles } from '@/lib/web/upload';
import { uploadAnswer } from '@/lib/web/upload-answer';

/** Files for a report, from a plain form or from our script. No byte is read before the right is checked. */
export function POST(
  request: Request,
  { params }: Readonly<{ params: Promise<{ reportId: string }> }>,
): Promise<Response> {
  return door(request, async (actor, locale) => {
    const reportId = idFrom((await params).reportId, 'report');
    await authorizeAttach(actor, reportId);
    const received = await receiveFiles(request, async (staged, name) => {
      await attachFile(actor, reportId, staged, name);
    });
    if (received.files.length === 0) throw new Invalid('file.none');
    return uploadAnswer(request, received, locale, `/reports/${reportId}`);
  });
}
