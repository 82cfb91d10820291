import { instant } from '@/lib/core/clock';

type Placed = Readonly<{ id: string; parentId: string | null; position: number; minutes: number }>;

/** Where an item stands: its code (`1`, `1.1`), and when it begins and ends. */
export type Running = Readonly<{ code: string; startsAt: Date; endsAt: Date }>;

const minute = 60_000;

/** By position; of two at the same one the older. */
export function inOrder<Item extends Pick<Placed, 'id' | 'position'>>(items: readonly Item[]): Item[] {
  return items.toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
}

/**
 * The items of one session in the order in which they are read, sub-items after their item, each with its code and its hours: every
 * line begins when the one before it ends, the first when the session begins. An item's own minutes come before its sub-items'.
 */
export function runningOf<Item extends Placed>(items: readonly Item[], startsAt: Date): (Item & Running)[] {
  const lines: (Item & Running)[] = [];
  let at = startsAt.getTime();
  const add = (item: Item, code: string): void => {
    const from = instant(at);
    at += item.minutes * minute;
    lines.push({ ...item, code, startsAt: from, endsAt: instant(at) });
  };
  inOrder(items.filter(({ parentId }) => parentId === null)).forEach((item, index) => {
    add(item, String(index + 1));
    inOrder(items.filter(({ parentId }) => parentId === item.id)).forEach((below, place) => {
      add(below, `${index + 1}.${place + 1}`);
    });
  });
  return lines;
}

/** How many whole minutes the items run past the session's end; 0 when they do not. */
export function minutesOver(lines: readonly Running[], endsAt: Date): number {
  const last = lines.at(-1)?.endsAt.getTime() ?? 0;
  return Math.max(0, Math.ceil((last - endsAt.getTime()) / minute));
}

/** The line in course at `at`; null before the first and after the last. A line of no length is never in course. */
export function inCourse<Line extends Running>(lines: readonly Line[], at: Date): Line | null {
  return lines.find(({ startsAt, endsAt }) => startsAt <= at && at < endsAt) ?? null;
}
