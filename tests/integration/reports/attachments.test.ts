import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { db } from '@/lib/core/db';
import { Conflict, Forbidden, Invalid, NotFound } from '@/lib/core/errors';
import { sweepFiles, verifyFiles } from '@/lib/core/file-keeping';
import { readFileOf, stageFile } from '@/lib/core/storage';
import { attachFile, detachFile } from '@/lib/reports/attachments/commands';
import { getAttachmentFile } from '@/lib/reports/attachments/queries';
import { mostAttachments } from '@/lib/reports/attachments/schema';
import { aReport, everyoneInDatabase, inDatabase } from '../../support/factories';
import { aDocx, aPdf, aPng, sha256Of } from '../../support/files';
import { coordinator, focalPointOf } from '../../support/personas';

const guatemala = focalPointOf('GT', 'MIGRATION');

async function attach(actor: Actor, reportId: string, bytes: Buffer, name = 'anexo.pdf') {
  return attachFile(actor, reportId, await stageFile(Readable.from([bytes]), 25_000_000), name);
}

describe('attach', () => {
  test('the file is kept by its hash, hangs on the report, and the act is on record', async () => {
    const actor = await inDatabase(guatemala);
    const report = await aReport({ partyCode: 'GT' });
    const bytes = await aPdf('Anexo estadístico');
    const { id } = await attach(actor, report.id, bytes, '../../Anexo «uno».pdf');

    const file = await getAttachmentFile(actor, report.id, id);
    expect(file).toEqual({
      sha256: sha256Of(bytes),
      fileName: 'Anexo «uno».pdf',
      mediaType: 'application/pdf',
      bytes: bytes.length,
    });
    const kept: Buffer[] = [];
    for await (const chunk of await readFileOf(file.sha256)) kept.push(chunk as Buffer);
    expect(Buffer.concat(kept).equals(bytes)).toBe(true);
    const entry = await db.auditEntry.findFirstOrThrow({ where: { act: 'report.attach' } });
    expect(entry).toMatchObject({ actorId: actor.userId, subjectId: report.id, detail: { attachmentId: id } });
  });

  test('sent twice, also at the same instant, it hangs there once', async () => {
    const actor = await inDatabase(guatemala);
    const report = await aReport({ partyCode: 'GT' });
    const bytes = await aDocx();
    const answers = await Promise.all(Array.from({ length: 6 }, () => attach(actor, report.id, bytes, 'anexo.docx')));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await db.reportAttachment.count()).toBe(1);
  });

  test('one more than the limit is refused, and its bytes are not named', async () => {
    const actor = await inDatabase(guatemala);
    const report = await aReport({ partyCode: 'GT' });
    for (let i = 0; i < mostAttachments; i += 1) await attach(actor, report.id, aPng, `mapa ${i}.png`);
    await expect(attach(actor, report.id, aPng, 'uno más.png')).rejects.toThrow(Conflict);
    expect(await db.reportAttachment.count()).toBe(mostAttachments);
  });

  test('a refused file leaves no row', async () => {
    const actor = await inDatabase(guatemala);
    const report = await aReport({ partyCode: 'GT' });
    await expect(attach(actor, report.id, Buffer.from('MZ program'), 'informe.pdf')).rejects.toThrow(Invalid);
    expect(await db.blob.count()).toBe(0);
  });

  test('only the own country, and only while the report is open', async () => {
    const report = await aReport({ partyCode: 'GT' });
    const sent = await aReport({ partyCode: 'GT', status: 'SUBMITTED' });
    const bytes = await aPdf();
    await expect(attach(await inDatabase(focalPointOf('PA', 'FOREIGN_AFFAIRS')), report.id, bytes)).rejects.toThrow(
      NotFound,
    );
    await expect(attach(await inDatabase(coordinator), sent.id, bytes)).rejects.toThrow(Forbidden);
    await expect(attach(await inDatabase(guatemala), sent.id, bytes)).rejects.toMatchObject({
      reason: 'workflow.closed',
    });
  });
});

describe('who reads a file', () => {
  test('before it is sent its own country; afterwards the readers of what was sent, and of nothing else', async () => {
    const author = await inDatabase(guatemala);
    const report = await aReport({ partyCode: 'GT' });
    const sentFile = await attach(author, report.id, await aPdf('enviado'), 'enviado.pdf');
    await db.reportSubmission.create({
      data: {
        reportId: report.id,
        number: 1,
        reference: 'INF-TEST-1',
        content: [],
        submittedAt: (await db.countryReport.findFirstOrThrow()).createdAt,
        submittedById: author.userId,
        isLate: false,
        attachments: { create: { attachmentId: sentFile.id, position: 0 } },
      },
    });
    const draftFile = await attach(author, report.id, await aPdf('borrador'), 'borrador.pdf');

    const readers: Record<'DRAFT' | 'SUBMITTED' | 'RETURNED', string[]> = { DRAFT: [], SUBMITTED: [], RETURNED: [] };
    const people = await everyoneInDatabase();
    for (const status of ['DRAFT', 'SUBMITTED', 'RETURNED'] as const) {
      await db.countryReport.update({ where: { id: report.id }, data: { status } });
      for (const [name, actor] of people) {
        const reads = (id: string) =>
          getAttachmentFile(actor, report.id, id).then(
            () => true,
            () => false,
          );
        const isOwn = actor.mandates.some(
          ({ partyCode, office }) => partyCode === 'GT' && office !== 'PRESIDENCY_OFFICER' && office !== 'DRAFTER',
        );
        expect([name, status, await reads(draftFile.id)]).toEqual([name, status, isOwn]);
        if ((await reads(sentFile.id)) && !isOwn) readers[status].push(name);
      }
    }
    expect(readers.DRAFT).toEqual([]);
    expect(readers.RETURNED.every((name) => /secretariat|coordinator|assistant|presidency/i.test(name))).toBe(true);
    expect(readers.SUBMITTED.length).toBeGreaterThan(readers.RETURNED.length);
    expect(readers.SUBMITTED.filter((name) => /observer|rrocm|guest|former|it-?specialist|nobody/i.test(name))).toEqual(
      [],
    );
  });
});

describe('detach', () => {
  test('the file leaves the working report and stays in what was sent', async () => {
    const actor = await inDatabase(guatemala);
    const report = await aReport({ partyCode: 'GT' });
    const { id } = await attach(actor, report.id, await aPdf());
    await detachFile(actor, report.id, id);
    await detachFile(actor, report.id, id);
    expect(await db.reportAttachment.count({ where: { removedAt: null } })).toBe(0);
    expect(await db.auditEntry.count({ where: { act: 'report.detach' } })).toBe(1);
    await expect(detachFile(actor, report.id, '00000000-0000-7000-8000-000000000000')).rejects.toThrow(NotFound);
  });
});

describe('keeping', () => {
  test('what no row names goes; what a row names stays; bytes that the disk changed are found', async () => {
    const actor = await inDatabase(guatemala);
    const report = await aReport({ partyCode: 'GT' });
    await attach(actor, report.id, await aPdf());
    await stageFile(Readable.from([Buffer.from('left behind')]), 100);
    expect(await sweepFiles()).toEqual({ staged: 0, orphans: 0 });
    expect((await sweepFiles(-1)).staged).toBeGreaterThanOrEqual(1);
    expect(await verifyFiles()).toMatchObject({ checked: 1, missing: [], altered: [] });
    await db.blob.create({ data: { sha256: 'f'.repeat(64), bytes: 1, mediaType: 'application/pdf' } });
    expect((await verifyFiles()).missing).toEqual(['f'.repeat(64)]);
  });
});
