import { NotFound } from '@/lib/core/errors';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** `text` when it has the form of an id. What cannot be an id cannot be found. @throws NotFound */
export function idFrom(text: string, kind: string): string {
  if (!uuid.test(text)) throw new NotFound(kind);
  return text.toLowerCase();
}
