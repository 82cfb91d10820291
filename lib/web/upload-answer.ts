import type { Refusal } from '@/lib/core/errors';
import type { Locale } from './locale';
import { statusOf } from './refusal-status';
import type { ReceivedFile, ReceivedForm } from './upload';
import { allReasons, wordsFor } from './words';

const longestName = 150;

/**
 * What became of each file: as JSON for our script, otherwise a way back to the page (303) that names each refused file and why.
 * `home` is the only page, with what lies below it, that the form may lead back to.
 */
export function uploadAnswer(
  request: Request,
  { files, fields }: ReceivedForm,
  locale: Locale,
  home: string,
): Response {
  if ((request.headers.get('accept') ?? '').includes('application/json')) {
    const results = files.map(({ name, refusal }) => ({
      name,
      isKept: refusal === null,
      words: refusal === null ? null : wordsFor(refusal.reason, locale, refusal.detail),
    }));
    const [refusal] = files.flatMap((file) => file.refusal ?? []);
    const status = refusal === undefined ? 201 : statusOf(refusal);
    return Response.json({ files: results }, { status, headers: { 'Cache-Control': 'private, no-store' } });
  }
  const { back: asked = home } = fields;
  const back = asked === home || (asked.startsWith(`${home}/`) && /^[\w/-]+$/.test(asked)) ? asked : home;
  const query = new URLSearchParams();
  for (const { name, refusal } of files) {
    if (refusal === null) query.append('kept', name.slice(0, longestName));
    else query.append('refused', JSON.stringify([refusal.reason, name.slice(0, longestName), refusal.detail]));
  }
  return new Response(null, {
    status: 303,
    headers: { Location: `/${locale}${back}?${query}#files`, 'Cache-Control': 'private, no-store' },
  });
}

/** What came leads to a page of its own: as JSON for our script, otherwise by a redirect. `address` is one of ours, with its language. */
export function uploadLeadsTo(request: Request, address: string): Response {
  const headers = { 'Cache-Control': 'private, no-store' };
  if ((request.headers.get('accept') ?? '').includes('application/json')) {
    return Response.json({ goTo: address }, { status: 201, headers });
  }
  return new Response(null, { status: 303, headers: { ...headers, Location: address } });
}

type Given<Kept> = Readonly<{ name: string; kept: Kept } | { name: string; refusal: Refusal }>;

/** Each file that came with what was kept of it, in order; `kept` are those that were not refused, in the same order. */
export function givenFiles<Kept>(files: readonly ReceivedFile[], kept: readonly Kept[]): Given<Kept>[] {
  const rest = [...kept];
  return files.flatMap(({ name, refusal }): Given<Kept>[] => {
    if (refusal !== null) return [{ name, refusal }];
    const one = rest.shift();
    return one === undefined ? [] : [{ name, kept: one }];
  });
}

/** A file that was just refused, for the page that the form came back to. */
export type RefusedFile = Readonly<{ name: string; words: string }>;

/** Reads what `uploadAnswer` put into the address. Reasons that we do not know are left out: nobody can put words on our page. */
export function refusedFiles(refused: string | readonly string[] | undefined, locale: Locale): RefusedFile[] {
  return [refused ?? []].flat().flatMap((text): RefusedFile[] => {
    try {
      const [reason, name, detail] = JSON.parse(text) as [unknown, unknown, unknown];
      if (typeof reason !== 'string' || !(reason in allReasons) || typeof name !== 'string') return [];
      return [{ name: name.slice(0, longestName), words: wordsFor(reason, locale, plainDetail(detail)) }];
    } catch {
      return [];
    }
  });
}

const plainDetail = (detail: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(typeof detail === 'object' && detail !== null ? detail : {}).map(([key, value]) => [
      key,
      String(value).slice(0, 20),
    ]),
  );

/** The names of the files that were just kept, for the page that the form came back to. */
export function keptFiles(kept: string | readonly string[] | undefined): string[] {
  return [kept ?? []].flat().map((name) => name.slice(0, longestName));
}
