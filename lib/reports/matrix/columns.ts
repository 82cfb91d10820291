import type { Actor } from '@/lib/core/actor';
import { abilities } from '@/lib/core/workflow';
import type { Prisma } from '@/prisma/generated/client';
import { type CallFacts, callPolicy } from '../calls/policy';
import { type CallAct, type CallStatus, callWorkflow, statusOf } from '../calls/workflow';
import type { MatrixColumn, Named } from './views';

export const named = { code: true, nameEs: true, nameEn: true } as const;

export const callSelect = {
  id: true,
  kindCode: true,
  year: true,
  opensAt: true,
  dueAt: true,
  closedAt: true,
  meeting: { select: { titleEs: true, titleEn: true } },
} satisfies Prisma.ReportCallSelect;

export type CallRow = Prisma.ReportCallGetPayload<{ select: typeof callSelect }>;
type KindRow = Named & Readonly<{ isActive: boolean }>;

/** A kind in a cycle before it is known who may do what with it. */
export type ChosenColumn = Readonly<{ key: string; kind: Named; year: number; call: CallRow | null }>;

/** The years that have a call, newest first. */
export function yearsOf(calls: readonly Pick<CallRow, 'year'>[]): number[] {
  return [...new Set(calls.map(({ year }) => year))].toSorted((a, b) => b - a);
}

/** Without a wish: the years in which a call is open; where none is, the newest that had one; where there is none at all, this one. */
function yearsFor(calls: readonly CallRow[], asked: number | 'all' | null, thisYear: number): number[] {
  if (typeof asked === 'number') return [asked];
  const every = yearsOf(calls);
  const current = asked === 'all' ? every : yearsOf(calls.filter(({ closedAt }) => closedAt === null));
  return current.length > 0 ? current : [every[0] ?? thisYear];
}

/**
 * The columns of the years and kinds asked for: newest year first, a column for each call. A kind in use that a year does not ask for
 * has a column that says so; without a wish for years, only when none of those shown asks for it.
 */
export function chosenColumns(
  kinds: readonly KindRow[],
  calls: readonly CallRow[],
  asked: Readonly<{ year: number | 'all' | null; kind: string | null }>,
  thisYear: number,
): ChosenColumn[] {
  const years = yearsFor(calls, asked.year, thisYear);
  const shown = calls.filter(({ year }) => years.includes(year));
  const wanted = kinds.filter(({ code }) => asked.kind === null || code === asked.kind);
  return years.flatMap((year, position) =>
    wanted.flatMap(({ isActive, ...kind }): ChosenColumn[] => {
      const ofKind = shown.filter(({ kindCode }) => kindCode === kind.code);
      const ofYear = ofKind.filter((call) => call.year === year);
      if (ofYear.length > 0) return ofYear.map((call) => ({ key: call.id, kind, year, call }));
      const isSaid = asked.year === null ? ofKind.length === 0 && position === 0 : true;
      return isActive && isSaid ? [{ key: `${kind.code} ${year}`, kind, year, call: null }] : [];
    }),
  );
}

/** The column as a page shows it; counts come with the cells. */
export function toColumn(
  actor: Actor,
  { key, kind, year, call }: ChosenColumn,
  reminders: ReadonlyMap<string, Date>,
): MatrixColumn {
  const counts = { missingCount: null, readableCount: 0 };
  if (call === null) return { key, kind, year, call: null, ...counts };
  const { id, meeting, opensAt, dueAt, closedAt } = call;
  return {
    key,
    kind,
    year,
    call: {
      id,
      meeting,
      opensAt,
      dueAt,
      isClosed: closedAt !== null,
      remindDenial: remindDenialOf(actor, call),
      remindedAt: reminders.get(id) ?? null,
    },
    ...counts,
  };
}

function remindDenialOf(actor: Actor, call: CallRow): string | null {
  const facts = { kindCode: call.kindCode, status: statusOf(call) };
  return abilities<CallStatus, CallAct, CallFacts>(callPolicy, callWorkflow, actor, facts).remind;
}
