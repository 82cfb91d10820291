import type { Actor } from '@/lib/core/actor';
import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { beginText } from '@/lib/texts/texts/commands';
import { addParagraph } from '@/lib/texts/texts/paragraph-commands';
import { getText } from '@/lib/texts/texts/queries';
import type { BeginText } from '@/lib/texts/texts/schema';
import type { SessionKind } from '@/prisma/generated/enums';
import { aSession, everyoneInDatabase, inDatabase } from './factories';
import { drafterOf, errandMeetingId, errandSessionId, type PersonaName, viceMinisterOf } from './personas';
import { aKey } from './reports';

/** Everybody, and the drafters' Vice-Ministers' Meeting with a Drafting Group, a plenary (the guest's) and closed doors. */
export async function aTextWorld() {
  const people = await everyoneInDatabase();
  const as = (name: PersonaName): Actor => {
    const actor = people.get(name);
    if (actor === undefined) throw new Error(`no ${name}`);
    return actor;
  };
  const sessions = new Map<SessionKind, string>([['PLENARY', errandSessionId]]);
  for (const kind of ['DRAFTING', 'CLOSED_DOOR'] as const) {
    sessions.set(kind, (await aSession({ meetingId: errandMeetingId, kind, startsAt: now() })).id);
  }
  const sessionId = (kind: SessionKind): string => sessions.get(kind) ?? '';
  // The Presidency is PA's: its Vice-Minister holds the pen behind closed doors.
  const [presidingMinister, otherDrafter] = [await inDatabase(viceMinisterOf('PA')), await inDatabase(drafterOf('GT'))];
  return { people, as, sessionId, meetingId: errandMeetingId, presidingMinister, otherDrafter };
}

export type TextWorld = Awaited<ReturnType<typeof aTextWorld>>;

/** A text of a session, begun by whoever holds the pen there; pass only what the test is about. */
export async function aText(
  world: TextWorld,
  kind: SessionKind = 'DRAFTING',
  given: Partial<BeginText> = {},
): Promise<string> {
  const pen = kind === 'CLOSED_DOOR' ? world.presidingMinister : world.as('presidency-officer.PA');
  const { textId } = await beginText(pen, {
    ...{ sessionId: world.sessionId(kind), kind: 'DECLARATION', titleEs: 'Declaración', titleEn: 'Declaration' },
    ...{ hasLetters: false, key: aKey(), ...given },
  });
  return textId;
}

/** An operative paragraph at the end of the text, in step; by the Presidency, or whoever is given. */
export async function aParagraph(
  world: TextWorld,
  textId: string,
  { es = 'Acuerdan actuar.', en = 'Agree to act.', by }: Partial<{ es: string; en: string; by: Actor }> = {},
): Promise<string> {
  const { paragraphId } = await addParagraph(by ?? world.as('presidency-officer.PA'), {
    ...{ textId, afterId: null, kind: 'OPERATIVE', level: 0, wordsEs: es, wordsEn: en, isInStep: true, key: aKey() },
  });
  return paragraphId;
}

/** The paragraphs of the text as that person reads them: number, Spanish and English. */
export async function wordsOf(actor: Actor, textId: string): Promise<string[]> {
  const { paragraphs } = await getText(actor, textId);
  return paragraphs.map(({ number, es, en }) => `${number} ${es.words} / ${en.words}`.trim());
}

/** The Presidency has opened a plenary's text to the observer State for reading and comment (P-02). */
export async function openedToObserver(world: TextWorld, textId: string, partyCode = 'AR'): Promise<void> {
  const { code: scope } = await db.negotiatedText.findUniqueOrThrow({ where: { id: textId } });
  const right = 'DRAFTS' as const;
  await db.participationException.create({
    data: {
      ...{ sessionId: world.sessionId('PLENARY'), kind: 'OBSERVER_AUTHORISATION', partyCode, right, scope },
      ...{ reason: 'Por su aporte.', createdAt: now(), authorId: world.as('presidency-officer.PA').userId },
    },
  });
}
