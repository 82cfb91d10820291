import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '@/cli/installation';
import { freePort } from '@/cli/local-postgres';
import { type Served, serve } from '@/cli/serve';
import { db } from '@/lib/core/db';
import { env } from '@/lib/core/env';
import { sweepFiles, verifyFiles } from '@/lib/core/file-keeping';
import { callerOf, cookieOf } from '@/tests/support/callers';
import { expect, test, type World } from '@/tests/support/e2e';
import { aPng } from '@/tests/support/files';
import { type Answer, type Caller, callerAt, formWith, multipart, sendForm } from '@/tests/support/http';
import { aStandingReport, type StandingReport } from '@/tests/support/report-in-status';

// The server dies, or its disk is full, while somebody sends: what was promised is there, nothing is there by halves. The same below HTTP,
// at each step of the commands: tests/faults.
test.use({ story: 'server-faults' });
test.setTimeout(240_000);

const writer = 'focal-point.gt.migration@crm.example';

const logsOf = (name: string): string => {
  const logs = path.join(env().DATA_DIR, `logs-${name}`);
  mkdirSync(logs, { recursive: true });
  return logs;
};

/** A server beside the world's own, over the same data, that may be killed. */
async function another(world: World): Promise<Served> {
  const port = await freePort();
  const settings = { ...process.env, DATABASE_URL: world.databaseUrl, APP_ORIGIN: `http://localhost:${port}` };
  return serve({ port, env: settings, logs: logsOf('killed') });
}

const picture = (megabytes: number) => Buffer.concat([aPng, randomBytes(Math.floor(megabytes * 1_000_000))]);

function upload(caller: Caller, { id }: StandingReport, name: string, bytes: Buffer, locale = 'es'): Promise<Answer> {
  const { headers, body } = multipart([{ name: 'files', fileName: name, value: bytes, type: 'image/png' }]);
  const how = { ...headers, Origin: caller.origin, Accept: 'application/json' };
  return caller.send('POST', `/api/v1/reports/${id}/attachments?locale=${locale}`, { headers: how, body });
}

/** Half of a file is sent; the rest never comes. */
function sendHalf({ origin, cookie }: Caller, { id }: StandingReport, bytes: Buffer): Promise<void> {
  const { headers, body } = multipart([{ name: 'files', fileName: 'medio.png', value: bytes }]);
  const how = { ...headers, Origin: origin, Cookie: cookie, 'Content-Length': body.length };
  return new Promise((resolve) => {
    const half = request(`${origin}/api/v1/reports/${id}/attachments`, { method: 'POST', headers: how });
    half.on('error', () => undefined);
    half.write(body.subarray(0, body.length / 2), () => resolve());
  });
}

/** Does somebody new get through? Not over a connection that is there already. */
function isOpen(origin: string): Promise<boolean> {
  return new Promise((resolve) => {
    const line = connect(Number(new URL(origin).port), '127.0.0.1', () => {
      line.destroy();
      resolve(true);
    });
    line.once('error', () => resolve(false));
  });
}

test('a server that is asked to end takes what is on its way, and nobody else', async ({ world }) => {
  const report = await aStandingReport('DRAFT');
  const served = await another(world);
  const { origin, cookie } = await callerOf(served.address, writer);
  const { headers, body } = multipart([
    { name: 'files', fileName: 'a-tiempo.png', value: picture(3), type: 'image/png' },
  ]);
  const how = { ...headers, Origin: origin, Cookie: cookie, Accept: 'application/json', 'Content-Length': body.length };
  const address = `${origin}/api/v1/reports/${report.id}/attachments`;
  const sending = request(address, { method: 'POST', headers: how, agent: false });
  const answered = once(sending, 'response') as Promise<[IncomingMessage]>;
  await new Promise<void>((resolve) => sending.write(body.subarray(0, body.length / 2), () => resolve()));

  const ended = served.stop();
  // The door is shut for others before the file is whole.
  await expect.poll(() => isOpen(origin)).toBe(false);
  sending.end(body.subarray(body.length / 2));
  const [answer] = await answered;
  expect(answer.statusCode).toBe(201);
  answer.resume();
  await ended;
  const kept = await db.reportAttachment.findMany({ where: { reportId: report.id }, select: { fileName: true } });
  expect(kept).toContainEqual({ fileName: 'a-tiempo.png' });
  expect(await verifyFiles()).toMatchObject({ missing: [], altered: [] });
});

test('a server killed during uploads keeps what it promised and no half of anything', async ({ world }) => {
  const report = await aStandingReport('DRAFT');
  const promised: string[] = [];
  for (let round = 0; round < 4; round += 1) {
    const served = await another(world);
    const caller = await callerOf(served.address, writer);
    await sendHalf(caller, report, picture(8));
    const sending = Array.from({ length: 3 }, async (_, index) => {
      const name = `mapa-${round}-${index}.png`;
      const answer = await upload(caller, report, name, picture(0.5 + index)).catch(() => null);
      if (answer?.status === 201) promised.push(name);
    });
    // At another moment each round: before, in the middle of, and after the smaller ones.
    const moment = [0, 1, 2, 3].map((count) => Promise.all(sending.slice(0, count)))[round];
    await moment;
    process.kill(served.pid, 'SIGKILL');
    await served.fallen;
    await Promise.all(sending);
    await served.stop();
  }
  const hanging = await db.reportAttachment.findMany({ where: { reportId: report.id }, select: { fileName: true } });
  const names = hanging.map(({ fileName }) => fileName);
  expect(names).toEqual(expect.arrayContaining(promised));
  expect(promised.length).toBeGreaterThan(2);
  expect(names).not.toContain('medio.png');
  expect(await verifyFiles()).toMatchObject({ missing: [], altered: [] });
  await sweepFiles(-1);
  expect(await readdir(path.join(env().DATA_DIR, 'files', 'incoming'))).toEqual([]);
  expect(await verifyFiles()).toMatchObject({ missing: [], altered: [] });
  const again = await upload(await callerOf(world.origin, writer), report, 'medio.png', picture(8));
  expect(again.status).toBe(201);
});

test('a server killed during submissions has sent a report once or not at all; the same form sends it', async ({
  world,
}) => {
  const reports: StandingReport[] = [];
  while (reports.length < 6) reports.push(await aStandingReport('DRAFT'));
  const cookie = await cookieOf(writer);
  const forms = await Promise.all(
    reports.map(async ({ id }) =>
      formWith((await callerAt(world.origin, cookie).get(`/es/reports/${id}/check`)).text, 'checked'),
    ),
  );
  for (const half of [0, 1]) {
    const served = await another(world);
    const caller = callerAt(served.address, cookie);
    const sending = reports.flatMap((report, index) => {
      const form = forms[index];
      return index % 2 !== half || form === undefined
        ? []
        : [sendForm(caller, `/es/reports/${report.id}/check`, form).catch(() => null)];
    });
    // Killed when the first of them has been answered, the others under way.
    await Promise.race(sending);
    process.kill(served.pid, 'SIGKILL');
    await served.fallen;
    await Promise.all(sending);
    await served.stop();
  }
  const consistent = async ({ id }: StandingReport) => {
    const { status } = await db.countryReport.findUniqueOrThrow({ where: { id } });
    const [submissions, transitions, audits] = await Promise.all([
      db.reportSubmission.count({ where: { reportId: id } }),
      db.reportTransition.count({ where: { reportId: id } }),
      db.auditEntry.count({ where: { subjectId: id, act: 'report.submit' } }),
    ]);
    const count = status === 'SUBMITTED' ? 1 : 0;
    expect({ submissions, transitions, audits }).toEqual({ submissions: count, transitions: count, audits: count });
    return status;
  };
  const after = await Promise.all(reports.map(consistent));
  expect(after.filter((status) => status === 'SUBMITTED').length).toBeGreaterThan(0);
  const caller = callerAt(world.origin, cookie);
  for (const [index, { id }] of reports.entries()) {
    const form = forms[index];
    if (form === undefined) throw new Error('every report has its form');
    const answer = await sendForm(caller, `/es/reports/${id}/check`, form);
    expect(answer.headers.location).toMatch(new RegExp(`^/es/reports/${id}/sent`));
  }
  expect(await Promise.all(reports.map(consistent))).toEqual(reports.map(() => 'SUBMITTED'));
});

test('a full disk is said in words, keeps nothing by halves, and stops nothing else', async ({ world }) => {
  const report = await aStandingReport('DRAFT');
  const cookie = await cookieOf(writer);
  const disk = path.join(env().DATA_DIR, 'small-disk');
  mkdirSync(disk, { recursive: true });
  const script = path.join(root, 'tests/support/serve-on-small-disk.ts');
  const node = [process.execPath, '--conditions=react-server', '--import', 'tsx', script, logsOf('small-disk')];
  const child = spawn(
    'unshare',
    ['-rm', 'sh', '-c', 'mount -t tmpfs -o size=4m none "$0" && exec "$@"', disk, ...node],
    {
      env: { ...process.env, DATABASE_URL: world.databaseUrl, DATA_DIR: disk },
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  const ended = once(child, 'exit');
  const [origin] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const caller = callerAt(origin, cookie);
  expect((await upload(caller, report, 'primero.png', picture(3))).status).toBe(201);
  for (const [locale, words] of [
    ['es', 'no tiene espacio para guardar el archivo'],
    ['en', 'has no room to keep the file'],
  ] as const) {
    const full = await upload(caller, report, 'segundo.png', picture(2), locale);
    expect(full.status).toBe(507);
    expect(full.text).toContain(words);
  }
  expect(await db.reportAttachment.count({ where: { reportId: report.id, fileName: 'segundo.png' } })).toBe(0);
  // What is written into the database goes on: a text, and the sending of the report itself.
  const section = `/es/reports/${report.id}/edit/${report.sectionKey}`;
  const form = formWith((await caller.get(section)).text, 'textEs');
  expect((await sendForm(caller, section, form, { textEs: 'Con el disco lleno.', goOn: 'index' })).status).toBe(303);
  expect((await upload(caller, report, 'pequeño.png', picture(0.1))).status).toBe(201);
  expect((await caller.get(`/es/reports/${report.id}/check`)).status).toBe(200);
  child.stdin.end();
  await ended;
});
