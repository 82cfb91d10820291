/**
 * Filters that let everything or nothing through. `{}` means "everything" inside AND, disappears inside OR and turns NOT into
 * "everything": it is never used as a filter. A list of no ids is false, and not being in it is true, in every position.
 */
export const NOTHING = { id: { in: [] as string[] } };
export const EVERYTHING = { id: { notIn: [] as string[] } };
