// Longer than 250 lines: what is drawn, and how it stands in the database, are read side by side.
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { Client } from 'pg';
import { loadActor } from '@/lib/access/mandates/queries';
import type { Actor } from '@/lib/core/actor';
import { addDays, dateOn, instant, now, startOfDay, today } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { env } from '@/lib/core/env';
import { keepFile, stageFile } from '@/lib/core/storage';
import { Classification, DocumentKind, DocumentStatus } from '@/prisma/generated/enums';
import { aMandate, aMeeting, aSession, aUser } from './factories';
import { aPng } from './files';
import { errandMeetingId, errandSessionId } from './personas';

const places = [
  ...([
    ['VICE_MINISTERS', 'PLENARY'],
    ['VICE_MINISTERS', 'CLOSED_DOOR'],
    ['VICE_MINISTERS', 'DRAFTING'],
  ] as const),
  ...([
    ['GRCM', 'TECHNICAL'],
    ['GRCM', 'PLENARY'],
    ['SEMINAR', 'TECHNICAL'],
  ] as const),
  ...([
    ['NETWORK_CONSULAR', 'NETWORK'],
    ['NETWORK_TRAFFICKING', 'NETWORK'],
  ] as const),
] as const;

const offices = [
  ...([
    ['FOCAL_POINT', 'GT', 'MEMBER'],
    ['VICE_MINISTER', 'PA', 'MEMBER'],
    ['GRCM_DELEGATE', 'HN', 'MEMBER'],
  ] as const),
  ...([
    ['SECRETARIAT_ASSISTANT', 'ST', 'SECRETARIAT'],
    ['OBSERVER_STATE_DELEGATE', 'AR', 'OBSERVER_STATE'],
  ] as const),
  ['OBSERVER_ORGANIZATION_DELEGATE', 'ACNUR', 'OBSERVER_ORGANIZATION'] as const,
  ['CIVIL_SOCIETY_DELEGATE', 'RROCM', 'CIVIL_SOCIETY'] as const,
  ...([
    ['LIAISON_OFFICER', 'HN', 'MEMBER'],
    ['DRAFTER', 'GT', 'MEMBER'],
    ['GUEST', 'PA', 'MEMBER'],
  ] as const),
] as const;

/** When something ends: never, in a month, tomorrow, yesterday; or it was taken back. */
const ends = fc.constantFrom('never', 'later', 'tomorrow', 'yesterday', 'revoked');
const maybeEnds = fc.option(ends);
const seldom = fc.nat(4).map((one) => one === 0);

const aSessionDrawn = fc.record({
  place: fc.constantFrom(...places),
  /** Days from today. */
  startsIn: fc.constantFrom(-30, -1, 1, 20),
  membersOnly: fc.constantFrom(null, null, 'never', 'later', 'tomorrow', 'revoked'),
  invited: fc.option(fc.record({ party: fc.constantFrom('ACNUR', 'AR'), ends })),
  custody: maybeEnds,
  hasCompanion: fc.boolean(),
});

const aPaperDrawn = fc.record({
  kind: fc.constantFrom(...Object.values(DocumentKind)),
  // Half of them are with their readers.
  status: fc.oneof(fc.constant(DocumentStatus.ISSUED), fc.constantFrom(...Object.values(DocumentStatus))),
  /** Which session; null for none. */
  session: fc.option(fc.nat(4), { freq: 5 }),
  /** In the meeting, not in the session. */
  isOfMeetingOnly: seldom,
  // Half of them are for observers, too.
  openClass: fc.oneof(
    fc.constantFrom(Classification.CONFERENCE, Classification.PUBLIC),
    fc.constantFrom(...Object.values(Classification).filter((one) => one !== 'CLOSED_DOOR')),
  ),
  partyCode: fc.constantFrom(null, 'GT', 'PA', 'ACNUR', 'AR'),
  isWithdrawn: seldom,
  isPublished: fc.boolean(),
  grant: fc.option(fc.record({ to: fc.constantFrom('HN', 'ACNUR', 'RROCM', 'AR', 'a person'), ends })),
});

const aPersonDrawn = fc.record({
  office: fc.constantFrom(...offices),
  startsIn: fc.constantFrom(-10, 1),
  endsIn: fc.constantFrom(null, -1, 0, 30),
  hasSecondFactor: fc.boolean(),
});

/** Sessions, papers and people; which of the personas look at them. */
export const papersDrawn = fc.record({
  sessions: fc.array(aSessionDrawn, { minLength: 4, maxLength: 5 }),
  papers: fc.array(aPaperDrawn, { minLength: 5, maxLength: 8 }),
  people: fc.array(aPersonDrawn, { minLength: 2, maxLength: 2 }),
  personas: fc.shuffledSubarray([...Array(20).keys()], { minLength: 6, maxLength: 6 }),
});
type Drawn = typeof papersDrawn extends fc.Arbitrary<infer One> ? One : never;

/** What was drawn before is gone, also what the application's role cannot delete. */
export async function forgetPapers(): Promise<void> {
  const owner = new Client({ connectionString: env().DATABASE_URL });
  await owner.connect();
  const tables = ['Opening', 'Bundle', 'Grant', 'Reader', 'Search', 'VersionText', 'Version', ''];
  await owner.query(
    [
      'SET session_replication_role = replica',
      ...tables.map((name) => `DELETE FROM "Document${name}"`),
      ...['ParticipationException', 'ClosedDoorCustody', 'ClosedSeat', 'Delegate'].map(
        (name) => `DELETE FROM "${name}"`,
      ),
      `DELETE FROM "MeetingSession" WHERE id <> '${errandSessionId}'`,
      `DELETE FROM "Meeting" WHERE id <> '${errandMeetingId}'`,
    ].join(';'),
  );
  await owner.end();
}

type Ends = 'never' | 'later' | 'tomorrow' | 'yesterday' | 'revoked';

function until(when: Ends): { endsAt: Date | null; revokedAt: Date | null } {
  const days = { never: null, later: 30, tomorrow: 1, yesterday: -1, revoked: null }[when];
  return {
    endsAt: days === null ? null : instant(now().getTime() + days * 86_400_000),
    revokedAt: when === 'revoked' ? now() : null,
  };
}

/** The bytes of every paper: one file, kept. */
async function aKeptFile() {
  const staged = await stageFile(Readable.from([aPng]), 1_000_000);
  const file = { sha256: staged.sha256, bytes: staged.bytes, mediaType: 'image/png' };
  await keepFile(staged);
  await db.blob.createMany({ data: [{ ...file, scan: 'NOT_CONFIGURED' }], skipDuplicates: true });
  return file;
}

type Session = Readonly<{ id: string; kind: string; meetingId: string; bodyCode: string }>;

async function draw(
  { place: [bodyCode, kind], startsIn, membersOnly, invited, custody, hasCompanion }: Drawn['sessions'][number],
  { authorId, coordinatorId, companionId }: Cast,
): Promise<Session> {
  const day = addDays(today(), startsIn);
  const { id: meetingId } = await aMeeting({
    ...{ bodyCode, startsOn: dateOn(day) },
    ...(bodyCode === 'SEMINAR' && { conveners: ['GT'], hostPartyCode: 'GT' }),
  });
  const { id } = await aSession({ meetingId, kind, startsAt: instant(startOfDay(day).getTime() + 9 * 3_600_000) });
  const exception = { sessionId: id, reason: 'Prueba', authorId, createdAt: now() };
  if (membersOnly !== null) {
    await db.participationException.create({ data: { ...exception, kind: 'MEMBERS_ONLY', ...until(membersOnly) } });
  }
  if (invited !== null) {
    const invitation = bodyCode === 'SEMINAR' ? 'SEMINAR_INVITATION' : 'NETWORK_INVITATION';
    await db.participationException.create({
      data: { ...exception, kind: invitation, partyCode: invited.party, ...until(invited.ends) },
    });
  }
  if (kind === 'CLOSED_DOOR' && custody !== null) {
    const { endsAt, revokedAt } = until(custody);
    const given = { sessionId: id, userId: coordinatorId, reason: 'Archivar', grantedById: authorId, grantedAt: now() };
    await db.closedDoorCustody.create({
      data: { ...given, endsAt: endsAt ?? instant(now().getTime() + 864_000_000), revokedAt },
    });
  }
  if (kind === 'CLOSED_DOOR' && hasCompanion) {
    const delegate = (rank: 'VICE_MINISTER' | 'SENIOR_OFFICIAL', userId: string | null) =>
      db.delegate.create({
        data: {
          ...{ meetingId, partyCode: 'PA', userId, givenName: 'a', familyName: rank, post: 'b', institution: 'c' },
          ...{ email: `${rank}@crm.example`, role: 'DELEGATE', rank, status: 'ACCREDITED', code: rank.slice(0, 10) },
          ...{
            isLate: false,
            nominatedById: authorId,
            nominatedAt: now(),
            accreditedById: authorId,
            accreditedAt: now(),
          },
        },
      });
    const [principal, companion] = [
      await delegate('VICE_MINISTER', null),
      await delegate('SENIOR_OFFICIAL', companionId),
    ];
    await db.closedSeat.create({
      data: { sessionId: id, partyCode: 'PA', principalId: principal.id, companionId: companion.id },
    });
  }
  return { id, kind, meetingId, bodyCode };
}

/** Who has a part in sessions and grants. */
export type Cast = Readonly<{ authorId: string; coordinatorId: string; companionId: string }>;

let serial = 0;

/** The word that stands in every paper. */
export const wordInAll = 'zafiro';

/** What was drawn stands in the database. Answers with the meetings, and the people that were drawn: by id, to be loaded at any instant. */
export async function drawPapers({ sessions, papers, people }: Drawn, cast: Cast) {
  const made: Session[] = [];
  for (const one of sessions) made.push(await draw(one, cast));
  const file = await aKeptFile();
  for (const { session: at, isOfMeetingOnly, openClass, isWithdrawn, isPublished, grant, ...rest } of papers) {
    serial += 1;
    const place = at === null ? undefined : made[at % made.length];
    const sessionId = isOfMeetingOnly ? null : (place?.id ?? null);
    const classification = sessionId !== null && place?.kind === 'CLOSED_DOOR' ? 'CLOSED_DOOR' : openClass;
    const isOut = classification === 'PUBLIC' && rest.status === 'ISSUED' && !isWithdrawn;
    const issuedAt = instant(now().getTime() - serial * 1000);
    const { id } = await db.document.create({
      data: {
        ...{ ...rest, classification, sessionId, symbol: `CRM/2027/TEST.${serial}`, year: 2027, issuedAt },
        ...{ titleEs: `Un ${wordInAll}`, titleEn: `A ${wordInAll}`, bodyCode: place?.bodyCode ?? null },
        ...{ meetingId: place?.meetingId ?? null, withdrawnAt: isWithdrawn ? now() : null },
        publishedAt: isOut && isPublished ? now() : null,
      },
    });
    const version = { ...file, fileName: 'mapa.png', note: '', addedById: cast.authorId, addedAt: now() };
    await db.documentVersion.create({ data: { ...version, documentId: id, language: 'es', number: 1 } });
    if (grant === null) continue;
    const to = grant.to === 'a person' ? { userId: cast.companionId } : { partyCode: grant.to };
    await db.documentGrant.create({
      data: {
        ...to,
        documentId: id,
        reason: 'Prueba',
        grantedById: cast.authorId,
        grantedAt: now(),
        ...until(grant.ends),
      },
    });
  }
  const drawnPeople: { userId: string; hasSecondFactor: boolean }[] = [];
  for (const {
    office: [office, partyCode, partyKind],
    startsIn,
    endsIn,
    hasSecondFactor,
  } of people) {
    const { id: userId } = await aUser();
    await aMandate({
      ...{ userId, office, partyCode, partyKind, startsOn: dateOn(addDays(today(), startsIn)) },
      endsOn: endsIn === null || endsIn < startsIn ? null : dateOn(addDays(today(), endsIn)),
      bodyCode: office === 'LIAISON_OFFICER' ? 'NETWORK_CONSULAR' : null,
      meetingId: office === 'DRAFTER' ? (made[0]?.meetingId ?? null) : null,
      sessionId: office === 'GUEST' ? (made[0]?.id ?? null) : null,
    });
    drawnPeople.push({ userId, hasSecondFactor });
  }
  const meetingIds = [...new Set(made.map(({ meetingId }) => meetingId))];
  return {
    meetings: await db.meeting.findMany({ where: { id: { in: meetingIds } }, select: { id: true, code: true } }),
    /** Those that were drawn, as the application loads them now. */
    people: (): Promise<Actor[]> => Promise.all(drawnPeople.map(({ userId, ...given }) => loadActor(userId, given))),
  };
}
