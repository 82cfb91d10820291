import { csvOf, xlsxOf } from '@/lib/core/sheet';
import { listAllDecisions } from '@/lib/decisions/queries';
import { DecisionFileAsked } from '@/lib/decisions/schema';
import { decisionFileName, decisionSheet } from '@/lib/decisions/sheets';
import { door } from '@/lib/web/door';
import { fileAnswer, mediaTypes } from '@/lib/web/download';
import { queryOf } from '@/lib/web/query';

/** The register as its reader may see it, as CSV or XLSX. */
export function GET(request: Request): Promise<Response> {
  return door(request, async (actor, locale) => {
    const { format, ...asked } = queryOf(request, DecisionFileAsked);
    const sheet = decisionSheet(await listAllDecisions(actor, asked), locale);
    const body = format === 'csv' ? csvOf(sheet) : await xlsxOf([sheet]);
    return fileAnswer({ body, fileName: `${decisionFileName[locale]}.${format}`, mediaType: mediaTypes[format] });
  });
}
