import type { DocumentsAsked } from '@/lib/documents/documents/schema';
import type { Locale } from '@/lib/web/locale';

/** The list with what was asked, changed by `change`; a value of undefined is no longer asked. It begins at the newest unless told otherwise. */
export function listAddress(
  locale: Locale,
  asked: DocumentsAsked,
  change: Readonly<Partial<Record<keyof DocumentsAsked, string | number | undefined>>> = {},
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...asked, after: undefined, ...change })) {
    if (value !== undefined) query.set(name, String(value));
  }
  const text = query.toString();
  return `/${locale}/documents${text === '' ? '' : `?${text}`}`;
}
