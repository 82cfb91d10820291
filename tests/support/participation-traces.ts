import type { Actor } from '@/lib/core/actor';
import { instant } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { accredited, type ClassName, classes, classNames } from './participation-people';
import { type BodyCode, bodyCodes, bodyOf, everyRoom, kindOf, type Room, titles, wordOf } from './participation-rooms';

/** What the Presidency and hosts put on record, and some that nobody could: rows that name what no exception opens (P-01, P-02, P-10). */
export async function theExceptions(idOf: (room: Room) => string, authorId: string): Promise<void> {
  const codeOf = async (room: Room) =>
    (await db.negotiatedText.findFirstOrThrow({ where: { sessionId: idOf(room) } })).code;
  const drafts = { kind: 'OBSERVER_AUTHORISATION', right: 'DRAFTS', partyCode: 'EC' } as const;
  await db.participationException.createMany({
    data: [
      { sessionId: idOf('grcmMembers'), kind: 'MEMBERS_ONLY' as const },
      { sessionId: idOf('consNetwork'), kind: 'NETWORK_INVITATION' as const, partyCode: 'PE' },
      { sessionId: idOf('semTechnical'), kind: 'SEMINAR_INVITATION' as const, partyCode: 'PE' },
      { sessionId: idOf('trafNetwork'), kind: 'NETWORK_INVITATION' as const, partyCode: 'OIM' },
      { sessionId: idOf('vmPlenary'), ...drafts, scope: await codeOf('vmPlenary') },
      { sessionId: idOf('grcmTechnical'), ...drafts, scope: await codeOf('grcmTechnical') },
      { sessionId: idOf('vmDrafting'), ...drafts, scope: await codeOf('vmDrafting') },
      { sessionId: idOf('trafDrafting'), kind: 'NETWORK_INVITATION' as const, partyCode: 'OIM' },
      {
        sessionId: idOf('semOpening'),
        kind: 'SEMINAR_INVITATION' as const,
        partyCode: 'PE',
        revokedAt: instant('2027-03-01T16:00:00Z'),
      },
    ].map((one) => ({ reason: 'Constancia', authorId, createdAt: instant('2027-03-01T15:00:00Z'), ...one })),
  });
}

type Making = Readonly<{
  meetingOf: (body: BodyCode) => string;
  idOf: (room: Room) => string;
  person: (name: ClassName) => Actor;
}>;

/** Members' people accredited beyond their office, by meeting; whoever is not of a Member is so for every meeting, whatever the rules say. */
const accreditedMembers: Readonly<Partial<Record<ClassName, readonly [BodyCode, string]>>> = {
  'Vice-Minister, accredited': ['VICE_MINISTERS', 'GT'],
  companion: ['VICE_MINISTERS', 'GT'],
  'companion without second factor': ['VICE_MINISTERS', 'HN'],
  'focal point, accredited for the GRCM': ['GRCM', 'GT'],
};

/** Is that person accredited for the meeting, as this world has it? */
export const isAccredited = (name: ClassName, body: BodyCode): boolean =>
  accreditedMembers[name]?.[0] === body ||
  classes[name].mandates.some(({ partyKind }) => partyKind !== 'MEMBER' && partyKind !== 'SECRETARIAT');

export async function theDelegations({ meetingOf, idOf, person }: Making): Promise<void> {
  const byId = person('Presidency officer').userId;
  const idsOf = new Map<ClassName, string>();
  for (const body of bodyCodes) {
    const meetingId = meetingOf(body);
    await accredited(meetingId, { partyCode: 'MX', userId: null, byId, familyName: wordOf(body, 'people') });
    for (const name of classNames.filter((one) => isAccredited(one, body))) {
      const { userId } = person(name);
      const partyCode = accreditedMembers[name]?.[1] ?? classes[name].mandates[0]?.partyCode ?? '';
      const rank = name.startsWith('companion') ? ({ rank: 'SENIOR_OFFICIAL' } as const) : {};
      idsOf.set(name, await accredited(meetingId, { partyCode, userId, byId, familyName: name, ...rank }));
    }
  }
  for (const [name, partyCode] of [
    ['companion', 'GT'],
    ['companion without second factor', 'HN'],
  ] as const) {
    const minister = {
      partyCode,
      userId: null,
      byId,
      familyName: `Viceministro ${partyCode}`,
      rank: 'VICE_MINISTER',
    } as const;
    const principalId = await accredited(meetingOf('VICE_MINISTERS'), minister);
    await db.closedSeat.create({
      data: { sessionId: idOf('vmClosed'), partyCode, principalId, companionId: idsOf.get(name) ?? null },
    });
  }
  const { userId } = person('special guest among Members only');
  await db.mandate.updateMany({ where: { userId }, data: { sessionId: idOf('grcmMembers') } });
}

/** Sheets of attendance, sessions that were taken out, and visits of before. */
export async function theTraces({ meetingOf, idOf, person }: Making): Promise<void> {
  const keptById = person('assistant').userId;
  const open = everyRoom.filter((room) => kindOf(room) !== 'CLOSED_DOOR');
  const keptAt = instant('2027-03-01T16:00:00Z');
  await db.attendanceSheet.createMany({ data: open.map((room) => ({ sessionId: idOf(room), keptById, keptAt })) });
  await db.removedSession.createMany({
    // One that is kept to the Members is never taken out.
    data: everyRoom
      .filter((room) => room !== 'grcmMembers')
      .map((room) => ({
        ...{ meetingId: meetingOf(bodyOf(room)), kind: kindOf(room), removedAt: keptAt, ...titles(room, 'removed') },
      })),
  });
  const seenAt = instant('2027-02-01T15:00:00Z');
  await db.meetingVisit.createMany({
    data: classNames.flatMap((name) =>
      bodyCodes.map((body) => ({ userId: person(name).userId, meetingId: meetingOf(body), seenAt })),
    ),
  });
}
