// Longer than 250 lines: every kind of news, made by the commands and by rows.
import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/core/actor';
import { dateOn, instant } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { nominateDelegate, withdrawDelegate } from '@/lib/meetings/delegations/commands';
import { NominateDelegate } from '@/lib/meetings/delegations/schema';
import { cancelMeeting } from '@/lib/meetings/meetings/commands';
import { recordVisit } from '@/lib/meetings/news/commands';
import { getNews } from '@/lib/meetings/news/queries';
import type { News } from '@/lib/meetings/news/views';
import { addSession, changeSession, removeSession } from '@/lib/meetings/sessions/commands';
import { getSession } from '@/lib/meetings/sessions/programme-queries';
import { AddSession, ChangeSession } from '@/lib/meetings/sessions/schema';
import { at } from '@/tests/support/clock';
import { aMeeting, aSession, everyoneInDatabase } from '@/tests/support/factories';
import { type ByPersona, errandMeetingId, errandSessionId, type PersonaName } from '@/tests/support/personas';
import { statementsOf } from '@/tests/support/queries';
import { aKey } from '@/tests/support/reports';

const seen = instant('2027-03-01T15:00:00Z');
const happened = instant('2027-03-02T10:00:00Z');
const read = instant('2027-03-02T15:00:00Z');

let people: ReadonlyMap<PersonaName, Actor>;
let meeting: { id: string; code: string };
let secretariat: Actor;

const as = (name: PersonaName): Actor => {
  const actor = people.get(name);
  if (actor === undefined) throw new Error(`no ${name}`);
  return actor;
};

beforeEach(async () => {
  at(seen.toISOString());
  people = await everyoneInDatabase();
  meeting = await aMeeting({ startsOn: dateOn('2027-05-26'), endsOn: dateOn('2027-05-27') });
  secretariat = as('secretariat.coordinator');
});

const newsOf = async (actor: Actor, when = read) => (await getNews(actor, meeting.id, when)).news;

describe('a visit', () => {
  const since = async (when: string) => (await getNews(secretariat, meeting.id, instant(when))).since?.toISOString();

  test('keeps what it began with, and the next one begins where it ended; it is one statement', async () => {
    expect(await since('2027-03-01T15:00:00Z')).toBeUndefined();
    const { statements } = await statementsOf(() => recordVisit(secretariat, meeting.id, seen));
    expect(statements).toHaveLength(1);
    expect(await since('2027-03-01T15:10:00Z')).toBeUndefined();
    expect(await since('2027-03-02T09:00:00Z')).toBe('2027-03-01T15:00:00.000Z');
    await recordVisit(secretariat, meeting.id, instant('2027-03-02T09:00:00Z'));
    expect(await since('2027-03-02T09:20:00Z')).toBe('2027-03-01T15:00:00.000Z');
    await recordVisit(secretariat, meeting.id, instant('2027-03-02T09:20:00Z'));
    expect(await since('2027-03-02T09:40:00Z')).toBe('2027-03-01T15:00:00.000Z');
    expect(await since('2027-03-02T10:00:00Z')).toBe('2027-03-02T09:20:00.000Z');
    expect(await db.meetingVisit.count()).toBe(1);
  });

  test('is the person’s own; a window that answers late takes nothing back', async () => {
    await recordVisit(secretariat, meeting.id, read);
    await Promise.all([seen, read].map((when) => recordVisit(secretariat, meeting.id, when)));
    expect((await db.meetingVisit.findFirstOrThrow()).seenAt).toEqual(read);
    expect((await getNews(as('secretariat.assistant'), meeting.id, read)).since).toBeNull();
  });
});

describe('what is new', () => {
  const form = { titleEs: 'Apertura', titleEn: 'Opening', day: '2027-05-26', from: '09:00', endDay: '', to: '10:00' };
  const lines = async (actor: Actor) => (await newsOf(actor)).map(({ what }) => what);

  test('is what the commands did: added, moved, removed, and the own delegation’s people', async () => {
    const focalPoint = as('focal-point.GT.MIGRATION');
    await recordVisit(focalPoint, meeting.id, seen);
    at(happened.toISOString());
    const { code } = await addSession(
      secretariat,
      AddSession.parse({ ...{ meetingId: meeting.id, kind: 'OPENING', key: aKey() }, ...form }),
    );
    expect(await newsOf(focalPoint)).toMatchObject([{ what: 'SESSION_ADDED', code, at: happened }]);
    const { id: sessionId } = await db.meetingSession.findUniqueOrThrow({ where: { code } });
    await recordVisit(focalPoint, meeting.id, read);

    const [later, again] = ['2027-03-03T10:00:00Z', instant('2027-03-03T15:00:00Z')] as const;
    at(later);
    // A title alone is no other hour.
    const change = (given: Readonly<Record<string, string>>, version: number) =>
      changeSession(
        secretariat,
        ChangeSession.parse({ ...{ sessionId, version: String(version), kind: 'OPENING' }, ...form, ...given }),
      );
    await change({ titleEs: 'Inauguración' }, 1);
    expect(await newsOf(focalPoint, again)).toEqual([]);
    await change({ from: '08:00' }, 2);
    expect(await newsOf(focalPoint, again)).toMatchObject([{ what: 'SESSION_MOVED', code }]);
    await removeSession(secretariat, { sessionId, version: 3 });
    expect(await newsOf(focalPoint, again)).toMatchObject([{ what: 'SESSION_REMOVED', titleEs: 'Apertura' }]);

    at('2027-03-03T11:00:00Z');
    const person = {
      givenName: 'Delegación',
      familyName: 'Uno',
      post: 'a',
      institution: 'b',
      email: 'one@crm.example',
    };
    await nominateDelegate(
      focalPoint,
      NominateDelegate.parse({
        ...{ meetingId: meeting.id, partyCode: 'GT', role: 'HEAD', rank: 'OTHER', key: aKey() },
        ...person,
      }),
    );
    const { id: delegateId } = await db.delegate.findFirstOrThrow();
    const official = as('grcm-delegate.GT');
    await recordVisit(official, meeting.id, seen);
    expect((await newsOf(official, again)).at(0)).toMatchObject({ what: 'DELEGATE_CHANGED', status: 'NOMINATED' });
    await withdrawDelegate(focalPoint, { delegateId, version: 1 });
    expect((await newsOf(official, again)).at(0)).toMatchObject({ what: 'DELEGATE_CHANGED', status: 'WITHDRAWN' });
    await recordVisit(as('grcm-delegate.HN'), meeting.id, seen);
    expect(JSON.stringify(await newsOf(as('grcm-delegate.HN'), again))).not.toContain('Uno');
  });

  test('a meeting that was cancelled says so', async () => {
    await recordVisit(as('delegate.AR'), meeting.id, seen);
    await aSession({ meetingId: meeting.id, startsAt: instant('2027-05-26T15:00:00Z') });
    at(happened.toISOString());
    await cancelMeeting(secretariat, { meetingId: meeting.id, version: 1, reason: 'Huracán.' });
    expect(await lines(as('delegate.AR'))).toEqual(['MEETING_CANCELLED']);
  });
});

describe('of what is new each learns only what they may know', () => {
  /**
   * M: other dates; S, C: a plenary and a closed-door session were added; R, X: likewise removed; A: the final agenda; P: a preliminary one;
   * L: a letter to ACNUR; D: Guatemala’s delegate; V: what is said of the venue.
   */
  const table: ByPersona<string> = {
    'focal-point.GT.MIGRATION': 'M S R APLD V',
    'focal-point.PA.FOREIGN_AFFAIRS': 'M S R APL V',
    'vice-minister.GT': 'M SC RX APLD V',
    'vice-minister.HN': 'M SC RX APL V',
    'grcm-delegate.GT': 'M S R APLD V',
    'grcm-delegate.HN': 'M S R APL V',
    'liaison-officer.GT.NETWORK_CONSULAR': 'M S R APLD V',
    'liaison-officer.HN.NETWORK_TRAFFICKING': 'M S R APL V',
    'liaison-officer.HN.NETWORK_CONSULAR': 'M S R APL V',
    'presidency-officer.PA': 'M S R APL V',
    // Their errands are in this meeting: its head, and the agenda that is published.
    'drafter.HN': 'M A V',
    'secretariat.coordinator': 'M S R APL V',
    'secretariat.assistant': 'M S R APL V',
    'secretariat.it-specialist': '',
    'delegate.AR': 'M S R A V',
    'delegate.ACNUR': 'M S R AL V',
    'delegate.RROCM': 'M S R A V',
    guest: 'M A V',
    'former-official.GT': '',
    nobody: '',
  };

  const letterOf = (one: News, closed: string): string => {
    switch (one.what) {
      case 'MEETING_MOVED':
        return 'M';
      case 'SESSION_ADDED':
        return one.code === closed ? 'C' : 'S';
      case 'SESSION_REMOVED':
        return one.titleEs === 'Cerrada' ? 'X' : 'R';
      case 'AGENDA_PUBLISHED':
        return one.kind === 'FINAL' ? 'A' : 'P';
      case 'CONVOCATION_SENT':
        return 'L';
      case 'DELEGATE_CHANGED':
        return 'D';
      case 'LOGISTICS_EDITED':
        return 'V';
      default:
        return '?';
    }
  };

  test('closed doors included (P-05), by the filters of the pages that show it', async () => {
    const { userId: byId } = as('former-official.GT');
    await db.meetingSession.update({
      where: { id: errandSessionId },
      data: { meetingId: meeting.id, addedAt: seen, endsAt: instant('2027-05-26T20:00:00Z') },
    });
    await db.mandate.updateMany({ where: { meetingId: errandMeetingId }, data: { meetingId: meeting.id } });
    people = await everyoneInDatabase();
    await db.meetingSession.updateMany({ data: { addedAt: instant('2027-01-01T00:00:00Z') } });
    for (const actor of people.values()) await recordVisit(actor, meeting.id, seen);

    const given = { meetingId: meeting.id, startsAt: instant('2027-05-26T15:00:00Z'), addedAt: happened };
    const plenary = await aSession({ ...given, kind: 'PLENARY' });
    const closed = await aSession({ ...given, kind: 'CLOSED_DOOR' });
    const removed = { meetingId: meeting.id, titleEn: 'x', removedAt: happened };
    await db.removedSession.createMany({
      data: [
        { ...removed, kind: 'PLENARY', titleEs: 'Plenaria' },
        { ...removed, kind: 'CLOSED_DOOR', titleEs: 'Cerrada' },
      ],
    });
    await db.meeting.update({ where: { id: meeting.id }, data: { movedAt: happened } });
    await db.meetingLogistics.create({ data: { meetingId: meeting.id, editedById: byId, editedAt: happened } });
    await db.agenda.create({
      data: {
        ...{ meetingId: meeting.id, status: 'PUBLISHED', begunAt: seen },
        versions: {
          create: [
            { number: 1, kind: 'PRELIMINARY', publishedAt: happened, publishedById: byId },
            { number: 2, kind: 'FINAL', publishedAt: happened, publishedById: byId },
          ],
        },
      },
    });
    await db.convocation.create({
      data: {
        ...{ meetingId: meeting.id, bodyCode: 'VICE_MINISTERS', year: 2027, number: 1, symbol: 'CRM/CONV/2027/1' },
        ...{ textEs: 'a', textEn: 'a', preparedById: byId, preparedAt: seen, editedById: byId },
        ...{ sentById: byId, sentAt: happened },
        recipients: { create: { partyCode: 'ACNUR', rule: 'DR-16', position: 1, isUntold: false } },
      },
    });
    await db.delegate.create({
      data: {
        ...{ meetingId: meeting.id, partyCode: 'GT', givenName: 'a', familyName: 'b', post: 'c', institution: 'd' },
        ...{ email: 'news@crm.example', role: 'HEAD', rank: 'OTHER', isLate: false, nominatedById: byId },
        ...{ nominatedAt: happened, statusAt: happened },
      },
    });

    const order = [...'MSCRXAPLDV'];
    for (const [name, actor] of people) {
      const news = await newsOf(actor);
      const letters = news.map((one) => letterOf(one, closed.code));
      expect(new Set(letters).size).toBe(letters.length);
      const sorted = letters.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)).join('');
      expect([name, sorted]).toEqual([name, table[name].replaceAll(' ', '')]);
      for (const [letter, { code }] of [
        ['S', plenary],
        ['C', closed],
      ] as const) {
        const alone = await getSession(actor, meeting.code, code).catch(() => null);
        expect([name, letter, alone !== null]).toEqual([name, letter, letters.includes(letter)]);
      }
    }
  });

  test('however much is new, it costs the same', async () => {
    await recordVisit(secretariat, meeting.id, seen);
    const few = await statementsOf(() => newsOf(secretariat));
    for (let count = 0; count < 30; count += 1) {
      await aSession({ meetingId: meeting.id, startsAt: instant('2027-05-26T15:00:00Z'), addedAt: happened });
    }
    const many = await statementsOf(() => newsOf(secretariat));
    expect(many.statements.length).toBe(few.statements.length);
    expect(many.statements.length).toBeLessThanOrEqual(9);
    expect(many.answer).toHaveLength(20);
  });
});
