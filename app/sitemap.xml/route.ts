// Open to everybody: the addresses of what is public (P-15); it is read as the portal's role.
import { today } from '@/lib/core/clock';
import { openDoor } from '@/lib/web/door';
import { publishedAnswer } from '@/lib/web/published-answer';
import { siteMap } from '@/lib/web/site-map';

/** The map of the site. Members are those of today, so that it is another each day. */
export function GET(request: Request): Promise<Response> {
  return openDoor(request, () =>
    publishedAnswer(request, { mediaType: 'application/xml; charset=utf-8', of: [today()], make: siteMap }),
  );
}
