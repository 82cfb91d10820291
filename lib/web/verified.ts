import { dateFormat } from '@/lib/core/formats';
import { CONFERENCE_ZONE } from '@/lib/core/zone';
import type { KnownMilestone } from '@/lib/texts/milestones/verify-queries';
import type { Locale } from './locale';
import type { messages } from './messages';

type Key = Extract<keyof (typeof messages)['es']['verify'], 'adopted' | 'milestone' | 'notAdopted' | 'unknown'>;
type Translate = (key: Key, values?: Record<string, string | number>) => string;

/** What is known of a hash, in words; nothing known is one answer, whatever the reason. */
export function knownWords(
  known: readonly KnownMilestone[],
  t: Translate,
  locale: Locale,
): Readonly<{ notice: string; extra: Record<string, string> }> {
  const last = known.at(-1);
  if (last === undefined) return { notice: t('unknown'), extra: { tone: 'warning' } };
  const format = dateFormat(locale === 'es' ? 'es' : 'en-GB', { timeZone: CONFERENCE_ZONE, dateStyle: 'long' });
  const lines = known.map((one) => {
    const { code, titleEs, titleEn, number, isAdopted, frozenAt } = one;
    const title = (locale === 'es' ? titleEs : titleEn) || titleEs || code;
    const note = locale === 'es' ? one.noteEs : one.noteEn;
    const values = { title, code, number, note, date: format.format(frozenAt.getTime()) };
    return t(isAdopted ? 'adopted' : 'milestone', values);
  });
  // The same words may have been a milestone before they were adopted.
  if (known.every(({ isAdopted }) => !isAdopted)) lines.push(t('notAdopted'));
  const way: Record<string, string> = last.path === null ? {} : { path: last.path, number: String(last.number) };
  return { notice: lines.join('\n'), extra: { tone: 'success', ...way } };
}
