import { dayIn } from '@/lib/core/clock';

/** One thing that is asked of a person, with one verb. Each domain lists its own; here they become one list. */
export type AskedItem = Readonly<{
  id: string;
  /** What to do, as a button says it: «Continuar», «Revisar». In the reader's language. */
  verb: string;
  title: string;
  /** Of the page where it is done, without the language. */
  href: string;
  dueAt: Date | null;
  isLate: boolean;
  /** What it is about beside its title, in one line and in the reader's language. */
  kind: string;
}>;

/** As it stands on the page: `daysLeft` counts the Conference's calendar days until it is due; negative once it has passed. */
export type AskedView = AskedItem & Readonly<{ daysLeft: number | null }>;

const aDay = 86_400_000;

/** The lists of all domains as one, the nearest date first; what has no date comes last, by title. */
export function inOrderOfDate(at: Date, ...lists: readonly (readonly AskedItem[])[]): AskedView[] {
  const today = Date.parse(dayIn(at));
  return lists
    .flat()
    .map((item) => ({
      ...item,
      daysLeft: item.dueAt === null ? null : Math.round((Date.parse(dayIn(item.dueAt)) - today) / aDay),
    }))
    .sort(byDate);
}

function byDate(a: AskedItem, b: AskedItem): number {
  if (a.dueAt === null || b.dueAt === null) return Number(a.dueAt === null) - Number(b.dueAt === null) || byTitle(a, b);
  return a.dueAt.getTime() - b.dueAt.getTime() || byTitle(a, b);
}

const byTitle = (a: AskedItem, b: AskedItem): number => a.title.localeCompare(b.title) || a.id.localeCompare(b.id);
