import { listDocuments } from '@/lib/documents/documents/list-queries';
import { DocumentsAsked } from '@/lib/documents/documents/schema';
import { door } from '@/lib/web/door';
import { queryOf } from '@/lib/web/query';

/** Documents that the caller may read, as the page lists them: newest first, with words those that have all of them; `next` goes on. */
export function GET(request: Request): Promise<Response> {
  return door(request, async (actor) => {
    const { rows, total, next } = await listDocuments(actor, queryOf(request, DocumentsAsked), { isCounted: false });
    return Response.json({ documents: rows, total, next }, { headers: { 'Cache-Control': 'private, no-store' } });
  });
}
