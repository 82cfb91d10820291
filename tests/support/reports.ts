import { randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/core/actor';
import { db } from '@/lib/core/db';
import { getDraftToCheck } from '@/lib/reports/reports/drafting-queries';
import { type Submitted, submitReport } from '@/lib/reports/reports/submission-commands';

/** A key as a rendered form carries it. */
export const aKey = (): string => randomUUID();

/** The report is checked and sent, as its pages do it. */
export async function sendReport(actor: Actor, reportId: string, key = aKey()): Promise<Submitted> {
  const { checked } = await getDraftToCheck(actor, reportId);
  return submitReport(actor, { reportId, checked, key });
}

/** The acts on record about a record, oldest first. */
export async function actsOn(subjectId: string): Promise<string[]> {
  const rows = await db.auditEntry.findMany({ where: { subjectId }, orderBy: { seq: 'asc' }, select: { act: true } });
  return rows.map(({ act }) => act);
}

/** The mails in the outbox, as topic and address, in order of address. */
export async function mailsOf(topic: string): Promise<string[]> {
  const rows = await db.outboxMail.findMany({ where: { topic }, orderBy: { toAddress: 'asc' } });
  return rows.map(({ toAddress }) => toAddress);
}

/** The jobs that wait for the worker, by name. */
export async function jobsCalled(name: string): Promise<number> {
  const rows = await db.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM graphile_worker.jobs WHERE task_identifier = ${name}`;
  return Number(rows[0]?.count ?? 0);
}

/** Where a text stands, and what it is. */
export async function textOfSection(reportId: string, key: string, language: 'es' | 'en' = 'es') {
  const row = await db.reportAnswer.findFirst({
    where: { reportId, language, section: { key } },
    select: { text: true, revision: true },
  });
  return { text: row?.text ?? '', revision: row?.revision ?? 0 };
}

/** The keys of a report's sections in the order of its template. */
export async function sectionKeys(reportId: string): Promise<string[]> {
  const { call } = await db.countryReport.findUniqueOrThrow({
    where: { id: reportId },
    select: {
      call: { select: { template: { select: { sections: { orderBy: { position: 'asc' }, select: { key: true } } } } } },
    },
  });
  return call.template.sections.map(({ key }) => key);
}

/** The key of the first section. */
export async function firstSectionKey(reportId: string): Promise<string> {
  return (await sectionKeys(reportId))[0] ?? '';
}

/** A file hangs on the report; its bytes are not on disk. */
export async function aHangingFile(reportId: string, fileName: string): Promise<string> {
  const sha256 = randomUUID().replaceAll('-', '').repeat(2);
  const mediaType = 'application/pdf';
  await db.blob.create({ data: { sha256, bytes: 10, mediaType } });
  const { id } = await db.reportAttachment.create({
    data: { reportId, sha256, fileName, mediaType, bytes: 10, addedById: reportId },
  });
  return id;
}
