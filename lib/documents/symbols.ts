import 'server-only';
import type { Tx } from '@/lib/core/db';
import type { DocumentKind } from '@/prisma/generated/enums';

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
  SEMINAR: 'SEM',
};

/** The series in which a kind of paper is counted. Closed doors have one of their own, whose numbers tell nobody else how many there are. */
const seriesOf: Readonly<Record<DocumentKind, string>> = {
  COUNTRY_REPORT: 'INF',
  COMPILATION: 'INF',
  INFORMATION: 'INF',
  PRESENTATION: 'INF',
  NOTE: 'INF',
  WORKING_PAPER: 'L',
  NETWORK_REPORT: 'R',
  MEETING_REPORT: 'R',
  GUIDELINE: 'G',
  STUDY: 'G',
  MEMORANDUM: 'M',
};

/** The symbol of a new paper of a body's year (or of the Conference as a whole), never used before: `CRM/2027/GRCM/L.3`. */
export async function takeSymbol(
  tx: Tx,
  {
    year,
    bodyCode,
    kind,
    isClosed,
  }: Readonly<{ year: number; bodyCode: string | null; kind: DocumentKind; isClosed: boolean }>,
): Promise<string> {
  const body = bodyCode === null ? '' : `/${bodyInSymbol[bodyCode] ?? bodyCode}`;
  const prefix = `CRM/${year}${body}/${isClosed ? 'PC' : seriesOf[kind]}`;
  return `${prefix}.${await takeNumber(tx, prefix)}`;
}
