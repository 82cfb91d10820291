import { inAlphabet } from '@/lib/core/alphabet';
import type { Paper, PaperBlock } from '@/lib/core/paper/model';
import type { PaperSection } from '@/lib/documents/documents/schema';
import { inLocale, type Locale } from '@/lib/web/locale';
import { dayWords, filled, paperWords } from './labels';
import type { CallHead, Compilation, CompiledReport, Named, ReportPaper } from './views';

/** How the texts stand in a paper whose frame is in `locale`. */
export type PaperForm = Readonly<{
  locale: Locale;
  languages: 'es' | 'en' | 'both';
  layout: 'side' | 'sequence';
  /** The instant that the paper bears. */
  at: Date;
}>;

const other: Readonly<Record<Locale, Locale>> = { es: 'en', en: 'es' };

/** The language of frame, titles and order: the reader's, unless one language was asked for. */
const frameOf = ({ locale, languages }: PaperForm): Locale => (languages === 'both' ? locale : languages);

/** «…, Reunión de Viceministros(as) 2027», or the year for a call of a year. */
export function callTitle({ kind, meeting, year }: CallHead, locale: Locale): string {
  return `${inLocale(kind, 'name', locale)}, ${meeting === null ? year : inLocale(meeting, 'title', locale)}`;
}

/** Every report of the compilation, in the alphabetical order of the language, and the countries of which it has none. */
export function compilationPaper(compilation: Compilation, form: PaperForm): Paper {
  const lang = frameOf(form);
  const words = paperWords[lang];
  const { call, scope, reports } = compilation;
  const blocks: PaperBlock[] = [
    ...inAlphabet(lang, reports, ({ country }) => inLocale(country, 'name', lang)).flatMap((report) => [
      { kind: 'heading', level: 1, text: inLocale(report.country, 'name', lang), lang, startsPage: true } as const,
      ...reportBlocks(report, form),
    ]),
    ...lackBlocks(compilation, lang),
  ];
  return {
    ...frame(call, form),
    subtitle: words.compilation,
    contents: words.contents,
    opening: [
      { kind: 'note', text: filled(words.of, { date: dayWords(form.at, lang) }), lang },
      { kind: 'note', text: scope === 'accepted' ? words.acceptedOnly : words.submittedToo, lang },
      { kind: 'note', text: words.readers, lang },
      ...(reports.length === 0 ? [{ kind: 'note', text: words.nothing, lang } as const] : []),
    ],
    blocks,
  };
}

/** One report. */
export function reportPaper({ call, report }: ReportPaper, form: PaperForm): Paper {
  const lang = frameOf(form);
  const words = paperWords[lang];
  const country = inLocale(report.country, 'name', lang);
  return {
    ...frame(call, form),
    title: country,
    subtitle: callTitle(call, lang),
    header: {
      left: filled(words.header, { title: `${report.isWorking ? words.draftShort : words.countryReport}: ${country}` }),
      right: dayWords(form.at, lang),
    },
    contents: null,
    opening: [],
    blocks: reportBlocks(report, form),
  };
}

function frame(call: CallHead, form: PaperForm) {
  const lang = frameOf(form);
  const words = paperWords[lang];
  const title = callTitle(call, lang);
  return {
    title,
    lang,
    author: `${words.conference}, ${words.secretariat}`,
    header: { left: filled(words.header, { title }), right: dayWords(form.at, lang) },
    issuedAt: form.at,
    pageWords: words.page,
    columnWords:
      lang === 'es' ? { left: words.spanish, right: words.english } : { left: words.english, right: words.spanish },
  };
}

function reportBlocks(report: CompiledReport, form: PaperForm): PaperBlock[] {
  const lang = frameOf(form);
  const draft = report.isWorking ? [{ kind: 'note', text: paperWords[lang].draft, lang } as const] : [];
  return [
    ...draft,
    { kind: 'facts', rows: factsOf(report, lang) },
    ...report.sections.flatMap((section) => sectionBlocks(section, form)),
  ];
}

function factsOf({ reference, symbol, submittedAt, isLate, status, language }: CompiledReport, lang: Locale) {
  const words = paperWords[lang];
  const statusWords = {
    DRAFT: words.inWriting,
    SUBMITTED: words.notAccepted,
    RETURNED: words.returned,
    ACCEPTED: words.accepted,
  };
  const late = isLate ? ` (${words.late})` : '';
  return [
    ...(symbol === null ? [] : [{ term: words.symbol, value: symbol }]),
    ...(reference === null ? [] : [{ term: words.reference, value: reference }]),
    ...(submittedAt === null ? [] : [{ term: words.sent, value: `${dayWords(submittedAt, lang)}${late}` }]),
    { term: words.status, value: statusWords[status] },
    { term: words.language, value: language === 'es' ? words.spanish : words.english },
  ];
}

function sectionBlocks(section: PaperSection, form: PaperForm): PaperBlock[] {
  const lang = frameOf(form);
  const words = paperWords[lang];
  const title = { kind: 'heading', level: 2, text: inLocale(section, 'title', lang), lang } as const;
  const second = other[lang];
  const otherTitle = { kind: 'note', text: inLocale(section, 'title', second), lang: second } as const;
  const head: PaperBlock[] = form.languages === 'both' ? [title, otherTitle] : [title];
  const [text, translation] = [inLocale(section, 'text', lang), inLocale(section, 'text', second)];
  if (text === '' && translation === '') return [...head, { kind: 'note', text: words.noAnswer, lang }];
  // The words of a country are never left out for their language: what exists in one only is given in that one.
  if (text === '')
    return [
      ...head,
      { kind: 'note', text: words.onlyIn[second], lang },
      { kind: 'text', text: translation, lang: second },
    ];
  if (form.languages !== 'both') return [...head, { kind: 'text', text, lang }];
  if (translation === '')
    return [...head, { kind: 'note', text: words.onlyIn[lang], lang }, { kind: 'text', text, lang }];
  if (form.layout === 'side')
    return [...head, { kind: 'pair', left: { text, lang }, right: { text: translation, lang: second } }];
  return [...head, { kind: 'text', text, lang }, { kind: 'text', text: translation, lang: second }];
}

/** The countries without a report: what may be said of each is decided by who asked. */
function lackBlocks({ silent, absent }: Compilation, lang: Locale): PaperBlock[] {
  const words = paperWords[lang];
  const names = (countries: readonly Named[]): PaperBlock => ({
    kind: 'list',
    items: inAlphabet(lang, countries, (country) => inLocale(country, 'name', lang)).map((country) => ({
      text: inLocale(country, 'name', lang),
      lang,
    })),
  });
  const part = (title: string, lead: string, countries: readonly Named[], startsPage: boolean): PaperBlock[] =>
    countries.length === 0
      ? []
      : [
          { kind: 'heading', level: 1, text: title, lang, startsPage },
          { kind: 'text', text: lead, lang },
          names(countries),
        ];
  if (silent === null) return part(words.absentTitle, words.absent, absent, true);
  return [
    ...part(words.silentTitle, words.silent, silent, true),
    ...part(words.absentTitle, words.absentReceived, absent, silent.length === 0),
  ];
}

/** The name of the file, without its ending, in the language of the paper. */
export function compilationFileName({ call }: Compilation, locale: Locale): string {
  return filled(paperWords[locale].file.compilation, { title: callTitle(call, locale) });
}

/** As `compilationFileName`; a working text says so in its name. */
export function reportFileName({ call, report }: ReportPaper, locale: Locale): string {
  const { draft, report: sent } = paperWords[locale].file;
  const given = { country: inLocale(report.country, 'name', locale), title: callTitle(call, locale) };
  return filled(report.isWorking ? draft : sent, given);
}
