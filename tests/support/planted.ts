import type { Actor } from '@/lib/core/actor';
import { instant, now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { visibleDecisions } from '@/lib/decisions/visibility';
import { registerDocument } from '@/lib/documents/documents/commands';
import { visibleDocuments } from '@/lib/documents/documents/visibility';
import { beginAgenda } from '@/lib/meetings/agenda/commands';
import { addItem } from '@/lib/meetings/agenda/item-commands';
import { visibleItems } from '@/lib/meetings/agenda/visibility';
import { visibleMeetings } from '@/lib/meetings/meetings/visibility';
import { toldRows } from '@/lib/meetings/sessions/queries';
import { visibleReports } from '@/lib/reports/reports/visibility';
import { aTopic } from './agenda-world';
import { aDocumentWorld, anIssued, aVersion, paperForm } from './document-world';
import { aCall, aMeeting, aReport } from './factories';
import { aKey } from './reports';

/** Something with a word of its own that nothing else has, and the question whether somebody may know of it, asked of its one filter. */
export type Planted = Readonly<{ what: string; word: string; isFor: (actor: Actor) => Promise<boolean> }>;

/** The word that everything planted has, beside its own. */
export const shared = 'ornitorrinco';

/** Papers of every audience, drafts, agenda items, decisions, reports and meetings: one of each, inside and outside of the doors. */
export async function plantedWorld() {
  const world = await aDocumentWorld();
  const { as, sessionId } = world;
  const secretariat = as('secretariat.assistant');
  const minister = as('vice-minister.HN');
  const planted: Planted[] = [];
  const text = (word: string) => `${shared} ${word} presupuestario`;

  const paper = (word: string, symbol: string) =>
    planted.push({
      what: `paper ${symbol}`,
      word,
      // Who has the custody lists and does not read: for a search it is not there (P-05).
      isFor: async (actor) =>
        (await db.document.count({ where: { AND: [{ symbol }, visibleDocuments(actor)] } })) === 1 &&
        !(actor.userId === as('secretariat.coordinator').userId && symbol.includes('/PC.')),
    });
  const papers = [
    [minister, 'zafirel', { place: sessionId('CLOSED_DOOR') }],
    [secretariat, 'topaciel', { place: sessionId('PLENARY'), classification: 'MEMBERS' }],
    [secretariat, 'amatistel', { place: sessionId('NETWORK'), classification: 'NETWORK' }],
    [secretariat, 'granatel', { place: sessionId('TECHNICAL'), classification: 'TECHNICAL' }],
    [secretariat, 'opalinel', { place: sessionId('PLENARY'), classification: 'PUBLIC' }],
    [secretariat, 'ambarel', { place: sessionId('PLENARY'), classification: 'SECRETARIAT' }],
  ] as const;
  for (const [author, word, given] of papers)
    paper(word, await anIssued(author, { ...given, titleEs: text(word) }, text(word)));
  for (const [author, word, place] of [
    [minister, 'jaspeciel', 'CLOSED_DOOR'],
    [secretariat, 'onicel', 'PLENARY'],
  ] as const) {
    const { symbol } = await registerDocument(author, paperForm({ place: sessionId(place) }));
    await aVersion(author, symbol, { text: text(word) });
    paper(word, symbol);
  }

  const inSession = await db.meetingSession.findMany({ select: { id: true, kind: true, meetingId: true } });
  const meetingOf = (id: string) => inSession.find((session) => session.id === id)?.meetingId ?? '';
  await beginAgenda(as('secretariat.coordinator'), { meetingId: meetingOf(sessionId('PLENARY')), key: aKey() });
  for (const [author, word, kind] of [
    [minister, 'malaquitel', 'CLOSED_DOOR'],
    [secretariat, 'turquesel', 'PLENARY'],
  ] as const) {
    const given = { titleEs: text(word), noteEs: text(word) };
    await addItem(
      author,
      aTopic(sessionId(kind), kind === 'CLOSED_DOOR' ? { ...given, kind: 'BUDGET_DECISION' } : given),
    );
    const isFor = async (actor: Actor) => {
      const where = { AND: [{ titleEs: given.titleEs }, visibleItems(actor, await toldRows(actor))] };
      return (await db.agendaItem.count({ where })) === 1;
    };
    planted.push({ what: `item ${kind}`, word, isFor });
  }

  const decisions = [
    ['rubinel', { part: 'CLOSED_DOOR', issuedAt: null, publishedAt: null }],
    ['esmeraldel', { part: 'CLOSED_DOOR', issuedAt: now(), publishedAt: null }],
    ['perlinel', { part: 'OPEN', issuedAt: null, publishedAt: null }],
    ['diamantel', { part: 'OPEN', issuedAt: now(), publishedAt: now() }],
  ] as const;
  const placeOf = (part: 'OPEN' | 'CLOSED_DOOR') => {
    const id = sessionId(part === 'OPEN' ? 'PLENARY' : 'CLOSED_DOOR');
    return { sessionId: id, meetingId: meetingOf(id) };
  };
  for (const [index, [word, given]] of decisions.entries()) {
    const code = `D-2027-${index + 901}`;
    await db.decision.create({
      data: {
        ...{
          code,
          year: 2027,
          number: index + 901,
          bodyCode: 'VICE_MINISTERS',
          paragraph: '1',
          textEs: text(word),
          textEn: text(word),
        },
        ...{ registeredAt: now(), adoptedOn: instant('2027-02-01T00:00:00Z'), ...given },
        ...placeOf(given.part),
      },
    });
    const isFor = async (actor: Actor) =>
      (await db.decision.count({ where: { AND: [{ code }, visibleDecisions(actor)] } })) === 1;
    planted.push({ what: `decision ${given.part} ${given.issuedAt === null ? 'in the room' : 'issued'}`, word, isFor });
  }

  for (const [word, status, kindCode] of [
    ['cuarcitel', 'DRAFT', 'TRAFFICKING'],
    ['feldespatel', 'SUBMITTED', 'TRAFFICKING'],
    ['basaltinel', 'RETURNED', 'COOPERATION'],
  ] as const) {
    const call = await aCall({ kindCode });
    const key = (await aKeyOf(call.id)) ?? '';
    const { id } = await aReport({ callId: call.id, status, texts: { [key]: text(word) } });
    const isFor = async (actor: Actor) =>
      (await db.countryReport.count({ where: { AND: [{ id }, visibleReports(actor)] } })) === 1;
    planted.push({ what: `report ${status}`, word, isFor });
  }

  const meeting = await aMeeting({ bodyCode: 'GRCM', titleEs: text('pizarrel'), titleEn: text('pizarrel') });
  const isFor = async (actor: Actor) => {
    const where = { AND: [{ id: meeting.id }, visibleMeetings(actor, await toldRows(actor))] };
    return (await db.meeting.count({ where })) === 1;
  };
  planted.push({ what: 'meeting', word: 'pizarrel', isFor });
  return { ...world, planted };
}

async function aKeyOf(callId: string): Promise<string | undefined> {
  const call = await db.reportCall.findUniqueOrThrow({
    where: { id: callId },
    select: { template: { select: { sections: { orderBy: { position: 'asc' }, select: { key: true } } } } },
  });
  return call.template.sections[0]?.key;
}
