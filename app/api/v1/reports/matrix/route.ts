import { csvOf, xlsxOf } from '@/lib/core/sheet';
import { exportMatrix } from '@/lib/reports/compilations/commands';
import { MatrixExportAsked } from '@/lib/reports/matrix/schema';
import { matrixFileName, matrixSheet } from '@/lib/reports/matrix/sheets';
import { door } from '@/lib/web/door';
import { fileAnswer, mediaTypes } from '@/lib/web/download';
import { queryOf } from '@/lib/web/query';

/** The matrix as its reader may see it, as CSV or XLSX. */
export function GET(request: Request): Promise<Response> {
  return door(request, async (actor, locale) => {
    const { format, ...asked } = queryOf(request, MatrixExportAsked);
    const matrix = await exportMatrix(actor, asked, format);
    const sheet = matrixSheet(matrix, locale);
    const body = format === 'csv' ? csvOf(sheet) : await xlsxOf([sheet]);
    const fileName = `${matrixFileName(matrix, locale)}.${format}`;
    return fileAnswer({ body, fileName, mediaType: mediaTypes[format] });
  });
}
