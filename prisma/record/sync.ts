import type { Client } from 'pg';

/** Rows of one table, told apart by `key`. `ids` are columns that a new row gets and an old one keeps. */
export type TableRows = Readonly<{
  table: string;
  key: readonly string[];
  ids?: readonly string[];
  rows: readonly Readonly<Record<string, unknown>>[];
  /** What no longer stands in the files is removed, as far as this condition tells that it was the record's; null removes nothing. */
  ownWhere: string | null;
}>;

/** Rows with lines are the record's; what people add later has none. */
export const withLines = 'cardinality(t.lines) > 0';

export type Row = Record<string, unknown>;

/** A table of which every row with lines is the record's. */
export const recordTable = (name: string, key: readonly string[], rows: readonly Row[]): TableRows => ({
  table: name,
  key,
  rows,
  ownWhere: withLines,
});

const quoted = (name: string): string => `"${name}"`;

/** The table has these rows. A row that already says the same is not written again. Returns how many were written. */
export async function writeRows(client: Client, { table, key, ids = [], rows }: TableRows): Promise<number> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  if (columns.length === 0) return 0;
  const kept = new Set([...key, ...ids]);
  const changing = columns.filter((column) => !kept.has(column));
  const list = columns.map(quoted).join(', ');
  const old = changing.map((column) => `t.${quoted(column)}`).join(', ');
  const fresh = changing.map((column) => `EXCLUDED.${quoted(column)}`).join(', ');
  const conflict =
    changing.length === 0
      ? 'DO NOTHING'
      : `DO UPDATE SET (${changing.map(quoted).join(', ')}) = ROW(${fresh}) WHERE (${old}) IS DISTINCT FROM (${fresh})`;
  const { rowCount } = await client.query(
    `INSERT INTO ${quoted(table)} AS t (${list})
     SELECT ${list} FROM json_populate_recordset(NULL::${quoted(table)}, $1::json)
     ON CONFLICT (${key.map(quoted).join(', ')}) ${conflict}`,
    [JSON.stringify(rows)],
  );
  return rowCount ?? 0;
}

/** Rows of the record that stand in no file any more are gone. Returns how many were. */
export async function removeOthers(client: Client, { table, key, rows, ownWhere }: TableRows): Promise<number> {
  if (ownWhere === null) return 0;
  const same = key.map((column) => `t.${quoted(column)} = given.${quoted(column)}`).join(' AND ');
  const { rowCount } = await client.query(
    `DELETE FROM ${quoted(table)} AS t WHERE ${ownWhere} AND NOT EXISTS (
       SELECT 1 FROM json_populate_recordset(NULL::${quoted(table)}, $1::json) given WHERE ${same})`,
    [JSON.stringify(rows)],
  );
  return rowCount ?? 0;
}
