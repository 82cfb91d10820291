import { describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { type AudienceFacts, audienceOf } from '@/lib/documents/documents/audience';
import { registerDocument } from '@/lib/documents/documents/commands';
import { listDocuments } from '@/lib/documents/documents/list-queries';
import { DocumentsAsked } from '@/lib/documents/documents/schema';
import { suggestDocuments } from '@/lib/documents/documents/suggestion-queries';
import { searchEverything } from '@/lib/rights/search';
import { SearchNarrowed } from '@/lib/rights/search-schema';
import { Classification, DocumentKind, DocumentStatus } from '@/prisma/generated/enums';
import { aDocumentWorld, paperForm } from '@/tests/support/document-world';

/** A paper for everybody inside, with its readers. */
async function registeredAndOut(actor: Actor, titleEs: string, place: string): Promise<void> {
  const { symbol } = await registerDocument(actor, paperForm({ titleEs, place }));
  await db.document.update({ where: { symbol }, data: { status: 'ISSUED' } });
}

const session = '01900000-0000-7000-8000-0000000000aa';

describe('the rule in words and the rule in the database', () => {
  test('give the same readers to every paper that there can be', async () => {
    for (const kind of Object.values(DocumentKind)) {
      for (const classification of Object.values(Classification)) {
        const rows = Object.values(DocumentStatus).flatMap((status) =>
          [false, true].flatMap((isWithdrawn) =>
            [null, 'VICE_MINISTERS', 'GRCM', 'NETWORK_CONSULAR', 'SEMINAR'].flatMap((bodyCode) =>
              [null, 'GT'].flatMap((partyCode) =>
                [null, session].map(
                  (sessionId): AudienceFacts => ({
                    ...{ kind, classification, status, isWithdrawn, bodyCode, partyCode, sessionId },
                  }),
                ),
              ),
            ),
          ),
        );
        const found = await db.$queryRaw<{ readers: string[] }[]>`
          SELECT crm_document_audience(${kind}::"DocumentKind", ${classification}::"Classification", f.status::"DocumentStatus",
            f."bodyCode", f."partyCode", f."sessionId"::uuid, f."isWithdrawn") AS readers
          FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
            AS f (status text, "bodyCode" text, "partyCode" text, "sessionId" text, "isWithdrawn" boolean)`;
        expect(found.map(({ readers }) => [...new Set(readers)].sort())).toEqual(
          rows.map((facts) => [...new Set(audienceOf(facts))].sort()),
        );
      }
    }
  });
});

test('a paper of a session that the Members keep to themselves is for outsiders as if it were not there: no count, no line after which to go on', async () => {
  const world = await aDocumentWorld();
  const secretariat = world.as('secretariat.assistant');
  const sessionId = world.sessionId('PLENARY');
  for (let index = 0; index < 22; index += 1) {
    await registeredAndOut(secretariat, `Zafiro ${index}`, sessionId);
  }
  const observer = world.as('delegate.AR');
  const nobodyKnows = { rows: [], total: 0, next: null, facets: null };
  expect((await listDocuments(observer, DocumentsAsked.parse({ words: 'zafiro' }))).rows).toHaveLength(20);
  await db.participationException.create({
    data: { sessionId, kind: 'MEMBERS_ONLY', reason: 'Prueba', authorId: secretariat.userId, createdAt: now() },
  });
  const asked = (given: Readonly<Record<string, string>>) =>
    listDocuments(observer, DocumentsAsked.parse(given), { isCounted: false });
  expect(await asked({})).toMatchObject(nobodyKnows);
  expect(await asked({ words: 'zafiro' })).toMatchObject(nobodyKnows);
  expect(await suggestDocuments(observer, 'zafiro')).toEqual([]);
  const all = SearchNarrowed.parse({});
  expect(await searchEverything(observer, 'zafiro', all)).toEqual(await searchEverything(observer, 'xilofagel', all));
  // What is published everybody reads, them too; and the Members read all of it.
  await db.document.updateMany({
    where: { titleEs: 'Zafiro 7' },
    data: { classification: 'PUBLIC', publishedAt: now() },
  });
  expect((await asked({ words: 'zafiro' })).rows.map(({ titleEs }) => titleEs)).toEqual(['Zafiro 7']);
  expect((await searchEverything(world.as('focal-point.GT.MIGRATION'), 'zafiro', all)).total).toBe(22);
});
