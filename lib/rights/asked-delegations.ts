import type { AskedDelegation } from '@/lib/meetings/delegations/asked-queries';
import { inLocale, type Locale } from '@/lib/web/locale';
import type { AskedItem } from './asked';

/** The words of what delegations ask, in the reader's language; titles and counts are filled in by the page. */
export type AskedDelegationWords = Readonly<{
  verbs: Readonly<Record<AskedDelegation['verb'], string>>;
  title: (verb: AskedDelegation['verb'], meeting: string) => string;
  count: (verb: AskedDelegation['verb'], count: number) => string;
}>;

/** What delegations ask, as items of the one list. */
export function askedOfDelegations(
  asked: readonly AskedDelegation[],
  locale: Locale,
  words: AskedDelegationWords,
): AskedItem[] {
  return asked.map(({ verb, meeting, count, dueAt, isLate }) => ({
    id: `delegation ${verb} ${meeting.code}`,
    verb: words.verbs[verb],
    title: words.title(verb, inLocale(meeting, 'title', locale)),
    href: `/meetings/${meeting.code}/delegations${verb === 'nominate' ? '/new' : ''}`,
    dueAt,
    isLate,
    kind: words.count(verb, count),
  }));
}
