import type { DeadlineRule } from '@/prisma/generated/enums';

/** What a kind's deadline is, beside what its rule prints. */
export type DeadlineOfKind = Readonly<{
  /** Days that the rule itself prints (14 by DR-60); null where it prints none (DR-61) or leaves them to a setting (P-11). */
  ruleDays: number | null;
  deadlineRule: DeadlineRule;
  daysBefore: number | null;
}>;

/** Is the deadline another than the one that the rule prints? Where it prints none, every setting is in order. Source: P-11, P-16. */
export function departsFromRule({ ruleDays, deadlineRule, daysBefore }: DeadlineOfKind): boolean {
  return ruleDays !== null && (deadlineRule !== 'DAYS_BEFORE_MEETING' || daysBefore !== ruleDays);
}
