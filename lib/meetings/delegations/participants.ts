import { dayIn } from '@/lib/core/clock';
import type { Paper, PaperBlock } from '@/lib/core/paper/model';
import type { Sheet } from '@/lib/core/sheet';
import { inLocale, type Locale } from '@/lib/web/locale';
import { participantWords } from '../labels';
import { delegateRoleLabels, participantListWords } from './labels';
import type { DelegateView, DelegationsView } from './views';

const isComing = ({ status }: DelegateView): boolean => status === 'ACCREDITED' || status === 'REGISTERED';

/** The delegations of those who are accredited or have arrived, in the order of protocol. */
const comingOf = ({ delegations }: DelegationsView) =>
  delegations
    .map((one) => ({ ...one, delegates: one.delegates.filter(isComing) }))
    .filter(({ delegates }) => delegates.length > 0);

/** A row for each person, in the order of protocol. Addresses only where the reader may read them. */
export function participantSheet(view: DelegationsView, lang: Locale): Sheet {
  const words = participantListWords[lang];
  const hasAddresses = view.delegations.some(({ delegates }) => delegates.some(({ email }) => email !== null));
  return {
    name: words.title,
    columns: [
      { title: words.klass, width: 24 },
      { title: words.party, width: 34 },
      { title: words.name, width: 34 },
      { title: words.role, width: 26 },
      { title: words.post, width: 40 },
      { title: words.institution, width: 40 },
      ...(hasAddresses ? [{ title: words.email, width: 34 }] : []),
    ],
    rows: comingOf(view).flatMap(({ party, partyKind, delegates }) =>
      delegates.map((one) => [
        participantWords[partyKind][lang],
        inLocale(party, 'name', lang),
        `${one.givenName} ${one.familyName}`,
        delegateRoleLabels[one.role][lang],
        one.post,
        one.institution,
        ...(hasAddresses ? [one.email ?? ''] : []),
      ]),
    ),
  };
}

const dayWords = (day: string, lang: Locale): string =>
  new Intl.DateTimeFormat(lang === 'es' ? 'es' : 'en-GB', { timeZone: 'UTC', dateStyle: 'long' }).format(
    Date.parse(`${day}T00:00:00Z`),
  );

/** The list of participants as a paper in one language, a table for each delegation, in the order of protocol; `at` is the day it bears. */
export function participantPaper(view: DelegationsView, lang: Locale, at: Date): Paper {
  const words = participantListWords[lang];
  const { meeting } = view;
  const title = inLocale(meeting, 'title', lang);
  const issued = dayWords(dayIn(at, meeting.timeZone), lang);
  const coming = comingOf(view);
  const blocks = coming.flatMap(({ party, partyKind, delegates }, index): PaperBlock[] => [
    ...(index === 0 || coming[index - 1]?.partyKind !== partyKind
      ? [{ kind: 'heading', level: 1, text: participantWords[partyKind][lang], lang } as const]
      : []),
    { kind: 'heading', level: 2, text: inLocale(party, 'name', lang), lang },
    {
      kind: 'table',
      lang,
      caption: null,
      columns: [
        { title: words.name, width: 3 },
        { title: words.post, width: 4 },
        { title: words.institution, width: 4 },
      ],
      rows: delegates.map((one) => [
        { text: `${one.givenName} ${one.familyName}\n${delegateRoleLabels[one.role][lang]}`, lang },
        { text: one.post, lang },
        { text: one.institution, lang },
      ]),
    },
  ]);
  return {
    title: words.title,
    subtitle: title,
    lang,
    author: words.conference,
    header: { left: `${words.title}: ${title}`, right: issued },
    issuedAt: at,
    opening: [],
    contents: null,
    pageWords: words.page,
    columnWords: { left: '', right: '' },
    blocks: blocks.length === 0 ? [{ kind: 'note', text: words.none, lang }] : blocks,
  };
}

/** `Participantes CRM-2027` */
export const participantFileName = ({ meeting }: DelegationsView, lang: Locale): string =>
  `${participantListWords[lang].file} ${meeting.code}`;
