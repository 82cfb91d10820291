import { trackedToDocx } from '@/lib/core/paper/tracked-docx';
import { exportTracked } from '@/lib/texts/proposals/export-commands';
import { TrackedAsked } from '@/lib/texts/proposals/schema';
import { trackedFileName, trackedPaper } from '@/lib/texts/proposals/tracked';
import { door } from '@/lib/web/door';
import { fileAnswer, mediaTypes } from '@/lib/web/download';
import { idFrom } from '@/lib/web/ids';
import { queryOf } from '@/lib/web/query';

/** A text in Word with a tracked change for each open proposal, under its delegation's name. */
export function GET(
  request: Request,
  { params }: Readonly<{ params: Promise<{ textId: string }> }>,
): Promise<Response> {
  return door(request, async (actor, locale) => {
    const { lang } = queryOf(request, TrackedAsked);
    const view = await exportTracked(actor, idFrom((await params).textId, 'text'), lang ?? locale);
    return fileAnswer({
      body: await trackedToDocx(trackedPaper(view)),
      fileName: `${trackedFileName(view)}.docx`,
      mediaType: mediaTypes.docx,
    });
  });
}
