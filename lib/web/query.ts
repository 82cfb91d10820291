import type { z } from 'zod';
import { Invalid } from '@/lib/core/errors';
import { isStorable } from '@/lib/core/text';

/**
 * What the address of a request asks, in the shape of `schema`. Of a name that is given twice the last counts.
 * @throws Invalid `form.faulty`, naming each fault
 */
export function queryOf<Schema extends z.ZodType>(request: Request, schema: Schema): z.output<Schema> {
  const given = Object.fromEntries(new URL(request.url).searchParams);
  if (!Object.values(given).every(isStorable)) throw new Invalid('text.broken-encoding');
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map(({ path }) => [path.join('.') || 'form', 'form.faulty']);
  throw new Invalid('form.faulty', Object.fromEntries(fields));
}
