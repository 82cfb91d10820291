import { now } from '@/lib/core/clock';
import { paperToDocx } from '@/lib/core/paper/docx';
import { paperToPdf } from '@/lib/core/paper/pdf';
import { exportText } from '@/lib/texts/milestones/export-commands';
import { textFileName, textPaper } from '@/lib/texts/milestones/paper';
import { TextPaperAsked } from '@/lib/texts/milestones/schema';
import { door } from '@/lib/web/door';
import { fileAnswer, mediaTypes } from '@/lib/web/download';
import { idFrom } from '@/lib/web/ids';
import { queryOf } from '@/lib/web/query';

/** A milestone, or the text as it stands: PDF, Word, or the canonical form itself. */
export function GET(
  request: Request,
  { params }: Readonly<{ params: Promise<{ textId: string }> }>,
): Promise<Response> {
  return door(request, async (actor, locale) => {
    const textId = idFrom((await params).textId, 'text');
    const asked = queryOf(request, TextPaperAsked);
    const { lang, format } = asked;
    const view = await exportText(actor, textId, asked);
    const name = textFileName(view, lang, locale);
    if (format === 'form') {
      return fileAnswer({ body: view.canonical, fileName: `${name}.jsonl`, mediaType: mediaTypes.jsonl });
    }
    const paper = textPaper(view, lang, locale, now());
    const body = format === 'pdf' ? await paperToPdf(paper) : await paperToDocx(paper);
    return fileAnswer({ body, fileName: `${name}.${format}`, mediaType: mediaTypes[format] });
  });
}
