import { dayIn, isoIn } from '@/lib/core/clock';
import type { Paper, PaperBlock, PaperText } from '@/lib/core/paper/model';
import { inLocale, type Locale } from '@/lib/web/locale';
import { agendaPaperWords, versionKindWords } from './labels';
import type { AgendaLine, AgendaPaperView, AgendaSession } from './views';

const filled = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);

const dayWords = (day: string, lang: Locale): string =>
  new Intl.DateTimeFormat(lang === 'es' ? 'es' : 'en-GB', { timeZone: 'UTC', dateStyle: 'long' }).format(
    Date.parse(`${day}T00:00:00Z`),
  );

const hourOf = (at: Date, zone: string): string => isoIn(at, zone).slice(11, 16);

/** `text` where it says something in `lang`, else what there is, marked with its own language. */
function said(es: string, en: string, lang: Locale): PaperText {
  const [first, second] = lang === 'es' ? ([es, en] as const) : ([en, es] as const);
  return first === '' && second !== '' ? { text: second, lang: lang === 'es' ? 'en' : 'es' } : { text: first, lang };
}

/** An agenda as a paper in one language: a table a session, hours of the venue. `at` is the instant that a draft bears. */
export function agendaPaper({ meeting, version, sessions }: AgendaPaperView, lang: Locale, at: Date): Paper {
  const words = agendaPaperWords[lang];
  const title = inLocale(meeting, 'title', lang);
  const kind = version === null ? words.draft : versionKindWords[version.kind][lang];
  const issuedAt = version?.publishedAt ?? at;
  const issued = dayWords(dayIn(issuedAt, meeting.timeZone), lang);
  const dates =
    meeting.startsOn === meeting.endsOn
      ? dayWords(meeting.startsOn, lang)
      : `${dayWords(meeting.startsOn, lang)} – ${dayWords(meeting.endsOn, lang)}`;
  const facts =
    version === null
      ? []
      : [
          { term: words.version, value: String(version.number) },
          { term: words.published, value: issued },
        ];
  return {
    title,
    subtitle: `${kind}, ${dates}`,
    lang,
    author: words.conference,
    header: { left: filled(words.header, { title: `${kind}: ${title}` }), right: issued },
    issuedAt,
    opening: [
      {
        kind: 'facts',
        rows: [...facts, ...(meeting.city === null ? [] : [{ term: words.place, value: meeting.city }])],
      },
      { kind: 'note', text: filled(words.zone, { zone: meeting.timeZone }), lang },
      ...(version === null ? [{ kind: 'note', text: words.draftNote, lang } as const] : []),
    ],
    contents: null,
    pageWords: words.page,
    columnWords: { left: '', right: '' },
    blocks:
      sessions.length === 0
        ? [{ kind: 'note', text: words.none, lang }]
        : sessionsAsBlocks(sessions, meeting.timeZone, lang),
  };
}

function sessionsAsBlocks(sessions: readonly AgendaSession[], zone: string, lang: Locale): PaperBlock[] {
  const words = agendaPaperWords[lang];
  return sessions
    .filter(({ lines }) => lines.length > 0)
    .flatMap((session): PaperBlock[] => {
      const day = dayWords(dayIn(session.startsAt, zone), lang);
      const hours = `${hourOf(session.startsAt, zone)} – ${hourOf(session.endsAt, zone)}`;
      return [
        { kind: 'heading', level: 1, text: inLocale(session, 'title', lang), lang },
        { kind: 'note', text: `${day}, ${hours}`, lang },
        {
          kind: 'table',
          lang,
          caption: null,
          columns: [
            { title: words.code, width: 1 },
            { title: words.hour, width: 1.2 },
            { title: words.item, width: 7 },
            { title: words.presenter, width: 2.4 },
          ],
          rows: session.lines.map((line) => rowOf(line, zone, lang)),
        },
      ];
    });
}

function rowOf(line: AgendaLine, zone: string, lang: Locale): PaperText[] {
  const title = said(line.titleEs, line.titleEn, lang);
  const note = said(line.noteEs, line.noteEn, lang);
  // One language a cell: a note in another one stands without its mark rather than not at all.
  const item = { text: note.text === '' ? title.text : `${title.text}\n${note.text}`, lang: title.lang };
  const presenter = line.presenter === null ? '' : inLocale(line.presenter, 'name', lang);
  return [{ text: line.code, lang }, { text: hourOf(line.startsAt, zone), lang }, item, { text: presenter, lang }];
}

/** `Agenda CRM-2027 v3.pdf`, in the reader's language. */
export function agendaFileName({ meeting, version }: AgendaPaperView, lang: Locale): string {
  const words = agendaPaperWords[lang];
  return version === null
    ? filled(words.draftFileName, { code: meeting.code })
    : filled(words.fileName, { code: meeting.code, number: String(version.number) });
}
