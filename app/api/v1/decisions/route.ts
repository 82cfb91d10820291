import { listDecisions } from '@/lib/decisions/queries';
import { DecisionsAsked } from '@/lib/decisions/schema';
import { door } from '@/lib/web/door';
import { queryOf } from '@/lib/web/query';

/** Decisions that the caller may know of, as the page lists them; `next` goes on. */
export function GET(request: Request): Promise<Response> {
  return door(request, async (actor) => {
    const { rows, counts, next } = await listDecisions(actor, queryOf(request, DecisionsAsked));
    return Response.json({ decisions: rows, counts, next }, { headers: { 'Cache-Control': 'private, no-store' } });
  });
}
