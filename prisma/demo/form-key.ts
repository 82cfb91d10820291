import { createHash } from 'node:crypto';

/** The key of one form of the demonstration: a UUID that is the same for the same words. */
export function formKey(words: string): string {
  const hex = createHash('sha256').update(`demonstration ${words}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
