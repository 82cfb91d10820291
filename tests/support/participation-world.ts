import { loadActor } from '@/lib/access/mandates/queries';
import type { Actor } from '@/lib/core/actor';
import { instant } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { attachPaper } from '@/lib/documents/agenda-papers/commands';
import { recordCustody } from '@/lib/documents/custody/commands';
import { beginAgenda, publishAgenda } from '@/lib/meetings/agenda/commands';
import { addItem } from '@/lib/meetings/agenda/item-commands';
import { syncInvitations } from '@/lib/meetings/invitations/commands';
import { planSeminar } from '@/lib/meetings/seminars/commands';
import { beginText } from '@/lib/texts/texts/commands';
import { addParagraph } from '@/lib/texts/texts/paragraph-commands';
import { kindsOfText } from '@/lib/texts/texts/policy';
import { aTopic, versionOf } from './agenda-world';
import { at } from './clock';
import { anIssued } from './document-world';
import { aMeeting, aSession, inDatabase } from './factories';
import {
  type ClassName,
  classes,
  classNames,
  everyClassInDatabase,
  presidingMinisterPersona,
  theDays,
} from './participation-people';
import { type BodyCode, bodyCodes, bodyOf, kindOf, type Room, roomsOf, titles, wordOf } from './participation-rooms';
import { theDelegations, theExceptions, theTraces } from './participation-traces';
import { errandMeetingId, errandSessionId } from './personas';
import { aKey } from './reports';
import { seminarForm } from './seminar-world';

export type ParticipationWorld = Readonly<{
  as: (name: ClassName) => Actor;
  /** Ids and codes of meetings and sessions. */
  meeting: Readonly<Record<BodyCode, Readonly<{ id: string; code: string }>>>;
  session: Readonly<Record<Room, Readonly<{ id: string; code: string }>>>;
  /** Every paper and every text that there is. */
  papers: readonly Readonly<{ symbol: string; versionId: string }>[];
  texts: readonly string[];
}>;

const hourOf = (body: BodyCode, room: Room): Date =>
  instant(Date.parse('2027-05-26T15:00:00Z') + roomsOf(body).indexOf(room) * 2 * 3_600_000);

/** The meetings and their sessions, without people; the drafter's and the guest's are among them. */
async function theMeetings() {
  const meeting = new Map<BodyCode, { id: string; code: string }>();
  const session = new Map<Room, { id: string; code: string }>();
  const addedAt = instant('2027-03-01T15:00:00Z');
  for (const bodyCode of bodyCodes.filter((one) => one !== 'SEMINAR')) {
    const own = bodyCode === 'VICE_MINISTERS' ? { id: errandMeetingId } : {};
    const code = `${bodyCode.replaceAll('_', '-')}-2027`;
    const made = await aMeeting({ ...own, bodyCode, code, ...titles(bodyCode, 'meeting'), ...theDays });
    meeting.set(bodyCode, made);
    for (const room of roomsOf(bodyCode)) {
      const startsAt = hourOf(bodyCode, room);
      const id = room === 'vmPlenary' ? { id: errandSessionId } : {};
      const where = {
        meetingId: made.id,
        kind: kindOf(room),
        code: `${code}-${room.toUpperCase()}`,
        startsAt,
        addedAt,
      };
      session.set(room, await aSession({ ...id, ...where, ...titles(room, 'session') }));
    }
  }
  return { meeting, session, addedAt };
}

/** Guatemala's seminar, with the words of this world. */
async function theSeminar(host: Actor, { meeting, session, addedAt }: Awaited<ReturnType<typeof theMeetings>>) {
  const days = { startsOn: '2027-05-26', endsOn: '2027-05-27' };
  const { id, code } = await planSeminar(host, seminarForm({ ...titles('SEMINAR', 'meeting'), ...days }));
  meeting.set('SEMINAR', { id, code });
  const data = { ...titles('semOpening', 'session'), addedAt, startsAt: hourOf('SEMINAR', 'semOpening') };
  const endsAt = instant(data.startsAt.getTime() + 3_600_000);
  const opening = await db.meetingSession.findFirstOrThrow({ where: { meetingId: id, kind: 'OPENING' } });
  session.set('semOpening', await db.meetingSession.update({ where: { id: opening.id }, data: { ...data, endsAt } }));
  const technical = { meetingId: id, kind: 'TECHNICAL' as const, startsAt: hourOf('SEMINAR', 'semTechnical'), addedAt };
  session.set('semTechnical', await aSession({ ...technical, ...titles('semTechnical', 'session') }));
}

const withoutTexts = (room: Room): boolean => {
  const body = bodyOf(room);
  const bodyKind = body.startsWith('NETWORK') ? 'NETWORK' : (body as 'VICE_MINISTERS' | 'GRCM' | 'SEMINAR');
  return kindsOfText({ bodyKind, kind: kindOf(room) }).length === 0;
};

/**
 * The Conference in one week of May 2027, on the morning of its first day: a Vice-Ministers' Meeting, the GRCM, both Networks with a joint
 * session and a seminar. Every session has its items, a paper, a text where the rules know one, an hour, people, and words of its own.
 */
export async function aParticipationWorld(): Promise<ParticipationWorld> {
  at('2027-03-01T15:00:00Z');
  const made = await theMeetings();
  const people = await everyClassInDatabase();
  const person = (name: ClassName): Actor => people.get(name) as Actor;
  const presidingMinister = await inDatabase(presidingMinisterPersona);
  const host = person('focal point, accredited for the GRCM');
  await theSeminar(host, made);
  const { meeting, session } = made;
  const idOf = (room: Room): string => session.get(room)?.id ?? '';
  const meetingOf = (body: BodyCode): string => meeting.get(body)?.id ?? '';
  const writerOf = (room: Room): Actor =>
    kindOf(room) === 'CLOSED_DOOR' ? person('Vice-Minister, accredited') : person('coordinator');

  const papers: { symbol: string; versionId: string }[] = [];
  const texts: string[] = [];
  for (const body of bodyCodes) {
    await beginAgenda(person('coordinator'), { meetingId: meetingOf(body), key: aKey() });
    for (const room of roomsOf(body)) {
      const kind = kindOf(room) === 'CLOSED_DOOR' ? ('BUDGET_DECISION' as const) : ('TOPIC' as const);
      await addItem(writerOf(room), aTopic(idOf(room), { ...titles(room, 'item'), kind, minutes: 5 }));
      const item = await db.agendaItem.findFirstOrThrow({ where: { titleEs: titles(room, 'item').titleEs } });
      const form = { ...titles(room, 'paper'), place: idOf(room) };
      const symbol = await anIssued(writerOf(room), form, `Constancia de ${wordOf(room, 'words')}.`);
      await attachPaper(writerOf(room), { itemId: item.id, symbol, key: aKey() });
      const version = await db.documentVersion.findFirstOrThrow({ where: { document: { symbol } } });
      papers.push({ symbol, versionId: version.id });
      if (withoutTexts(room)) continue;
      texts.push(
        await theText(
          kindOf(room) === 'CLOSED_DOOR' ? presidingMinister : person('Presidency officer'),
          room,
          idOf(room),
        ),
      );
    }
    const publisher = body === 'SEMINAR' ? host : person('Presidency officer');
    await publishAgenda(publisher, { ...(await versionOf(meetingOf(body))), departureReason: 'Urgencia.' });
  }
  await theExceptions(idOf, person('Presidency officer').userId);
  await theDelegations({ meetingOf, idOf, person });
  await recordCustody(presidingMinister, {
    ...{ sessionId: idOf('vmClosed'), userId: person('coordinator with the custody').userId, reason: 'Archivo' },
    endsOn: '2027-06-30',
  });
  await theTraces({ meetingOf, idOf, person });
  at('2027-05-26T14:00:00Z');
  for (const body of bodyCodes) await syncInvitations(meetingOf(body));
  const loaded = new Map<ClassName, Actor>();
  for (const name of classNames) {
    const { userId, hasSecondFactor } = classes[name];
    loaded.set(name, await loadActor(userId, { hasSecondFactor }));
  }
  return {
    as: (name) => loaded.get(name) as Actor,
    meeting: Object.fromEntries(meeting) as ParticipationWorld['meeting'],
    session: Object.fromEntries(session) as ParticipationWorld['session'],
    ...{ papers, texts },
  };
}

async function theText(pen: Actor, room: Room, sessionId: string): Promise<string> {
  const body = bodyOf(room);
  const bodyKind = body.startsWith('NETWORK') ? 'NETWORK' : (body as 'VICE_MINISTERS' | 'GRCM');
  const [kind = 'DECLARATION'] = kindsOfText({ bodyKind, kind: kindOf(room) });
  const { textId } = await beginText(pen, {
    ...{ sessionId, kind, ...titles(room, 'text'), hasLetters: false, key: aKey() },
  });
  await addParagraph(pen, {
    ...{ textId, afterId: null, kind: 'OPERATIVE', level: 0, isInStep: true, key: aKey() },
    ...{ wordsEs: `Acuerdan ${wordOf(room, 'phrase')}.`, wordsEn: `Agree ${wordOf(room, 'phrase')}.` },
  });
  return textId;
}
