import { csvOf, xlsxOf } from '@/lib/core/sheet';
import { exportAnswers } from '@/lib/reports/compilations/commands';
import { AnswersAsked } from '@/lib/reports/compilations/schema';
import { answersFileName, answersSheet } from '@/lib/reports/compilations/sheets';
import { door } from '@/lib/web/door';
import { fileAnswer, mediaTypes } from '@/lib/web/download';
import { idFrom } from '@/lib/web/ids';
import { queryOf } from '@/lib/web/query';

/** The answers to a call as their reader may read them, as CSV or XLSX. */
export function GET(
  request: Request,
  { params }: Readonly<{ params: Promise<{ callId: string }> }>,
): Promise<Response> {
  return door(request, async (actor, locale) => {
    const callId = idFrom((await params).callId, 'call');
    const asked = queryOf(request, AnswersAsked);
    const compilation = await exportAnswers(actor, callId, asked);
    const sheet = answersSheet(compilation, locale);
    const body = asked.format === 'csv' ? csvOf(sheet) : await xlsxOf([sheet]);
    const fileName = `${answersFileName(compilation, locale)}.${asked.format}`;
    return fileAnswer({ body, fileName, mediaType: mediaTypes[asked.format] });
  });
}
