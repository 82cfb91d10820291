// Open to everybody: what the Secretariat has published (P-15); it is read as the portal's role.
import { listNewestPublished } from '@/lib/documents/published/queries';
import { openDoor } from '@/lib/web/door';
import { publishedAnswer } from '@/lib/web/published-answer';
import { publishedFeed } from '@/lib/web/published-feed';

/** The newest publications as an Atom feed in the language of `?locale=`. */
export function GET(request: Request): Promise<Response> {
  return openDoor(request, (locale) =>
    publishedAnswer(request, {
      mediaType: 'application/atom+xml; charset=utf-8',
      of: [locale],
      make: async () => publishedFeed(await listNewestPublished(), locale),
    }),
  );
}
