import type { Client } from 'pg';
import { z } from 'zod';

type Row = Record<string, unknown>;

/** Rows of a table as JSON has them: dates as `2005-04-14`, amounts as numbers. */
export type Tables = Readonly<{
  all: (table: string) => readonly Row[];
  /** The rows whose `column` is `code`, in order. */
  of: (table: string, column: string, code: unknown) => readonly Row[];
}>;

const order: Readonly<Record<string, string>> = {
  PartyClass: 'kind',
  PartyStatus: 'id',
  Presidency: 'year',
  PlanActor: 'code COLLATE "C"',
  PlanDocumentActor: 'role, position',
  ContributionScale: 'code',
  ObserverCriterion: `array_position(ARRAY['STATE', 'PROCEDURE', 'ORGANIZATION'], kind::text), position`,
};

/** Rows of the record (those with lines), read in one go. `PartyStatus` has none: all of it. */
export async function readTables(client: Client, names: readonly string[]): Promise<Tables> {
  const tables = new Map<string, Row[]>();
  for (const name of names) {
    const where = name === 'PartyStatus' ? 'TRUE' : 'cardinality(t.lines) > 0';
    const { rows } = await client.query<{ row: Row }>(
      `SELECT to_jsonb(t) AS row FROM "${name}" t WHERE ${where} ORDER BY ${order[name] ?? 'position'}`,
    );
    tables.set(
      name,
      rows.map(({ row }) => row),
    );
  }
  const all = (table: string): readonly Row[] => {
    const rows = tables.get(table);
    if (rows === undefined) throw new Error(`${table} was not read`);
    return rows;
  };
  return { all, of: (table, column, code) => all(table).filter((row) => row[column] === code) };
}

const isEmpty = (value: unknown): boolean => value == null || (Array.isArray(value) && value.length === 0);

/**
 * The fields of `schema` out of `row`, in the schema's order. What the schema lets be absent is absent when it is null or empty;
 * what it lets be null stays null.
 */
export function asRow(schema: z.ZodObject, row: Row): Row {
  const shaped: Row = {};
  for (const [field, type] of Object.entries(schema.shape)) {
    const value = row[field];
    if (type instanceof z.ZodOptional && isEmpty(value)) continue;
    shaped[field] = value;
  }
  return shaped;
}

/** `row` with these fields only, in this order, without those that are null. */
export function present(row: Row, fields: readonly string[]): Row {
  return Object.fromEntries(fields.filter((field) => row[field] != null).map((field) => [field, row[field]]));
}
