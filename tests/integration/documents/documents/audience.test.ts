import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { addDays, dateOn, instant, now, today } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { type AudienceFacts, audienceOf } from '@/lib/documents/documents/audience';
import { listDocuments } from '@/lib/documents/documents/list-queries';
import { getDocument } from '@/lib/documents/documents/queries';
import { DocumentsAsked } from '@/lib/documents/documents/schema';
import { visibleDocuments } from '@/lib/documents/documents/visibility';
import { listVersions } from '@/lib/documents/versions/queries';
import { Classification, DocumentKind, DocumentStatus } from '@/prisma/generated/enums';
import { aMeeting, aSession, everyoneInDatabase } from '@/tests/support/factories';

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

describe('list, count, search, single load, versions and filter', () => {
  let people: readonly (readonly [string, Actor])[];
  let sessions: Readonly<
    Record<'CLOSED_DOOR' | 'NETWORK' | 'TECHNICAL' | 'PLENARY', { id: string; meetingId: string; bodyCode: string }>
  >;

  beforeEach(async () => {
    people = [...(await everyoneInDatabase())];
    const one = async (bodyCode: string, kind: 'CLOSED_DOOR' | 'NETWORK' | 'TECHNICAL' | 'PLENARY') => {
      const startsOn = dateOn(addDays(today(), 20));
      const { id: meetingId } = await aMeeting({ bodyCode, startsOn });
      const { id } = await aSession({ meetingId, kind, startsAt: instant(startsOn.getTime() + 15 * 3_600_000) });
      return { id, meetingId, bodyCode };
    };
    sessions = {
      CLOSED_DOOR: await one('VICE_MINISTERS', 'CLOSED_DOOR'),
      NETWORK: await one('NETWORK_CONSULAR', 'NETWORK'),
      TECHNICAL: await one('GRCM', 'TECHNICAL'),
      PLENARY: await one('VICE_MINISTERS', 'PLENARY'),
    };
    const acnur = await db.user.findFirstOrThrow({ where: { email: { contains: 'delegate.acnur' } } });
    await db.participationException.create({
      data: {
        ...{ sessionId: sessions.NETWORK.id, kind: 'NETWORK_INVITATION', partyCode: 'ACNUR', reason: 'Prueba' },
        ...{ authorId: acnur.id, createdAt: now() },
      },
    });
  });

  test('answer alike for whatever papers, grants and readers there are', async () => {
    const open = Object.values(Classification).filter((one) => one !== 'CLOSED_DOOR');
    const paper = fc.record({
      kind: fc.constantFrom(...Object.values(DocumentKind)),
      status: fc.constantFrom(...Object.values(DocumentStatus)),
      place: fc.constantFrom('CLOSED_DOOR', 'NETWORK', 'TECHNICAL', 'PLENARY', null),
      openClass: fc.constantFrom(...open),
      partyCode: fc.constantFrom(null, 'GT', 'PA', 'ACNUR', 'AR'),
      isWithdrawn: fc.boolean(),
      grantTo: fc.constantFrom(null, 'HN', 'ACNUR', 'RROCM', 'AR'),
      grantEnds: fc.constantFrom(null, -1, 1),
    });
    let serial = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(paper, { minLength: 4, maxLength: 8 }), async (papers) => {
        await db.documentGrant.deleteMany();
        await db.document.deleteMany();
        const author = people[0]?.[1].userId ?? '';
        for (const { place, openClass, isWithdrawn, grantTo, grantEnds, ...rest } of papers) {
          serial += 1;
          const at = place === null ? null : sessions[place as keyof typeof sessions];
          const { id } = await db.document.create({
            data: {
              ...{
                ...rest,
                symbol: `CRM/2027/TEST.${serial}`,
                titleEs: 'Zafiro azul',
                titleEn: 'Sapphire',
                year: 2027,
              },
              ...{
                classification: place === 'CLOSED_DOOR' ? 'CLOSED_DOOR' : openClass,
                issuedAt: instant(now().getTime() - serial * 1000),
              },
              ...{ bodyCode: at?.bodyCode ?? null, meetingId: at?.meetingId ?? null, sessionId: at?.id ?? null },
              withdrawnAt: isWithdrawn ? now() : null,
            },
          });
          if (grantTo === null) continue;
          await db.documentGrant.create({
            data: {
              ...{ documentId: id, partyCode: grantTo, reason: 'Prueba', grantedById: author, grantedAt: now() },
              endsAt: grantEnds === null ? null : instant(now().getTime() + grantEnds * 86_400_000),
            },
          });
        }
        const all = await db.document.findMany({ select: { id: true, symbol: true }, orderBy: { issuedAt: 'desc' } });
        for (const [name, actor] of people) {
          const visible = await db.document.findMany({ where: visibleDocuments(actor), select: { symbol: true } });
          const expected = visible.map(({ symbol }) => symbol).sort();
          const list = await listDocuments(actor, DocumentsAsked.parse({}));
          const search = await listDocuments(actor, DocumentsAsked.parse({ words: 'zafiro' }));
          const single = [];
          const opened = [];
          for (const { id, symbol } of all) {
            if ((await getDocument(actor, symbol).catch(() => null)) !== null) single.push(symbol);
            if ((await listVersions(actor, id)).versions.length > 0) opened.push(symbol);
          }
          expect([name, list.rows.map(({ symbol }) => symbol).sort()]).toEqual([name, expected]);
          expect([name, search.rows.map(({ symbol }) => symbol).sort(), search.total]).toEqual([
            name,
            expected,
            expected.length,
          ]);
          expect([name, single.sort()]).toEqual([name, expected]);
          expect(opened).toEqual([]);
        }
      }),
      { numRuns: 6 },
    );
    // Some hundred people and papers, each asked five ways.
  }, 240_000);
});
