/**
 * What anybody may read of the Plan of Action, partners and chronicle of the record: all of it is public (P-15). A list of no codes
 * excludes nothing, in every position.
 */
export const publicPlan = { code: { notIn: [] as string[] } };

/** The same as a condition inside SQL of our own. */
export const publicPlanSql = true;
