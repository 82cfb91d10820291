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

/**
 * The columns of the years and kinds asked for: newest year first, a column for each call, and one that says "not asked" for each
 * kind in use that no call of that year asks for.
 */
export function chosenColumns(
  kinds: readonly KindRow[],
  calls: readonly CallRow[],
  asked: Readonly<{ year: number | null; kind: string | null }>,
): ChosenColumn[] {
  const years = asked.year === null ? [...new Set(calls.map(({ year }) => year))] : [asked.year];
  const wanted = kinds.filter(({ code }) => asked.kind === null || code === asked.kind);
  return years.flatMap((year) =>
    wanted.flatMap(({ isActive, ...kind }): ChosenColumn[] => {
      const ofKind = calls.filter((call) => call.year === year && call.kindCode === kind.code);
      if (ofKind.length > 0) return ofKind.map((call) => ({ key: call.id, kind, year, call }));
      return isActive ? [{ key: `${kind.code} ${year}`, kind, year, call: null }] : [];
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
