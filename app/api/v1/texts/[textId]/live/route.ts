import { currentSessionHash } from '@/lib/access/session';
import { streamText } from '@/lib/texts/live/stream';
import { door } from '@/lib/web/door';
import { idFrom } from '@/lib/web/ids';

type Given = Readonly<{ params: Promise<{ textId: string }> }>;

/** What happens to a text, as it happens (server-sent events). */
export function GET(request: Request, { params }: Given): Promise<Response> {
  return door(request, async (actor) => {
    const textId = idFrom((await params).textId, 'text');
    const given = { tokenHash: await currentSessionHash(), signal: request.signal };
    return new Response(await streamText(actor, textId, given), {
      headers: {
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'private, no-store, no-transform',
        // nginx would keep events back.
        'X-Accel-Buffering': 'no',
      },
    });
  });
}
