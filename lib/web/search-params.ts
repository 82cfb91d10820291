/** What an address asks, one value a name: of a name that is given twice the last counts. */
export function askedOf(
  searchParams: Readonly<Record<string, string | readonly string[] | undefined>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(searchParams).flatMap(([name, value]) => {
      const last = [value ?? []].flat().at(-1);
      return last === undefined ? [] : [[name, last]];
    }),
  );
}
