import 'server-only';
import { now } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/db';
import { takeInformationSymbol } from '../symbols';

/** A paper of a country for a body's room. */
export type CountryPaper = Readonly<{
  titleEs: string;
  titleEn: string;
  bodyCode: string;
  isOfNetwork: boolean;
  partyCode: string;
  year: number;
}>;

/** A country report is a document with a new symbol, read in the room of its body. The caller's transaction, right and audit. */
export async function issueCountryReport(
  tx: Tx,
  { isOfNetwork, ...paper }: CountryPaper,
): Promise<{ id: string; symbol: string }> {
  const symbol = await takeInformationSymbol(tx, paper.year, paper.bodyCode);
  return tx.document.create({
    data: {
      ...paper,
      symbol,
      kind: 'COUNTRY_REPORT',
      classification: isOfNetwork ? 'NETWORK' : 'TECHNICAL',
      issuedAt: now(),
    },
    select: { id: true, symbol: true },
  });
}

/** The document is withdrawn: its symbol stays taken, its room no longer reads it. The caller's transaction, right and audit. */
export async function withdrawDocument(tx: Tx, documentId: string): Promise<void> {
  await tx.document.updateMany({ where: { id: documentId, withdrawnAt: null }, data: { withdrawnAt: now() } });
}
