import { saveAnswer } from '@/lib/reports/reports/drafting-commands';
import { SaveAnswer } from '@/lib/reports/reports/schema';
import { door } from '@/lib/web/door';
import { idFrom } from '@/lib/web/ids';
import { readJson, shapeOf } from '@/lib/web/json-body';

/** One text of a section, as the page saves it while it is written: `{ language, text, revision }`. */
export function PUT(
  request: Request,
  { params }: Readonly<{ params: Promise<{ reportId: string; sectionKey: string }> }>,
): Promise<Response> {
  return door(request, async (actor) => {
    const { reportId, sectionKey } = await params;
    const body = await readJson(request);
    const input = shapeOf(SaveAnswer, { ...body, reportId: idFrom(reportId, 'report'), sectionKey });
    const saved = await saveAnswer(actor, input);
    return Response.json(saved, { headers: { 'Cache-Control': 'private, no-store' } });
  });
}
