import { dayIn } from '@/lib/core/clock';
import type { Paper } from '@/lib/core/paper/model';
import { inLocale, type Locale } from '@/lib/web/locale';
import type { MeetingHead } from '../meetings/head';
import { letterWords } from './labels';
import type { LetterView } from './views';

const dayWords = (day: string, lang: Locale): string =>
  new Intl.DateTimeFormat(lang === 'es' ? 'es' : 'en-GB', { timeZone: 'UTC', dateStyle: 'long' }).format(
    Date.parse(`${day}T00:00:00Z`),
  );

/** «el 26 de mayo de 2027», «del 26 al 27 de mayo de 2027», «del 31 de mayo de 2027 al 1 de junio de 2027». */
function daysOf({ startsOn, endsOn }: Pick<MeetingHead, 'startsOn' | 'endsOn'>, lang: Locale): string {
  const [on, from, to] = letterWords[lang].days;
  if (startsOn === endsOn) return `${on} ${dayWords(startsOn, lang)}`;
  const isOneMonth = startsOn.slice(0, 7) === endsOn.slice(0, 7);
  const first = isOneMonth ? String(Number(startsOn.slice(8))) : dayWords(startsOn, lang);
  return `${from} ${first} ${to} ${dayWords(endsOn, lang)}`;
}

/** Who convenes: the Members of a seminar, the host first; otherwise the Member that presides, null where none is known. */
type Signing = Readonly<{
  conveners: readonly Readonly<{ nameEs: string; nameEn: string }>[];
  presiding: Readonly<{ nameEs: string; nameEn: string }> | null;
}>;

const listed = (names: readonly string[], lang: Locale): string =>
  new Intl.ListFormat(lang === 'es' ? 'es' : 'en-GB', { type: 'conjunction' }).format(names);

/** The words with which a letter begins to be prepared; nothing of them tells of what meets behind closed doors (P-05). */
export function draftText(meeting: MeetingHead, { conveners, presiding }: Signing, lang: Locale): string {
  const words = letterWords[lang];
  const names = conveners.map((one) => inLocale(one, 'name', lang));
  const place = [meeting.city, meeting.host === null ? null : inLocale(meeting.host, 'name', lang)]
    .filter((part) => part !== null)
    .join(', ');
  const filled = (template: string): string =>
    template
      .replace('{meeting}', inLocale(meeting, 'title', lang))
      .replace('{days}', daysOf(meeting, lang))
      .replace('{place}', place === '' ? words.noPlace : place)
      .replace('{presidency}', presiding === null ? words.presidency : inLocale(presiding, 'name', lang))
      .replace('{conveners}', listed(names, lang));
  const isCancelled = meeting.status === 'CANCELLED';
  if (names.length === 0) {
    const body = isCancelled ? words.cancelled : words.convened;
    return [words.greeting, filled(body), words.closing, filled(words.signature)].join('\n\n');
  }
  const many = names.length === 1 ? 'one' : 'many';
  const body = words.seminar[isCancelled ? 'cancelled' : 'convened'][many];
  return [words.greeting, filled(body), words.closing, filled(words.seminar.signature)].join('\n\n');
}

/** The letter as a paper in one language. `at` is the day that a letter in preparation bears. */
export function letterPaper(letter: LetterView, lang: Locale, at: Date): Paper {
  const words = letterWords[lang];
  const { meeting, isSeminar, convocation } = letter;
  const issuedAt = convocation.sentAt ?? at;
  const issued = dayWords(dayIn(issuedAt, meeting.timeZone), lang);
  const text = lang === 'es' ? convocation.textEs : convocation.textEn;
  return {
    title: convocation.symbol === null ? words.draft : `${words.title} ${convocation.symbol}`,
    subtitle: inLocale(meeting, 'title', lang),
    lang,
    author: words.conference,
    header: { left: convocation.symbol ?? words.draft, right: issued },
    issuedAt,
    opening:
      convocation.sentAt === null
        ? [{ kind: 'note', text: isSeminar ? words.seminar.draftNote : words.draftNote, lang }]
        : [],
    contents: null,
    pageWords: words.page,
    columnWords: { left: '', right: '' },
    blocks: [{ kind: 'text', text, lang }],
  };
}

/** `Convocatoria GRCM-CONV-2027-1` */
export const letterFileName = ({ convocation, meeting }: LetterView, lang: Locale): string =>
  `${letterWords[lang].title} ${convocation.symbol?.replaceAll('/', '-') ?? meeting.code}`;
