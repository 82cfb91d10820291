import { now } from '@/lib/core/clock';
import { paperToDocx } from '@/lib/core/paper/docx';
import { paperToPdf } from '@/lib/core/paper/pdf';
import { xlsxOf } from '@/lib/core/sheet';
import { exportParticipants } from '@/lib/meetings/delegations/export-commands';
import { participantFileName, participantPaper, participantSheet } from '@/lib/meetings/delegations/participants';
import { ParticipantsAsked } from '@/lib/meetings/delegations/schema';
import { door } from '@/lib/web/door';
import { fileAnswer, mediaTypes } from '@/lib/web/download';
import { queryOf } from '@/lib/web/query';

/** The list of participants of a meeting in the order of protocol, as its reader may read it: XLSX, DOCX or PDF. */
export function GET(request: Request, { params }: Readonly<{ params: Promise<{ code: string }> }>): Promise<Response> {
  return door(request, async (actor, locale) => {
    const asked = queryOf(request, ParticipantsAsked);
    const view = await exportParticipants(actor, (await params).code, locale, asked);
    const { format } = asked;
    const paper = participantPaper(view, locale, now());
    const body =
      format === 'xlsx'
        ? await xlsxOf([participantSheet(view, locale)])
        : format === 'pdf'
          ? await paperToPdf(paper)
          : await paperToDocx(paper);
    return fileAnswer({
      body,
      fileName: `${participantFileName(view, locale)}.${format}`,
      mediaType: mediaTypes[format],
    });
  });
}
