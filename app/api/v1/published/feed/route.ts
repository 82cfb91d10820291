// Open to everybody: what the Secretariat has published (P-15); it is read as the portal's role.
import { listNewestPublished } from '@/lib/documents/published/queries';
import { openDoor } from '@/lib/web/door';
import { publishedFeed } from '@/lib/web/published-feed';

/** The newest publications as an Atom feed in the language of `?locale=`. */
export function GET(request: Request): Promise<Response> {
  return openDoor(request, async (locale) => {
    const feed = publishedFeed(await listNewestPublished(), locale);
    return new Response(feed, {
      headers: { 'Content-Type': 'application/atom+xml; charset=utf-8', 'Cache-Control': 'public, max-age=60' },
    });
  });
}
