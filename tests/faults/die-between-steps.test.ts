import { spawn } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { db } from '@/lib/core/db';
import type { FaultPoint } from '@/lib/core/fault';
import { sweepFiles, verifyFiles } from '@/lib/core/file-keeping';
import { aReport, inDatabase } from '../support/factories';
import { focalPointOf } from '../support/personas';

type Act = 'attach' | 'submit';

/** Runs the act in a process that dies at `fault`; the answer is how it ended: `SIGKILL`, or its exit code. */
function actOnce(act: Act, given: readonly string[], fault: FaultPoint | ''): Promise<string> {
  const script = path.join(import.meta.dirname, 'act-once.ts');
  const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', script, act, ...given], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, FAULT: fault },
  });
  return new Promise((resolve) => child.once('close', (code, signal) => resolve(signal ?? String(code))));
}

const key = '01a20000-0000-7000-8000-00000000000f';

async function counts() {
  const [attachments, submissions, transitions, mails, audits, jobs] = await Promise.all([
    db.reportAttachment.count(),
    db.reportSubmission.count(),
    db.reportTransition.count({ where: { act: 'submit' } }),
    db.outboxMail.count(),
    db.auditEntry.count({ where: { act: { in: ['report.attach', 'report.submit'] } } }),
    db.$queryRaw<{ count: bigint }[]>`SELECT count(*) FROM graphile_worker.jobs`,
  ]);
  return { attachments, submissions, transitions, mails, audits, jobs: Number(jobs[0]?.count) };
}

const nothing = { attachments: 0, submissions: 0, transitions: 0, mails: 0, audits: 0, jobs: 0 };

describe('a process that dies while it attaches', () => {
  test.each(['attach.staged', 'attach.kept', 'attach.hung'] as const)(
    'at %s leaves nothing by halves, and the retry does it once',
    async (fault) => {
      const actor = await inDatabase(focalPointOf('GT', 'MIGRATION'));
      const report = await aReport({ partyCode: 'GT' });
      const given = [actor.userId, report.id];
      expect(await actOnce('attach', given, fault)).toBe('SIGKILL');
      expect(await counts()).toEqual(nothing);
      expect(await verifyFiles()).toMatchObject({ checked: 0, missing: [], altered: [] });

      expect(await actOnce('attach', given, '')).toBe('0');
      expect(await actOnce('attach', given, '')).toBe('0');
      expect(await counts()).toEqual({ ...nothing, attachments: 1, audits: 1 });
      await sweepFiles(-1);
      expect(await verifyFiles()).toEqual({ checked: 1, missing: [], altered: [] });
    },
  );
});

describe('a process that dies while it submits', () => {
  test.each(['submit.frozen', 'submit.moved', 'submit.told'] as const)(
    'at %s has sent nothing, and the retry sends it once',
    async (fault) => {
      const actor = await inDatabase(focalPointOf('GT', 'MIGRATION'));
      const report = await aReport({ partyCode: 'GT' });
      const given = [actor.userId, report.id, key];
      expect(await actOnce('submit', given, fault)).toBe('SIGKILL');
      expect(await counts()).toEqual(nothing);
      expect((await db.countryReport.findUniqueOrThrow({ where: { id: report.id } })).status).toBe('DRAFT');

      expect(await actOnce('submit', given, '')).toBe('0');
      const sent = await counts();
      expect(sent).toMatchObject({ submissions: 1, transitions: 1, audits: 1 });
      expect(sent.jobs).toBe(sent.mails);
      expect((await db.reportSubmission.findFirstOrThrow()).reference).toMatch(/-GT-1$/);
    },
  );
});
