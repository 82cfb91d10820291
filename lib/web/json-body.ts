import 'server-only';
import type { z } from 'zod';
import { Invalid } from '@/lib/core/errors';
import { isStorable } from '@/lib/core/text';
import { allReasons } from './words';

const mostBytes = 1_000_000;

const tooLarge = () => new Invalid('body.too-large', {}, { limit: mostBytes / 1_000_000 });

/** Every text in the body can be kept; names of fields are looked at by the schema. */
function sound(_key: string, value: unknown): unknown {
  if (typeof value === 'string' && !isStorable(value)) throw new Invalid('text.broken-encoding');
  return value;
}

/**
 * The object that the request's body is. Bytes that are not UTF-8 are refused and never replaced in silence.
 * @throws Invalid (`text.broken-encoding`, `body.too-large`, `body.no-json`)
 */
export async function readJson(request: Request): Promise<Record<string, unknown>> {
  if (!/^application\/json *(;|$)/i.test(request.headers.get('content-type') ?? '')) throw new Invalid('body.no-json');
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) throw tooLarge();
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > mostBytes) throw tooLarge();
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Invalid('text.broken-encoding');
  }
  let body: unknown;
  try {
    body = JSON.parse(text, sound);
  } catch (error) {
    throw error instanceof Invalid ? error : new Invalid('body.no-json');
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new Invalid('body.no-json');
  return body as Record<string, unknown>;
}

/** `value` in the shape of `schema`. @throws Invalid with the schema's own reason code, where it is one, else `form.faulty` */
export function shapeOf<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const reasonOf = ({ message }: z.core.$ZodIssue) => (message in allReasons ? message : 'form.faulty');
  const fields = Object.fromEntries(
    parsed.error.issues.map((issue) => [issue.path.join('.') || 'body', reasonOf(issue)]),
  );
  const first = parsed.error.issues[0];
  throw new Invalid(first === undefined ? 'form.faulty' : reasonOf(first), fields);
}
