import type { Locale } from '@/lib/web/locale';
import { dateCode, dateWords } from './date-words';

type Given = Readonly<{
  /** An instant, its ISO text, or a calendar day (`2027-05-14`). */
  at: Date | string;
  locale: Locale;
  /** The Conference's zone unless said otherwise. */
  zone?: string;
  /** Hour and zone too, where a time matters. */
  withTime?: boolean;
}>;

/** A date as people write it, readable by machines. */
export function DateTime({ at, locale, zone, withTime = false }: Given) {
  return <time dateTime={dateCode(at)}>{dateWords(at, locale, { ...(zone && { zone }), withTime })}</time>;
}
