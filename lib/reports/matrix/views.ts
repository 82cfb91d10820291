import type { Actor } from '@/lib/core/actor';
import { takesPartInReporting } from '../kinds/visibility';
import type { Cell } from './cells';

export type Named = Readonly<{ code: string; nameEs: string; nameEn: string }>;

/** What the Secretariat asked for: one kind in one cycle. `call` null: this kind was not asked for in that year. */
export type MatrixColumn = Readonly<{
  key: string;
  kind: Named;
  year: number;
  call: Readonly<{
    id: string;
    /** Null for a call of a year. */
    meeting: Readonly<{ titleEs: string; titleEn: string }> | null;
    opensAt: Date;
    dueAt: Date | null;
    isClosed: boolean;
    /** Null where this reader may remind now, otherwise why not. */
    remindDenial: string | null;
    /** The last reminder by hand or by the clock; null for readers who may not know. */
    remindedAt: Date | null;
  }> | null;
  /** Members from which something is still awaited; null for readers who may not know. */
  missingCount: number | null;
  /** Reports that this reader may open. */
  readableCount: number;
}>;

/** A Member with a cell for each column. */
export type MatrixRow = Readonly<{ country: Named; isOwn: boolean; cells: readonly Cell[] }>;

/** The matrix as one reader may see it. Rows have no order: they are put into the alphabet of the reader's language. */
export type MatrixView = Readonly<{
  columns: readonly MatrixColumn[];
  rows: readonly MatrixRow[];
  /** The year asked for; null: those with an open call. */
  year: number | 'all' | null;
  kind: string | null;
  /** Every year that has a call, newest first. */
  years: readonly number[];
  kinds: readonly Named[];
  /** The Secretariat and the Presidency: every state of every Member. */
  seesEveryState: boolean;
}>;

/** Is there a matrix, a comparison and a compilation for this person? Pages offer the way there; the queries decide again. */
export function hasMatrix(actor: Actor): boolean {
  return takesPartInReporting(actor);
}
