import 'server-only';
import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { db, type Tx } from '@/lib/core/db';
import { NotFound } from '@/lib/core/errors';
import { visibleMeetings } from '@/lib/meetings/meetings/visibility';
import { toldRows } from '@/lib/meetings/sessions/queries';
import { keptToMembers, visibleSessions } from '@/lib/meetings/sessions/visibility';
import type { Classification, SessionKind } from '@/prisma/generated/enums';
import type { PlaceView } from './views';
import { custodySessions } from './visibility';

/** Where a paper stands, and what follows from it. */
export type Place = Readonly<{
  bodyCode: string | null;
  meetingId: string | null;
  sessionId: string | null;
  year: number | null;
  isClosed: boolean;
  isCustodian: boolean;
  suggested: Classification;
}>;

const suggestedBy: Readonly<Record<SessionKind, Classification>> = {
  OPENING: 'CONFERENCE',
  PLENARY: 'CONFERENCE',
  CIVIL_SOCIETY_DIALOGUE: 'CONFERENCE',
  CLOSED_DOOR: 'CLOSED_DOOR',
  DRAFTING: 'MEMBERS',
  TECHNICAL: 'TECHNICAL',
  NETWORK: 'NETWORK',
  JOINT: 'NETWORK',
};

const byBody = (kind: string): Classification =>
  kind === 'NETWORK'
    ? 'NETWORK'
    : kind === 'GRCM'
      ? 'TECHNICAL'
      : kind === 'SECRETARIAT'
        ? 'SECRETARIAT'
        : 'CONFERENCE';

/** A seminar's technical session is open to the RROCM, too (DR-76). */
const suggestedIn = (sessionKind: SessionKind, bodyKind: string): Classification =>
  bodyKind === 'SEMINAR' ? byBody(bodyKind) : suggestedBy[sessionKind];

const nowhere: Place = {
  ...{ bodyCode: null, meetingId: null, sessionId: null, year: null },
  ...{ isClosed: false, isCustodian: false, suggested: 'CONFERENCE' },
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The place that `text` names, as `actor` may know it. @throws NotFound */
export async function findPlace(tx: Tx, actor: Actor, text: string): Promise<Place> {
  if (text === '') return nowhere;
  const [kind, name = ''] = text.includes(':') ? text.split(':') : ['session', text];
  if (kind === 'body') {
    const body = await tx.body.findUnique({ where: { code: name }, select: { code: true, kind: true } });
    if (body === null) throw new NotFound('meeting');
    return { ...nowhere, bodyCode: body.code, suggested: byBody(body.kind) };
  }
  if (!uuid.test(name)) throw new NotFound('meeting');
  const told = await toldRows(actor, tx);
  if (kind === 'meeting') {
    const meeting = await tx.meeting.findFirst({
      where: { AND: [{ id: name }, visibleMeetings(actor, told)] },
      select: { id: true, bodyCode: true, year: true, body: { select: { kind: true } } },
    });
    if (meeting === null) throw new NotFound('meeting');
    const { id: meetingId, bodyCode, year, body } = meeting;
    return { ...nowhere, meetingId, bodyCode, year, suggested: byBody(body.kind) };
  }
  const custody = custodySessions(actor, now());
  const session = await tx.meetingSession.findFirst({
    where: { AND: [{ id: name }, { OR: [visibleSessions(actor, told), custody] }] },
    select: {
      ...{ id: true, kind: true },
      meeting: { select: { id: true, bodyCode: true, year: true, body: { select: { kind: true } } } },
    },
  });
  if (session === null) throw new NotFound('session');
  const isKept = (await tx.meetingSession.count({ where: { AND: [{ id: name }, keptToMembers(now())] } })) > 0;
  const isCustodian = (await tx.meetingSession.count({ where: { AND: [{ id: name }, custody] } })) > 0;
  const { meeting } = session;
  return {
    ...{ bodyCode: meeting.bodyCode, meetingId: meeting.id, sessionId: session.id, year: meeting.year, isCustodian },
    isClosed: session.kind === 'CLOSED_DOOR',
    // Where the Members are among themselves its papers are theirs (DR-05).
    suggested: isKept && session.kind !== 'CLOSED_DOOR' ? 'MEMBERS' : suggestedIn(session.kind, meeting.body.kind),
  };
}

/** The places that a form offers: coming and recent meetings with their sessions, as far as `actor` knows of them, then the bodies. */
export async function listPlaces(actor: Actor): Promise<PlaceView[]> {
  const told = await toldRows(actor);
  const custody = custodySessions(actor, now());
  const [meetings, bodies] = await Promise.all([
    db.meeting.findMany({
      where: { AND: [{ status: { not: 'CANCELLED' } }, visibleMeetings(actor, told)] },
      select: {
        ...{ id: true, titleEs: true, titleEn: true },
        sessions: {
          where: { OR: [visibleSessions(actor, told), custody] },
          select: { id: true, titleEs: true, titleEn: true },
          orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
        },
      },
      orderBy: [{ startsOn: 'desc' }, { id: 'desc' }],
      take: 20,
    }),
    db.body.findMany({
      where: { validTo: null },
      select: { code: true, nameEs: true, nameEn: true },
      orderBy: { position: 'asc' },
    }),
  ]);
  return [
    ...meetings.flatMap(({ sessions, id, titleEs, titleEn }) => [
      { value: `meeting:${id}`, es: titleEs, en: titleEn },
      ...sessions.map((one) => ({
        value: one.id,
        es: `${titleEs}: ${one.titleEs}`,
        en: `${titleEn}: ${one.titleEn}`,
      })),
    ]),
    ...bodies.map(({ code, nameEs, nameEn }) => ({ value: `body:${code}`, es: nameEs, en: nameEn })),
  ];
}
