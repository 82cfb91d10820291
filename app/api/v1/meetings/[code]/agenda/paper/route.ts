import { now } from '@/lib/core/clock';
import { paperToDocx } from '@/lib/core/paper/docx';
import { paperToPdf } from '@/lib/core/paper/pdf';
import { exportAgenda } from '@/lib/meetings/agenda/export-commands';
import { agendaFileName, agendaPaper } from '@/lib/meetings/agenda/paper';
import { AgendaPaperAsked } from '@/lib/meetings/agenda/schema';
import { door } from '@/lib/web/door';
import { fileAnswer, mediaTypes } from '@/lib/web/download';
import { queryOf } from '@/lib/web/query';

/** A version of a meeting's agenda, or the agenda as it stands, as its reader may read it: PDF or DOCX. */
export function GET(request: Request, { params }: Readonly<{ params: Promise<{ code: string }> }>): Promise<Response> {
  return door(request, async (actor, locale) => {
    const { code } = await params;
    const asked = queryOf(request, AgendaPaperAsked);
    const agenda = await exportAgenda(actor, code, asked);
    const paper = agendaPaper(agenda, locale, now());
    const body = asked.format === 'pdf' ? await paperToPdf(paper) : await paperToDocx(paper);
    const fileName = `${agendaFileName(agenda, locale)}.${asked.format}`;
    return fileAnswer({ body, fileName, mediaType: mediaTypes[asked.format] });
  });
}
