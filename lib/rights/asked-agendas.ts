import type { AskedAgenda } from '@/lib/meetings/agenda/consultation-views';
import { inLocale, type Locale } from '@/lib/web/locale';
import type { AskedItem } from './asked';

/** The words of what agendas ask, in the reader's language; titles and counts are filled in by the page. */
export type AskedAgendaWords = Readonly<{
  verbs: Readonly<Record<AskedAgenda['verb'], string>>;
  title: (verb: AskedAgenda['verb'], meeting: string) => string;
  count: (count: number) => string;
}>;

/** What agendas ask, as items of the one list. */
export function askedOfAgendas(asked: readonly AskedAgenda[], locale: Locale, words: AskedAgendaWords): AskedItem[] {
  return asked.map(({ verb, meeting, party, count, dueAt, isLate }) => ({
    id: `agenda ${verb} ${meeting.code} ${party?.code ?? ''}`,
    verb: words.verbs[verb],
    title: words.title(verb, inLocale(meeting, 'title', locale)),
    href: `/meetings/${meeting.code}/agenda/consultation`,
    dueAt,
    isLate,
    kind: party === null ? words.count(count) : inLocale(party, 'name', locale),
  }));
}
