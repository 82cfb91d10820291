import { Readable } from 'node:stream';
import { db } from '@/lib/core/db';
import { stageFile } from '@/lib/core/storage';
import { attachFile } from '@/lib/reports/attachments/commands';
import { saveAnswer, startReport } from '@/lib/reports/reports/drafting-commands';
import { acceptReport, returnReport } from '@/lib/reports/reports/review-commands';
import type { ReportStatus } from '@/prisma/generated/enums';
import { actorOf } from './callers';
import { aCall } from './factories';
import { aPdf } from './files';
import { aKey, sectionKeys, sendReport } from './reports';

export const reportStatuses = ['DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED'] as const satisfies readonly ReportStatus[];

/** A report of the demonstration with what its doors ask for. */
export type StandingReport = Readonly<{
  id: string;
  callId: string;
  status: ReportStatus;
  sectionKey: string;
  text: string;
  attachmentId: string;
  fileName: string;
  /** Of the document that an accepted one has become. */
  symbol: string | null;
}>;

/**
 * A report on trafficking of this Member of the demonstration to a call of its own, brought into its status by the product's own
 * commands: `text` in every section, a PDF with `text` in it. Bytes are on the disk of the present `DATA_DIR`.
 */
export async function aStandingReport(
  status: ReportStatus,
  { party = 'GT', text = `Texto de un informe (${status}).` }: Readonly<{ party?: string; text?: string }> = {},
): Promise<StandingReport> {
  const writer = await actorOf(`focal-point.${party.toLowerCase()}.migration@crm.example`);
  const reader = await actorOf('secretariat.coordinator@crm.example');
  const { id: callId } = await aCall();
  const { reportId: id } = await startReport(writer, { callId, partyCode: party, language: 'es' });
  const keys = await sectionKeys(id);
  for (const sectionKey of keys) {
    await saveAnswer(writer, { reportId: id, sectionKey, language: 'es', text, revision: 0 });
  }
  const fileName = `anexo-${status.toLowerCase()}.pdf`;
  const staged = await stageFile(Readable.from([await aPdf(`${text} ${id}`)]), 25_000_000);
  const { id: attachmentId } = await attachFile(writer, id, staged, fileName);
  const known = { id, callId, status, sectionKey: keys[0] ?? '', text, attachmentId, fileName };
  if (status === 'DRAFT') return { ...known, symbol: null };
  await sendReport(writer, id);
  if (status === 'SUBMITTED') return { ...known, symbol: null };
  const { version } = await db.countryReport.findUniqueOrThrow({ where: { id }, select: { version: true } });
  if (status === 'ACCEPTED') {
    const { symbol } = await acceptReport(reader, { reportId: id, version, key: aKey() });
    return { ...known, symbol };
  }
  await returnReport(reader, { reportId: id, version, key: aKey(), reason: `Devuelto: ${text}` });
  return { ...known, symbol: null };
}
