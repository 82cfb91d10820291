import type { Locale } from '@/lib/web/locale';
import { sizeWords } from './size-words';

/** The size of a file as people read it. */
export function FileSize({ bytes, locale }: Readonly<{ bytes: number; locale: Locale }>) {
  return <span className="whitespace-nowrap tabular-nums">{sizeWords(bytes, locale)}</span>;
}
