import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/core/actor';
import { Conflict } from '@/lib/core/errors';
import { enter } from './presence-commands';
import { beginHearing, markOfText } from './reader-queries';
import { countReaders, forget, join, part, type Reader, tellPresence } from './room';

/** Tabs that one person keeps open on texts. */
const mostStreams = 12;
/** A proxy gives up a line on which nothing is said. */
const comment = 20_000;

/**
 * What happens to the text, as server-sent events, for as long as `actor` may read it and `signal` holds: `here` with the mark of what stands (a page that shows another has
 * missed something), `change` with the words that changed (never
 * to whom they do not belong), `presence` with delegations by code. Ends by itself in the moment in which a right ends.
 * @throws NotFound when the actor may not know of the text, Conflict `live.too-many`
 */
export async function streamText(
  actor: Actor,
  textId: string,
  { tokenHash, signal }: Readonly<{ tokenHash: string; signal: AbortSignal }>,
): Promise<ReadableStream<Uint8Array>> {
  const { isClosed, hearing, partyCode } = await beginHearing(actor, textId);
  if (countReaders(actor.userId) >= mostStreams) throw new Conflict('live.too-many', { limit: mostStreams });
  const streamId = randomUUID();
  const encoder = new TextEncoder();
  let stop = (): void => undefined;
  return new ReadableStream<Uint8Array>({
    async start(controller) {
      const write = (words: string): void => {
        try {
          controller.enqueue(encoder.encode(words));
        } catch {
          stop(); // The reader has gone without a word.
        }
      };
      const timer = setInterval(() => write(': \n\n'), comment);
      timer.unref();
      const reader: Reader = {
        ...{ streamId, textId, userId: actor.userId, tokenHash, isClosed, hearing },
        send: (event, data) => write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
        end: () => stop(),
      };
      stop = () => {
        stop = () => undefined;
        clearInterval(timer);
        part(reader);
        forget(streamId);
        try {
          controller.close();
        } catch {
          // It was cancelled by its reader.
        }
      };
      signal.addEventListener('abort', () => stop(), { once: true });
      if (signal.aborted) return stop();
      write('retry: 2000\n\n');
      join(reader);
      try {
        // Reckoned after joining: what happened since its page was made, its reader has missed; from here on nothing is.
        reader.send('here', { mark: await markOfText(textId, hearing) });
        if (hearing !== 'ALL' || partyCode === null) return;
        await enter({ streamId, textId, userId: actor.userId, partyCode });
        await tellPresence(textId);
      } catch (error) {
        stop();
        throw error;
      }
    },
    cancel: () => stop(),
  });
}
