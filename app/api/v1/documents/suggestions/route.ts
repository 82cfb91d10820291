import { SuggestionsAsked } from '@/lib/documents/documents/schema';
import { suggestDocuments } from '@/lib/documents/documents/suggestion-queries';
import { door } from '@/lib/web/door';
import { queryOf } from '@/lib/web/query';

/** Papers by symbol and title while somebody types. */
export function GET(request: Request): Promise<Response> {
  return door(request, async (actor) => {
    const suggestions = await suggestDocuments(actor, queryOf(request, SuggestionsAsked).words);
    return Response.json({ suggestions }, { headers: { 'Cache-Control': 'private, no-store' } });
  });
}
