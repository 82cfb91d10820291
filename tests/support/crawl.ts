import type { Answer, Caller } from './http';
import { payloadOf, wordsOf } from './http';
import { partsOfDocx } from './office';
import { readPdf } from './papers';

/** What was read at an address, as the words that a reader gets out of it. */
export type Read = Readonly<{ address: string; status: number; words: string }>;

/** The words of an answer, whatever it is: unpacked, unfolded, with the raw text besides. */
export async function wordsIn({ headers, bytes, text }: Answer): Promise<string> {
  const type = String(headers['content-type'] ?? '');
  if (/pdf/.test(type)) return (await readPdf(bytes)).pages.join(' ');
  if (/openxmlformats/.test(type)) {
    const parts = [...(await partsOfDocx(bytes)).values()].join(' ');
    return `${parts} ${parts.replace(/<[^>]*>/g, '')}`;
  }
  return `${text} ${wordsOf(text)}`;
}

const linksIn = (html: string): string[] =>
  [...html.matchAll(/\b(?:href|action)="(\/[^"]*)"/g)].map(([, address = '']) =>
    address.replaceAll('&amp;', '&').replace(/#.*/, ''),
  );

/**
 * Everything that this person can reach by links from `starts`, and those themselves, as page and as the payload that our script asks
 * for. Not followed: what `isFollowed` leaves out, and the files of the build.
 */
export async function crawl(
  caller: Caller,
  starts: readonly string[],
  isFollowed: (address: string) => boolean = () => true,
): Promise<Read[]> {
  const seen = new Set(starts);
  const waiting = [...starts];
  const read: Read[] = [];
  async function visit(address: string): Promise<void> {
    const answer = await caller.get(address);
    read.push({ address, status: answer.status, words: await wordsIn(answer) });
    if (!/^text\/html/.test(String(answer.headers['content-type']))) return;
    const payload = await payloadOf(caller, address);
    read.push({ address: `${address} as payload`, status: payload.status, words: payload.text });
    for (const link of [...linksIn(answer.text), ...[answer.headers.location ?? []].flat()]) {
      if (seen.has(link) || !link.startsWith('/') || link.startsWith('/_next/') || !isFollowed(link)) continue;
      seen.add(link);
      waiting.push(link);
    }
  }
  while (waiting.length > 0) await Promise.all(waiting.splice(0, 8).map(visit));
  return read;
}
