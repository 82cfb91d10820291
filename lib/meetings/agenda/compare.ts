/** What the comparison of two versions looks at. */
type Compared = Readonly<{
  itemId: string;
  sessionId: string;
  parentItemId: string | null;
  titleEs: string;
  titleEn: string;
  noteEs: string;
  noteEn: string;
  kind: string;
  minutes: number;
  presenterCode: string | null;
}>;

/** What became of an item from one version to the next: several may hold at once. */
export type Change = 'ADDED' | 'MOVED' | 'WORDS' | 'TIME' | 'PRESENTER';

/** The items of the later version with what changed, in its order, and those of the earlier one that are gone. */
export type Comparison<Item> = Readonly<{
  items: readonly Readonly<{ item: Item; before: Item | null; changes: readonly Change[] }>[];
  removed: readonly Item[];
}>;

/**
 * Item by item, by what it is and not by its code: a code that changed because another item came before is no change. Of items that
 * stayed together in their session, the fewest are called moved by which the old order becomes the new one. Both lists in order of reading.
 */
export function compareVersions<Item extends Compared>(
  before: readonly Item[],
  after: readonly Item[],
): Comparison<Item> {
  const old = new Map(before.map((item) => [item.itemId, item]));
  const now = new Set(after.map(({ itemId }) => itemId));
  const kept = keptOrder(before, after);
  const items = after.map((item) => {
    const was = old.get(item.itemId) ?? null;
    const changes: Change[] = was === null ? ['ADDED'] : changesOf(was, item, kept);
    return { item, before: was, changes };
  });
  return { items, removed: before.filter(({ itemId }) => !now.has(itemId)) };
}

function changesOf(was: Compared, is: Compared, kept: ReadonlySet<string>): Change[] {
  const changes: Change[] = [];
  if (!kept.has(is.itemId)) changes.push('MOVED');
  const words = ['titleEs', 'titleEn', 'noteEs', 'noteEn', 'kind'] as const;
  if (words.some((field) => was[field] !== is[field])) changes.push('WORDS');
  if (was.minutes !== is.minutes) changes.push('TIME');
  if (was.presenterCode !== is.presenterCode) changes.push('PRESENTER');
  return changes;
}

const placeOf = ({ sessionId, parentItemId }: Compared): string => `${sessionId} ${parentItemId ?? ''}`;

/** The items that stand where they stood: same session, same parent, and in order with the others that do. */
function keptOrder(before: readonly Compared[], after: readonly Compared[]): ReadonlySet<string> {
  const stayed = new Map(before.map((item) => [item.itemId, placeOf(item)]));
  const kept = new Set<string>();
  const places = Map.groupBy(
    after.filter((item) => stayed.get(item.itemId) === placeOf(item)),
    placeOf,
  );
  const order = new Map(before.map(({ itemId }, index) => [itemId, index]));
  for (const items of places.values()) {
    const ids = items.map(({ itemId }) => itemId);
    for (const id of longestRising(ids, (one) => order.get(one) ?? 0)) kept.add(id);
  }
  return kept;
}

/** The longest part of `ids`, in its order, along which `rank` rises. Quadratic: agendas are short. */
function longestRising(ids: readonly string[], rank: (id: string) => number): string[] {
  const best: string[][] = [];
  ids.forEach((id, index) => {
    const before = best
      .slice(0, index)
      .filter((run) => rank(run.at(-1) ?? '') < rank(id))
      .reduce<string[]>((longest, run) => (run.length > longest.length ? run : longest), []);
    best.push([...before, id]);
  });
  return best.reduce<string[]>((longest, run) => (run.length > longest.length ? run : longest), []);
}
