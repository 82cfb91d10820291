/** Minutes for which a visit goes on after the page was last read. */
export const visitMinutes = 30;

/** Since when something is new to whoever reads the page at `at`: a visit that goes on keeps what it began with. */
export function newSince(visit: Readonly<{ seenAt: Date; sinceAt: Date | null }> | null, at: Date): Date | null {
  if (visit === null) return null;
  const isOver = at.getTime() - visit.seenAt.getTime() > visitMinutes * 60_000;
  return isOver ? visit.seenAt : visit.sinceAt;
}
