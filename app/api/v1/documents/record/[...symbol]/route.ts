import { getDocumentRecord } from '@/lib/documents/documents/record-queries';
import { symbolFrom } from '@/lib/documents/documents/schema';
import { door } from '@/lib/web/door';

/** One document by its symbol, with its versions, as the caller may know it. */
export function GET(
  request: Request,
  { params }: Readonly<{ params: Promise<{ symbol: string[] }> }>,
): Promise<Response> {
  return door(request, async (actor) => {
    const record = await getDocumentRecord(actor, symbolFrom((await params).symbol));
    return Response.json(record, { headers: { 'Cache-Control': 'private, no-store' } });
  });
}
