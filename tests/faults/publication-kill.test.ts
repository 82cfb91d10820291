import { expect, test } from 'vitest';
import { findFirstBrokenEntry } from '@/lib/core/audit';
import { setClock } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { publishDocument } from '@/lib/documents/documents/commands';
import {
  getPublished,
  getPublishedFile,
  listNewestPublished,
  listPublished,
  listPublishedSymbols,
  portalRevision,
} from '@/lib/documents/published/queries';
import { PublishedAsked } from '@/lib/documents/published/schema';
import { publishedFeed } from '@/lib/web/published-feed';
import { aDocumentWorld, anIssued, on } from '../support/document-world';
import { callerAt } from '../support/http';
import { nothingIsHalf, nothingIsLeft, start, tenMoments } from './killing';

type Act = 'publish' | 'unpublish' | 'withdraw';
type Form = Readonly<{ symbol: string; act: Act; documentId: string; version: number }>;

const word = 'colibrí';

const there = (asked: Promise<unknown>): Promise<boolean> =>
  asked.then(
    () => true,
    () => false,
  );

/** The papers of the portal among these; every way to each of them says the same. */
async function onPortal(symbols: readonly string[]): Promise<ReadonlySet<string>> {
  const of = (rows: readonly { symbol: string }[]) => new Set(rows.map(({ symbol }) => symbol));
  const list = of((await listPublished(PublishedAsked.parse({}))).rows);
  const search = of((await listPublished(PublishedAsked.parse({ words: word }))).rows);
  const map = new Set(await listPublishedSymbols());
  const feed = publishedFeed(await listNewestPublished(), 'es');
  const versions = await db.documentVersion.findMany({ select: { id: true, document: { select: { symbol: true } } } });
  for (const symbol of symbols) {
    const { id } = versions.find(({ document }) => document.symbol === symbol) ?? { id: '' };
    const ways = {
      ...{ list: list.has(symbol), search: search.has(symbol), map: map.has(symbol) },
      ...{ feed: feed.includes(`${symbol}: `), single: await there(getPublished(symbol)) },
      file: await there(getPublishedFile(id)),
    };
    expect([symbol, ways, new Set(Object.values(ways)).size]).toEqual([symbol, ways, 1]);
  }
  return list;
}

/** What is on record of the paper, and how often it was changed. */
async function recordOf({ documentId }: Form) {
  const [{ version, publishedAt, publishedById, withdrawnAt, withdrawReason }, audit] = await db.$transaction(
    [
      db.document.findUniqueOrThrow({ where: { id: documentId } }),
      db.auditEntry.findMany({
        where: { subjectId: documentId, act: { in: ['document.publish', 'document.unpublish', 'document.withdraw'] } },
        orderBy: { seq: 'asc' },
        select: { act: true },
      }),
    ],
    { isolationLevel: 'RepeatableRead' },
  );
  return { version, publishedAt, publishedById, withdrawnAt, withdrawReason, acts: audit.map(({ act }) => act) };
}

/** What waits to be told or done; a publication tells nobody by mail. */
const waiting = async () => [
  await db.outboxMail.count(),
  Number((await db.$queryRaw<{ count: bigint }[]>`SELECT count(*) FROM graphile_worker.jobs`)[0]?.count),
];

test('a server that is killed at ten moments of publishing and withdrawing has done each wholly or not at all, and each can be done again', async () => {
  const world = await aDocumentWorld();
  const secretariat = world.as('secretariat.assistant');
  const issued = () => anIssued(secretariat, { classification: 'PUBLIC' }, word);
  const publish = async (symbol: string) => publishDocument(secretariat, await on(symbol));
  const [turning, leaving]: [string[], string[]] = [[], []];
  for (let index = 0; index < 8; index += 1) turning.push(await issued());
  for (let index = 0; index < 12; index += 1) leaving.push(await issued());
  for (const symbol of [...turning.slice(0, 4), ...leaving]) await publish(symbol);
  // Those who die have the machine's clock.
  setClock();

  const server = async () => {
    const running = start('tests/faults/papers-server.ts', [secretariat.userId]);
    const { send } = callerAt(`http://127.0.0.1:${await running.said}`);
    /** The answer, or null where the server died before it gave one. */
    const sent = ({ act, documentId, version }: Form): Promise<number | null> =>
      send('POST', `/${act}`, { body: JSON.stringify({ documentId, version }) }).then(
        ({ status }) => status,
        () => null,
      );
    return { kill: running.kill, sent };
  };
  /** What is published is withdrawn, the other way round, and one paper more leaves for good. */
  const forms = async (round: number): Promise<Form[]> => {
    const made: Form[] = [];
    const published = await onPortal(turning);
    for (const symbol of turning) {
      const act = published.has(symbol) ? 'unpublish' : 'publish';
      made.push({ symbol, act, ...(await on(symbol)) });
    }
    const symbol = leaving[round] ?? '';
    return [...made, { symbol, act: 'withdraw', ...(await on(symbol)) }];
  };

  const isDone = async (form: Form, portal: ReadonlySet<string>): Promise<void> => {
    const { publishedAt, publishedById, withdrawnAt, withdrawReason, version, acts } = await recordOf(form);
    const isPublished = form.act === 'publish';
    expect([form.symbol, publishedAt !== null, publishedById]).toEqual([
      ...[form.symbol, isPublished, isPublished ? secretariat.userId : null],
    ]);
    expect([withdrawnAt !== null, withdrawReason]).toEqual(form.act === 'withdraw' ? [true, 'Error'] : [false, null]);
    expect([version, acts.at(-1)]).toEqual([form.version + 1, `document.${form.act}`]);
    expect(portal.has(form.symbol)).toBe(isPublished);
  };

  let running = await server();
  // The first of a process are slower than the next.
  await Promise.all((await forms(10)).map(running.sent));
  const measured = await forms(11);
  // The next one starts while this one works, here as in every round; and what comes late in a round is caught, too.
  let next = server();
  const from = performance.now();
  expect(new Set(await Promise.all(measured.map(running.sent)))).toEqual(new Set([204]));
  const moments = tenMoments('publication', 1.3 * (performance.now() - from));

  let [done, undone] = [0, 0];
  for (const [round, ms] of moments.entries()) {
    const asked = await forms(round);
    const before = new Map(await Promise.all(asked.map(async (form) => [form.symbol, await recordOf(form)] as const)));
    const [revision, told] = [await portalRevision(), await waiting()];
    if (round > 0) next = server();
    const [dying] = [running];
    const killed = new Promise<void>((resolve) => {
      setTimeout(() => resolve(dying.kill()), ms);
    });
    const answers = await Promise.all(asked.map(dying.sent));
    await killed;
    const symbols = asked.map(({ symbol }) => symbol);
    const portal = await onPortal(symbols);
    let changed = 0;
    for (const [index, form] of asked.entries()) {
      const was = before.get(form.symbol);
      const is = await recordOf(form);
      if (is.version === form.version) {
        // Not at all; and so it was not promised.
        expect([is, answers[index]]).toEqual([was, null]);
        expect(portal.has(form.symbol)).toBe(form.act !== 'publish');
      } else {
        changed += 1;
        await isDone(form, portal);
        expect(is.acts).toEqual([...(was?.acts ?? []), `document.${form.act}`]);
      }
    }
    expect((await portalRevision()) === revision).toBe(changed === 0);
    done += changed;
    undone += asked.length - changed;
    await nothingIsHalf();
    // The same forms again: what was done is not done twice, and the rest is done now.
    running = await next;
    const again = await Promise.all(asked.map(running.sent));
    expect(again.filter((status) => status === 204)).toHaveLength(asked.length - changed);
    expect(again.filter((status) => status === 409)).toHaveLength(changed);
    const after = await onPortal(symbols);
    for (const form of asked) {
      await isDone(form, after);
      expect((await recordOf(form)).acts).toHaveLength((before.get(form.symbol)?.acts.length ?? 0) + 1);
    }
    expect(await waiting()).toEqual(told);
  }
  await running.kill();
  expect([done > 0, undone > 0]).toEqual([true, true]);
  expect((await findFirstBrokenEntry()).broken).toBeNull();
  await nothingIsLeft();
}, 300_000);
