import { Agent, type ClientRequest, get } from 'node:http';
import { say, table } from '@/cli/say';
import { createSessionFor } from '@/lib/access/sessions/commands';
import { db } from '@/lib/core/db';
import { proposeReplacement } from '@/lib/texts/proposals/commands';
import { beginText } from '@/lib/texts/texts/commands';
import { addParagraph, saveParagraph } from '@/lib/texts/texts/paragraph-commands';
import { actorOf, cookieOf } from '@/tests/support/callers';
import { aKey } from '@/tests/support/reports';
import { at, measure, warmUp } from './load';
import type { BenchWorld } from './world';

const paragraphs = 200;
const proposals = 400;
const readers = 500;
const saves = 20;
const presidency = 'presidency-officer.do@crm.example';

/** A text of 200 paragraphs in two languages, in step, with 400 open proposals of eleven delegations; its id and its paragraphs'. */
async function aLongText(): Promise<Readonly<{ textId: string; paragraphIds: readonly string[] }>> {
  const officer = await actorOf(presidency);
  const where = { kind: 'PLENARY' as const, meeting: { bodyCode: 'VICE_MINISTERS', status: 'PLANNED' as const } };
  const { id: sessionId } = await db.meetingSession.findFirstOrThrow({ where });
  const named = { titleEs: 'Texto largo', titleEn: 'Long text', hasLetters: false };
  const { textId } = await beginText(officer, { sessionId, kind: 'DECLARATION', ...named, key: aKey() });
  const paragraphIds: string[] = [];
  for (let n = 0; n < paragraphs; n += 1) {
    const wordsEs = `Fortalecer la coordinación consular en cada país con los medios disponibles y evaluar juntos los avances del compromiso ${n}.`;
    const wordsEn = `To strengthen consular coordination in each country with the means available and assess together the progress of commitment ${n}.`;
    const { paragraphId } = await addParagraph(officer, {
      ...{ textId, afterId: null, kind: 'OPERATIVE', level: 0, wordsEs, wordsEn, isInStep: true, key: aKey() },
    });
    paragraphIds.push(paragraphId);
  }
  const members = await db.user.findMany({
    where: { email: { startsWith: 'vice-minister.' } },
    select: { email: true },
    orderBy: { email: 'asc' },
  });
  const delegations = await Promise.all(members.map(({ email }) => actorOf(email)));
  for (let n = 0; n < proposals; n += 1) {
    const delegation = delegations[n % delegations.length];
    if (delegation === undefined) throw new Error('there is no delegation');
    await proposeReplacement(delegation, {
      ...{ paragraphId: paragraphIds[n % paragraphs] ?? '', revisionEs: 1, revisionEn: 1, reason: '', key: aKey() },
      wordsEs: `Fortalecer la coordinación consular en cada país con medios suficientes y evaluar juntos los avances del compromiso ${n % paragraphs}.`,
      wordsEn: `To strengthen consular coordination in each country with sufficient means and assess together the progress of commitment ${n % paragraphs}.`,
    });
  }
  return { textId, paragraphIds };
}

type Line = Readonly<{ request: ClientRequest; heard: (words: string) => Promise<number> }>;

/** One open stream; `heard` answers with the milliseconds at which words that hold this were on the line. */
async function listen(address: string, cookie: string, agent: Agent): Promise<Line> {
  let said = '';
  let waiting: Readonly<{ words: string; tell: (at: number) => void }> | null = null;
  const request = get(address, { agent, headers: { cookie } });
  await new Promise<void>((resolve, reject) => {
    request.once('error', reject);
    request.once('response', (response) => {
      if (response.statusCode !== 200) reject(new Error(`a stream was answered ${response.statusCode}`));
      response.setEncoding('utf8');
      response.on('error', () => undefined);
      response.on('data', (part: string) => {
        said = (said + part).slice(-20_000);
        if (said.includes('event: here')) resolve();
        if (waiting !== null && said.includes(waiting.words)) waiting.tell(performance.now());
      });
    });
  });
  request.on('error', () => undefined);
  return {
    request,
    heard: (words) =>
      new Promise((tell) => {
        waiting = { words, tell };
      }),
  };
}

/** Cookies of people who read texts in work, none for more than ten streams. */
async function listeners(): Promise<string[]> {
  const offices = ['FOCAL_POINT', 'VICE_MINISTER', 'GRCM_DELEGATE', 'LIAISON_OFFICER'] as const;
  const people = await db.user.findMany({
    where: { mandates: { some: { revokedAt: null, office: { kind: { in: [...offices] } } } }, disabledAt: null },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: 60,
  });
  const cookies: string[] = [];
  for (const { id } of people) {
    const { cookieName, token } = await createSessionFor(id, ['pwd', 'otp']);
    cookies.push(`${cookieName}=${token}`);
  }
  return Array.from({ length: readers }, (_, index) => cookies[index % cookies.length] ?? '');
}

/** A saved paragraph on its way to 500 readers: milliseconds from the press to the median and to the last of them, save by save. */
async function measureLive(origin: string, textId: string, paragraphIds: readonly string[]): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
  const cookies = await listeners();
  const lines: Line[] = [];
  for (let from = 0; from < readers; from += 25) {
    const some = cookies.slice(from, from + 25);
    lines.push(
      ...(await Promise.all(some.map((cookie) => listen(`${origin}/api/v1/texts/${textId}/live`, cookie, agent)))),
    );
  }
  const officer = await actorOf(presidency);
  const medians: number[] = [];
  const lasts: number[] = [];
  for (let n = 0; n < saves; n += 1) {
    const wordsEs = `Acuerdan la medida número ${n} de la medición.`;
    const answers = lines.map(({ heard }) => heard(wordsEs));
    const from = performance.now();
    await saveParagraph(officer, {
      ...{
        paragraphId: paragraphIds[n] ?? '',
        wordsEs,
        revisionEs: 1,
        wordsEn: 'Agree.',
        revisionEn: 1,
        isInStep: true,
      },
    });
    const times = (await Promise.all(answers)).map((at) => at - from).toSorted((a, b) => a - b);
    medians.push(at(times, 0.5));
    lasts.push(times.at(-1) ?? 0);
  }
  for (const { request } of lines) request.destroy();
  agent.destroy();
  const sorted = lasts.toSorted((a, b) => a - b);
  say.result(
    table([
      ['a saved paragraph reaches', 'half of them, ms', 'the last, ms', 'the last, worst save'],
      [
        `${lines.length} readers`,
        String(
          at(
            medians.toSorted((a, b) => a - b),
            0.5,
          ),
        ),
        String(at(sorted, 0.5)),
        String(Math.round(sorted.at(-1) ?? 0)),
      ],
    ]),
  );
}

/** A page of a text behind closed doors and of one that is not there, for the Secretariat: what a clock outside the room would show. */
async function measureHidden({ origin, pids }: BenchWorld, seconds: number): Promise<void> {
  const { id } = await db.negotiatedText.findFirstOrThrow({ where: { isClosed: true }, select: { id: true } });
  const cookie = await cookieOf('secretariat.coordinator@crm.example');
  const rows: string[][] = [['not there for the coordinator', 'p50 ms', 'p95', 'p99', 'cpu ms']];
  for (const [name, textId] of [
    ['behind closed doors', id],
    ['of nobody', aKey()],
    ['behind closed doors, again', id],
    ['of nobody, again', aKey()],
  ] as const) {
    const given = { url: `${origin}/es/texts/${textId}`, pid: pids.product, cookie, status: 404, connections: 1 };
    await warmUp(given);
    const { p50, p95, p99, cpuMs } = await measure({ ...given, seconds });
    rows.push([name, ...[p50, p95, p99, cpuMs ?? '–'].map(String)]);
  }
  say.result(table(rows));
}

/** The page that opens a long text, in each way to read it, beside a bare page of Next; then a saved paragraph on its way to 500 readers. */
export async function measureTexts(world: BenchWorld, seconds: number): Promise<void> {
  const { origin, bareNext, pids } = world;
  await measureHidden(world, seconds);
  const { textId, paragraphIds } = await aLongText();
  const cookie = await cookieOf('focal-point.gt.migration@crm.example');
  const rows: string[][] = [['200 paragraphs, 400 proposals', 'p50 ms', 'p95', 'p50 of 8 at once', 'p95', 'cpu ms']];
  const addresses = ['clean', 'both', 'compilation', 'redline', 'final'].map(
    (view) => [view, `${origin}/es/texts/${textId}?view=${view}`, pids.product] as const,
  );
  for (const [name, url, pid] of [...addresses, ['bare Next', `${bareNext}/documents`, pids.bareNext] as const]) {
    await warmUp({ url, cookie, connections: 8 });
    const alone = await measure({ url, pid, cookie, status: 200, connections: 1, seconds });
    const many = await measure({ url, pid, cookie, status: 200, connections: 8, seconds });
    rows.push([name, ...[alone.p50, alone.p95, many.p50, many.p95, alone.cpuMs ?? '–'].map(String)]);
  }
  say.result(table(rows));
  await measureLive(origin, textId, paragraphIds);
}
