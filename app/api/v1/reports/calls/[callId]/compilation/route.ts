import { now } from '@/lib/core/clock';
import { paperToDocx } from '@/lib/core/paper/docx';
import { paperToPdf } from '@/lib/core/paper/pdf';
import { exportCompilation } from '@/lib/reports/compilations/commands';
import { compilationFileName, compilationPaper } from '@/lib/reports/compilations/paper';
import { CompilationAsked } from '@/lib/reports/compilations/schema';
import { door } from '@/lib/web/door';
import { fileAnswer, mediaTypes } from '@/lib/web/download';
import { idFrom } from '@/lib/web/ids';
import { queryOf } from '@/lib/web/query';

/** The compilation of a call as its reader may read it, as PDF or DOCX. */
export function GET(
  request: Request,
  { params }: Readonly<{ params: Promise<{ callId: string }> }>,
): Promise<Response> {
  return door(request, async (actor, locale) => {
    const callId = idFrom((await params).callId, 'call');
    const asked = queryOf(request, CompilationAsked);
    const compilation = await exportCompilation(actor, callId, asked);
    const paper = compilationPaper(compilation, { ...asked, locale, at: now() });
    const body = asked.format === 'pdf' ? await paperToPdf(paper) : await paperToDocx(paper);
    const fileName = `${compilationFileName(compilation, paper.lang)}.${asked.format}`;
    return fileAnswer({ body, fileName, mediaType: mediaTypes[asked.format] });
  });
}
