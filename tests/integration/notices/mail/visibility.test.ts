import { describe, expect, test } from 'vitest';
import { db, inTransaction } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { queueMail } from '@/lib/notices/mail/commands';
import { listMyMessages, listOutbox } from '@/lib/notices/mail/queries';
import { MessagesAsked, OutboxSearch } from '@/lib/notices/mail/schema';
import { aUser, everyoneInDatabase, inDatabase } from '@/tests/support/factories';
import { type ByPersona, cellsOf, coordinator, itSpecialist, nobody } from '@/tests/support/personas';

type Seen = 'contents' | 'deliveries' | 'nothing';

/** What of everybody's mails this person sees (DR-62, DR-63). */
const table: ByPersona<Seen> = {
  'focal-point.GT.MIGRATION': 'nothing',
  'focal-point.PA.FOREIGN_AFFAIRS': 'nothing',
  'vice-minister.GT': 'nothing',
  'vice-minister.HN': 'nothing',
  'grcm-delegate.GT': 'nothing',
  'grcm-delegate.HN': 'nothing',
  'liaison-officer.GT.NETWORK_CONSULAR': 'nothing',
  'liaison-officer.HN.NETWORK_TRAFFICKING': 'nothing',
  'liaison-officer.HN.NETWORK_CONSULAR': 'nothing',
  'presidency-officer.PA': 'nothing',
  'drafter.HN': 'nothing',
  'secretariat.coordinator': 'contents',
  'secretariat.assistant': 'contents',
  'secretariat.it-specialist': 'deliveries',
  'delegate.AR': 'nothing',
  'delegate.ACNUR': 'nothing',
  'delegate.RROCM': 'nothing',
  guest: 'nothing',
  'former-official.GT': 'nothing',
  nobody: 'nothing',
};

let serial = 0;

async function aMail(userId: string, carriesLink = false): Promise<void> {
  serial += 1;
  const key = `mail ${serial}`;
  const to = { userId, address: 'reader@crm.example', locale: 'es' } as const;
  const words = { subject: 'Asunto secreto', text: 'Cuerpo secreto' };
  await inTransaction((tx) => queueMail(tx, { dedupeKey: key, to, topic: 'report.returned', carriesLink, ...words }));
}

describe('the outbox', () => {
  test('is read, looked after, or does not exist, as the table says', async () => {
    const people = await everyoneInDatabase();
    await aMail((await aUser()).id);
    for (const [name, persona, seen] of cellsOf(table)) {
      const outbox = await listOutbox(people.get(name) ?? persona, {}).catch((error: unknown) => error);
      if (seen === 'nothing') {
        expect.soft(outbox, name).toBeInstanceOf(NotFound);
        continue;
      }
      const contents = { locale: 'es', subject: 'Asunto secreto', text: 'Cuerpo secreto' };
      expect.soft(outbox, name).toMatchObject({
        rows: [{ toAddress: 'reader@crm.example', status: 'QUEUED', contents: seen === 'contents' ? contents : null }],
        contentsDenial: seen === 'contents' ? null : 'outbox.contents-not-for-it',
        hasMailServer: false,
      });
      if (seen === 'deliveries') expect.soft(JSON.stringify(outbox), name).not.toMatch(/secreto/);
    }
  });

  test('shows nobody a personal link', async () => {
    await aMail((await aUser()).id, true);
    const { rows } = await listOutbox(await inDatabase(coordinator), {});
    expect(rows.map(({ contents }) => contents?.text)).toEqual([null]);
  });

  test('is narrowed by state, and paged by key without a gap or a double', async () => {
    const reader = await inDatabase(itSpecialist);
    const { id } = await aUser();
    for (let i = 0; i < 53; i += 1) await aMail(id);
    const [newest] = await db.outboxMail.findMany({ orderBy: { id: 'desc' }, take: 1 });
    await db.outboxMail.update({ where: { id: newest?.id ?? '' }, data: { status: 'FAILED', lastError: '550' } });
    const first = await listOutbox(reader, {});
    const second = await listOutbox(reader, OutboxSearch.parse({ after: first.next }));
    const ids = [...first.rows, ...second.rows].map((row) => row.id);
    expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 3, null]);
    expect(ids).toEqual([...new Set(ids)].sort().reverse());
    expect((await listOutbox(reader, { status: 'FAILED' })).rows).toMatchObject([{ id: newest?.id, lastError: '550' }]);
    expect(OutboxSearch.parse({ status: 'SECRET', after: "' OR 1=1" })).toEqual({});
  });
});

describe('one’s own messages', () => {
  test('are each person’s alone, links left out, also without any office', async () => {
    const people = await everyoneInDatabase();
    for (const [name, persona] of cellsOf(table)) {
      const { userId } = people.get(name) ?? persona;
      await aMail(userId);
      await aMail(userId, true);
    }
    for (const [name, persona] of cellsOf(table)) {
      const { rows } = await listMyMessages(people.get(name) ?? persona);
      expect
        .soft(
          rows.map(({ text }) => text),
          name,
        )
        .toEqual([null, 'Cuerpo secreto']);
    }
  });

  test('are paged by key', async () => {
    const reader = await inDatabase(nobody);
    for (let i = 0; i < 51; i += 1) await aMail(reader.userId);
    const first = await listMyMessages(reader);
    const { after } = MessagesAsked.parse({ after: first.next });
    expect([first.rows.length, (await listMyMessages(reader, after)).rows.length]).toEqual([50, 1]);
  });
});
