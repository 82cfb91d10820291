import type { Answer } from './http';

/** The answer without what is another one at every request: what was asked for (`asked`), ids, the nonce, Next's own marks, the hour. */
export function bareAnswer(
  { status, headers, text }: Answer,
  asked: readonly (string | null | undefined)[],
): Readonly<{ status: number; headers: object; text: string }> {
  const { date: _, ...rest } = headers;
  const nonce = /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1];
  const changing = [...asked, nonce].filter((one) => one !== undefined && one !== null);
  const without = (given: string) =>
    changing
      .reduce((left, one) => left.replaceAll(one, '·'), given)
      .replace(/[0-9a-f]{8}-[0-9a-f-]{27}|"[\w-]{21}[mv]\\?"/g, '·');
  // The rows of what is streamed beside the page come in the order in which the server had them, which is another one under load.
  const inOneOrder = without(text)
    .split(/\\n|\n/)
    .toSorted()
    .join('\n');
  return { status, headers: JSON.parse(without(JSON.stringify(rest))), text: inOneOrder };
}
