import 'server-only';
import type { Tx } from '@/lib/core/db';

/**
 * The next number under `prefix`, from 1. It is taken in the caller's transaction, whose end the next taker awaits: numbers have no
 * gaps and no number is given twice, whatever becomes of what bears it.
 */
export async function takeNumber(tx: Tx, prefix: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ last: number }[]>`
    INSERT INTO "SymbolCounter" (prefix, last) VALUES (${prefix}, 1)
    ON CONFLICT (prefix) DO UPDATE SET last = "SymbolCounter".last + 1
    RETURNING last`;
  if (row === undefined) throw new Error(`no number under ${prefix}`);
  return row.last;
}

/** How a body is written in a symbol, as in CRM/2027/RT/INF.3. A body that is not here is written by its code. */
const bodyInSymbol: Readonly<Record<string, string>> = {
  NETWORK_TRAFFICKING: 'RT',
  NETWORK_CONSULAR: 'RPC',
  GRCM: 'GRCM',
  VICE_MINISTERS: 'VM',
};

/** The symbol of a new information paper of a body's year, never used before: `CRM/2027/RT/INF.3`. */
export async function takeInformationSymbol(tx: Tx, year: number, bodyCode: string): Promise<string> {
  const prefix = `CRM/${year}/${bodyInSymbol[bodyCode] ?? bodyCode}/INF`;
  return `${prefix}.${await takeNumber(tx, prefix)}`;
}
