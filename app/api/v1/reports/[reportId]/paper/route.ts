import { now } from '@/lib/core/clock';
import { paperToDocx } from '@/lib/core/paper/docx';
import { paperToPdf } from '@/lib/core/paper/pdf';
import { exportReport } from '@/lib/reports/compilations/commands';
import { reportFileName, reportPaper } from '@/lib/reports/compilations/paper';
import { ReportPaperAsked } from '@/lib/reports/compilations/schema';
import { door } from '@/lib/web/door';
import { fileAnswer, mediaTypes } from '@/lib/web/download';
import { idFrom } from '@/lib/web/ids';
import { queryOf } from '@/lib/web/query';

/** One report as its reader may read it, as PDF or DOCX. */
export function GET(
  request: Request,
  { params }: Readonly<{ params: Promise<{ reportId: string }> }>,
): Promise<Response> {
  return door(request, async (actor, locale) => {
    const reportId = idFrom((await params).reportId, 'report');
    const asked = queryOf(request, ReportPaperAsked);
    const report = await exportReport(actor, reportId, asked);
    const paper = reportPaper(report, { ...asked, locale, at: now() });
    const body = asked.format === 'pdf' ? await paperToPdf(paper) : await paperToDocx(paper);
    const fileName = `${reportFileName(report, paper.lang)}.${asked.format}`;
    return fileAnswer({ body, fileName, mediaType: mediaTypes[asked.format] });
  });
}
