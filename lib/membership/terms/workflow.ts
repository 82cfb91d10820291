import { type ActOf, defineWorkflow } from '@/lib/core/workflow';

/** PAST: over, or of the record, which prints no instants. */
export type TermStatus = 'DESIGNATED' | 'IN_OFFICE' | 'PAST';

/** A term begins once, and one that is over is history (DR-26, P-09). */
export const termWorkflow = defineWorkflow<TermStatus>()({
  initial: 'DESIGNATED',
  acts: {
    handOver: { from: ['DESIGNATED'], to: 'IN_OFFICE' },
    end: { from: ['IN_OFFICE'], to: 'PAST' },
    nameTheme: { from: ['DESIGNATED', 'IN_OFFICE'], to: 'SAME' },
    withdraw: { from: ['DESIGNATED'], to: 'PAST' },
  },
});

export type TermAct = ActOf<typeof termWorkflow>;

/** Where a term stands at an instant. One whose start lies ahead is designated still; of the record's, which have none, the year tells. */
export function termStatusAt(
  { year, startsAt, endsAt }: Readonly<{ year: number; startsAt: Date | null; endsAt: Date | null }>,
  at: Date,
): TermStatus {
  if (startsAt === null) return year > lastYearOfRecord ? 'DESIGNATED' : 'PAST';
  if (endsAt !== null && endsAt <= at) return 'PAST';
  return startsAt <= at ? 'IN_OFFICE' : 'DESIGNATED';
}

/** The report ends with the presidency of this year. */
export const lastYearOfRecord = 2010;
