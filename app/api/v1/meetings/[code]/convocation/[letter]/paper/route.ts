import { now } from '@/lib/core/clock';
import { paperToDocx } from '@/lib/core/paper/docx';
import { paperToPdf } from '@/lib/core/paper/pdf';
import { letterFileName, letterPaper } from '@/lib/meetings/convocations/letter';
import { getLetter } from '@/lib/meetings/convocations/queries';
import { ConvocationPaperAsked } from '@/lib/meetings/convocations/schema';
import { door } from '@/lib/web/door';
import { fileAnswer, mediaTypes } from '@/lib/web/download';
import { queryOf } from '@/lib/web/query';

type Given = Readonly<{ params: Promise<{ code: string; letter: string }> }>;

/** A letter by which a meeting is convened, as its reader may read it: DOCX or PDF, in the language asked for. */
export function GET(request: Request, { params }: Given): Promise<Response> {
  return door(request, async (actor, locale) => {
    const { format } = queryOf(request, ConvocationPaperAsked);
    const { code, letter: id } = await params;
    const letter = await getLetter(actor, code, id);
    const paper = letterPaper(letter, locale, now());
    const body = format === 'pdf' ? await paperToPdf(paper) : await paperToDocx(paper);
    return fileAnswer({ body, fileName: `${letterFileName(letter, locale)}.${format}`, mediaType: mediaTypes[format] });
  });
}
