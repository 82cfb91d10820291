import { dateFormat } from '@/lib/core/formats';
import type { Paper } from '@/lib/core/paper/model';
import { CONFERENCE_ZONE } from '@/lib/core/zone';
import { inLocale, type Locale } from '@/lib/web/locale';
import { textKindWords } from '../texts/labels';
import { readCanonical } from './canonical';
import { groupsOf } from './hash';
import { textPaperWords } from './labels';
import { printedLines } from './printed';
import type { TextPaperAsked } from './schema';
import type { TextPaperView } from './views';

/** How a file carries the form: the attached file of a PDF, the namespace of a Word file's part (docs/canonical-form.md). */
export const formPart = { name: 'crm-text.jsonl', namespace: 'urn:crm:text:1' } as const;

const filled = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);

function dateOf(at: Date, locale: Locale, withTime: boolean): string {
  const zone = { timeZone: CONFERENCE_ZONE };
  const day = dateFormat(locale === 'es' ? 'es' : 'en-GB', { ...zone, day: 'numeric', month: 'long', year: 'numeric' });
  if (!withTime) return day.format(at.getTime());
  const time = dateFormat('en-GB', { ...zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return `${day.format(at.getTime())}, ${time.format(at.getTime())}`;
}

/**
 * A text as a clean paper: in its body its words and nothing else, in numbered lines; in head and foot what it is, with the hash of a milestone,
 * or that it is none. The form goes with it as a part. `locale` is the language of head and foot, `at` the instant that a working state bears.
 */
export function textPaper(
  { text, milestone, canonical }: TextPaperView,
  lang: TextPaperAsked['lang'],
  locale: Locale,
  at: Date,
): Paper {
  const form = readCanonical(canonical);
  if (form === null) throw new Error('a text without a canonical form');
  const words = textPaperWords[lang === 'both' ? locale : lang];
  const wordsIn = lang === 'both' ? locale : lang;
  const title = inLocale(text, 'title', wordsIn);
  const what =
    milestone === null
      ? words.standing
      : filled(milestone.isAdopted ? words.adopted : words.milestone, { number: String(milestone.number) });
  const issuedAt = milestone?.frozenAt ?? at;
  return {
    title: `${title} (${what})`,
    subtitle: `${textKindWords[text.kind][wordsIn]}, ${text.code}`,
    lang: wordsIn,
    author: words.conference,
    header: { left: `${text.code} · ${what}`, right: dateOf(issuedAt, wordsIn, false) },
    issuedAt,
    opening: [],
    contents: null,
    pageWords: words.page,
    columnWords: { left: '', right: '' },
    blocks: printedLines(form, lang === 'both' ? ['es', 'en'] : [lang]),
    isBare: true,
    foot:
      milestone === null
        ? filled(words.notMilestone, { at: dateOf(at, wordsIn, true) })
        : filled(words.hash, { hash: groupsOf(milestone.sha256) }),
    part: { ...formPart, text: canonical },
  };
}

/** `CRM-2027-DRAFTING-DECLARATION hito 2 (es)`, in the reader's language, without its ending. */
export function textFileName({ text, milestone }: TextPaperView, lang: TextPaperAsked['lang'], locale: Locale): string {
  const words = textPaperWords[locale];
  const what = milestone === null ? words.standing : filled(words.milestone, { number: String(milestone.number) });
  return `${text.code} ${what.toLowerCase()} (${lang === 'both' ? 'es-en' : lang})`;
}
