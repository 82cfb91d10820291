import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSessionFor } from '@/lib/access/sessions/commands';
import { hashOfToken } from '@/lib/access/token';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { markOfPage } from '@/lib/texts/live/mark';
import { streamText } from '@/lib/texts/live/stream';
import { commentOnParagraph, proposeOnWhole } from '@/lib/texts/proposals/commands';
import { getOpenProposals } from '@/lib/texts/proposals/queries';
import { recommendOnProposal } from '@/lib/texts/proposals/settle-commands';
import { saveParagraph } from '@/lib/texts/texts/paragraph-commands';
import { getText } from '@/lib/texts/texts/queries';
import { errandSessionId } from '@/tests/support/personas';
import { aKey } from '@/tests/support/reports';
import { aParagraph, aText, aTextWorld, openedToObserver, type TextWorld } from '@/tests/support/text-world';

let world: TextWorld;
let presidency: Actor;
const open: AbortController[] = [];

beforeEach(async () => {
  world = await aTextWorld();
  presidency = world.as('presidency-officer.PA');
});
afterEach(() => {
  for (const one of open.splice(0)) one.abort();
});

type Event = Readonly<{ name: string; data: Record<string, unknown> }>;

/** What one stream tells, event by event; null when it has ended. */
async function listens(actor: Actor, textId: string) {
  const { token } = await createSessionFor(actor.userId, ['pwd', 'otp']);
  const controller = new AbortController();
  open.push(controller);
  const stream = await streamText(actor, textId, { tokenHash: hashOfToken(token), signal: controller.signal });
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  const queue: Event[] = [];
  const next = async (): Promise<Event | null> => {
    while (queue.length === 0) {
      const { value, done } = await reader.read();
      if (done) return null;
      rest += decoder.decode(value, { stream: true });
      const blocks = rest.split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const name = /^event: (.*)$/m.exec(block)?.[1];
        if (name !== undefined) queue.push({ name, data: JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? '{}') });
      }
    }
    return queue.shift() ?? null;
  };
  /** The next event of that name; null when the stream ended first. */
  const until = async (name: string): Promise<Event | null> => {
    for (;;) {
      const event = await next();
      if (event === null || event.name === name) return event;
    }
  };
  const mark = (await until('here'))?.data.mark;
  return { until, token, mark };
}

const save = (paragraphId: string, words: string, by: Actor = presidency) =>
  saveParagraph(by, {
    ...{ paragraphId, wordsEs: words, revisionEs: 1, wordsEn: 'Agree to act.', revisionEn: 1, isInStep: false },
  });

describe('the stream of a text', () => {
  test('tells every reader the words that changed, and who is there by delegation', async () => {
    const textId = await aText(world);
    const paragraphId = await aParagraph(world, textId);
    const [hn, capital] = [
      await listens(world.as('drafter.HN'), textId),
      await listens(world.as('focal-point.GT.MIGRATION'), textId),
    ];
    let parties: unknown;
    do parties = (await hn.until('presence'))?.data.parties;
    while (JSON.stringify(parties) !== '["GT","HN"]');
    await save(paragraphId, 'Acuerdan ahora.');
    for (const one of [hn, capital]) {
      let words: unknown[] = [];
      while (words.length === 0) words = ((await one.until('change'))?.data.words ?? []) as unknown[];
      expect(words).toContainEqual({ id: paragraphId, language: 'es', revision: 2, words: 'Acuerdan ahora.' });
    }
  });

  test('says on opening how far the text has come, to each as much as they read: a page made before has missed something', async () => {
    const textId = await aText(world, 'PLENARY');
    const paragraphId = await aParagraph(world, textId);
    await openedToObserver(world, textId);
    const [member, observer] = [world.as('focal-point.GT.MIGRATION'), world.as('delegate.AR')];
    const marks = async () => [(await listens(member, textId)).mark, (await listens(observer, textId)).mark];
    // A page that was made in this moment says the same: otherwise every opening would ask for it twice.
    const onPages = async () => [
      markOfPage(await getText(member, textId), await getOpenProposals(member, textId)),
      markOfPage(await getText(observer, textId), await getOpenProposals(observer, textId)),
    ];
    const first = await marks();
    expect(await onPages()).toEqual(first);
    expect(await marks()).toEqual(first);
    await proposeOnWhole(world.as('vice-minister.GT'), {
      ...{ paragraphId, kind: 'RESERVE', revisionEs: 1, revisionEn: 1, reason: '', key: aKey() },
    });
    const second = await marks();
    // Whoever reads the words only does not learn that somebody proposed something (P-02).
    expect([second[0] === first[0], second[1] === first[1]]).toEqual([false, true]);
    await save(paragraphId, 'Acuerdan ahora.');
    const third = await marks();
    expect(await onPages()).toEqual(third);
    expect([third[0] === second[0], third[1] === second[1]]).toEqual([false, false]);
  });

  test.each(['delegate.AR', 'delegate.ACNUR', 'secretariat.it-specialist', 'guest'] as const)(
    'does not exist for %s',
    async (name) => {
      const textId = await aText(world);
      await expect(listens(world.as(name), textId)).rejects.toMatchObject({ reason: 'text.not-found' });
    },
  );

  test('of closed doors is for those in the room alone', async () => {
    const textId = await aText(world, 'CLOSED_DOOR', { kind: 'DECISIONS' });
    for (const name of ['presidency-officer.PA', 'secretariat.coordinator', 'grcm-delegate.GT'] as const) {
      await expect(listens(world.as(name), textId)).rejects.toMatchObject({ reason: 'text.not-found' });
    }
    const inside = await listens(world.as('vice-minister.GT'), textId);
    await aParagraph(world, textId, { by: world.presidingMinister });
    expect((await inside.until('change'))?.name).toBe('change');
  });

  test('ends in the instant in which the mandate or the session does', async () => {
    const textId = await aText(world);
    const [hn, gt] = [await listens(world.as('drafter.HN'), textId), await listens(world.otherDrafter, textId)];
    await db.mandate.updateMany({
      where: { userId: world.as('drafter.HN').userId },
      data: { revokedAt: now(), revokedReason: 'Terminó su encargo.' },
    });
    expect(await hn.until('never')).toBeNull();
    await db.session.updateMany({ where: { tokenHash: hashOfToken(gt.token) }, data: { revokedAt: now() } });
    expect(await gt.until('never')).toBeNull();
    expect(await db.textPresence.count({ where: { userId: world.as('drafter.HN').userId } })).toBe(0);
  });

  test('tells an observer State with an authorisation of changed words and of nothing else (P-02)', async () => {
    const textId = await aText(world, 'PLENARY');
    const paragraphId = await aParagraph(world, textId);
    await openedToObserver(world, textId);
    const observer = await listens(world.as('delegate.AR'), textId);
    const member = await listens(world.as('vice-minister.HN'), textId);
    await proposeOnWhole(world.as('vice-minister.HN'), {
      ...{ paragraphId, kind: 'RESERVE', revisionEs: 1, revisionEn: 1, reason: '', key: aKey() },
    });
    expect((await member.until('change'))?.data.words).toEqual([]);
    await save(paragraphId, 'Acuerdan en la plenaria.');
    const first = await observer.until('change');
    expect(first?.data.words).toContainEqual(expect.objectContaining({ words: 'Acuerdan en la plenaria.' }));
  });

  test('says nothing of a private comment, and goes on when its line to the database was cut', async () => {
    const textId = await aText(world);
    const paragraphId = await aParagraph(world, textId);
    const gt = await listens(world.otherDrafter, textId);
    await commentOnParagraph(world.as('drafter.HN'), { paragraphId, words: 'Solo HN.', isPrivate: true, key: aKey() });
    const owner = new Client({ connectionString: process.env.DATABASE_URL });
    await owner.connect();
    const { rowCount } = await owner.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE query LIKE 'LISTEN%' AND datname = current_database() AND pid <> pg_backend_pid()`);
    await owner.end();
    expect(rowCount).toBe(1);
    // The line is back: whatever may have been missed is asked for.
    expect((await gt.until('change'))?.data.words).toEqual([]);
    await save(paragraphId, 'Después del corte.');
    let words: unknown[] = [];
    while (words.length === 0) words = ((await gt.until('change'))?.data.words ?? []) as unknown[];
    expect(words).toContainEqual(expect.objectContaining({ words: 'Después del corte.' }));
  });

  test('an observer State is told no word after its session has ended, though nobody revoked anything (P-02)', async () => {
    const textId = await aText(world, 'PLENARY');
    const paragraphId = await aParagraph(world, textId);
    await openedToObserver(world, textId);
    const observer = await listens(world.as('delegate.AR'), textId);
    await db.meetingSession.update({ where: { id: errandSessionId }, data: { endsAt: now() } });
    await save(paragraphId, 'Después de la sesión.');
    expect(await observer.until('change')).toBeNull();
  });

  test('a recommendation that is not shown is not announced', async () => {
    const textId = await aText(world);
    const paragraphId = await aParagraph(world, textId);
    const { proposalId } = await proposeOnWhole(world.as('drafter.HN'), {
      ...{ paragraphId, kind: 'RESERVE', revisionEs: 1, revisionEn: 1, reason: '', key: aKey() },
    });
    const heard: string[] = [];
    const ear = new Client({ connectionString: process.env.DATABASE_URL });
    await ear.connect();
    ear.on('notification', ({ payload }) => heard.push(payload ?? ''));
    await ear.query('LISTEN crm_text');
    await recommendOnProposal(presidency, {
      ...{ proposalId, version: 1, outcome: 'ACCEPT', note: '', wordsEs: '', wordsEn: '', isShown: false },
    });
    await ear.query('SELECT 1');
    await ear.end();
    expect(heard).toEqual([]);
  });
});
