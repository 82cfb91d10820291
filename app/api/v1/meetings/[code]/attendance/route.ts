import { xlsxOf } from '@/lib/core/sheet';
import { exportAttendance } from '@/lib/meetings/attendance/export-commands';
import { AttendanceExportAsked } from '@/lib/meetings/attendance/schema';
import { attendanceFileName, attendanceSheet } from '@/lib/meetings/attendance/sheet';
import { door } from '@/lib/web/door';
import { fileAnswer, mediaTypes } from '@/lib/web/download';
import { queryOf } from '@/lib/web/query';

/** Who was in which session of a meeting, in the order of protocol, as its reader may know it: XLSX. */
export function GET(request: Request, { params }: Readonly<{ params: Promise<{ code: string }> }>): Promise<Response> {
  return door(request, async (actor, locale) => {
    queryOf(request, AttendanceExportAsked);
    const list = await exportAttendance(actor, (await params).code, locale);
    return fileAnswer({
      body: await xlsxOf([attendanceSheet(list, locale)]),
      fileName: `${attendanceFileName(list, locale)}.xlsx`,
      mediaType: mediaTypes.xlsx,
    });
  });
}
