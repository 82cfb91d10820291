import { Readable } from 'node:stream';
import type { Actor } from '@/lib/core/actor';
import { instant } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { stageFile } from '@/lib/core/storage';
import { issueDocument, registerDocument } from '@/lib/documents/documents/commands';
import { RegisterDocument } from '@/lib/documents/documents/schema';
import { addVersion } from '@/lib/documents/versions/commands';
import { readVersion } from '@/lib/documents/versions/text-commands';
import type { SessionKind } from '@/prisma/generated/enums';
import { at } from './clock';
import { aMeeting, aSession, everyoneInDatabase } from './factories';
import { aPdf } from './files';
import type { PersonaName } from './personas';
import { aKey } from './reports';

/** People, and meetings next May with a session of each kind that papers stand in. */
export async function aDocumentWorld() {
  at('2027-03-01T15:00:00Z');
  const people = await everyoneInDatabase();
  const as = (name: PersonaName): Actor => {
    const actor = people.get(name);
    if (actor === undefined) throw new Error(`no ${name}`);
    return actor;
  };
  const sessions = new Map<SessionKind, string>();
  const places = [
    ['VICE_MINISTERS', ['PLENARY', 'CLOSED_DOOR']],
    ['GRCM', ['TECHNICAL']],
    ['NETWORK_CONSULAR', ['NETWORK']],
  ] as const;
  for (const [bodyCode, kinds] of places) {
    const meeting = await aMeeting({ bodyCode, startsOn: instant('2027-05-26T00:00:00Z') });
    for (const kind of kinds) {
      const startsAt = instant('2027-05-26T15:00:00Z');
      sessions.set(kind, (await aSession({ meetingId: meeting.id, kind, startsAt })).id);
    }
  }
  const sessionId = (kind: SessionKind): string => sessions.get(kind) ?? '';
  return { people, as, sessionId };
}

export type DocumentWorld = Awaited<ReturnType<typeof aDocumentWorld>>;

/** The form of a new paper as the page sends it; pass only what the test is about. */
export const paperForm = (given: Readonly<Record<string, string>> = {}): RegisterDocument =>
  RegisterDocument.parse({
    ...{ kind: 'NOTE', titleEs: 'Nota sobre fronteras', titleEn: 'Note on borders', place: '', classification: '' },
    ...{ partyCode: '', awaitedOn: '', authentic: '', key: aKey(), ...given },
  });

export const documentOf = (symbol: string) => db.document.findUniqueOrThrow({ where: { symbol } });

export const on = async (symbol: string) => {
  const { id, version } = await documentOf(symbol);
  return { documentId: id, version };
};

/** A PDF with these words is the newest version in that language, and was looked into. */
export async function aVersion(
  actor: Actor,
  symbol: string,
  {
    language = 'es',
    text = 'Texto',
    renders = false,
  }: Partial<{ language: 'es' | 'en'; text: string; renders: boolean }> = {},
) {
  const staged = await stageFile(Readable.from([await aPdf(text)]), 25_000_000);
  const { documentId } = await on(symbol);
  const version = await addVersion(
    actor,
    documentId,
    { language, note: '', renders },
    { staged, givenName: 'nota.pdf' },
  );
  await readVersion(version.id);
  return version;
}

/** A paper with a Spanish version that its readers have. */
export async function anIssued(
  actor: Actor,
  given: Readonly<Record<string, string>> = {},
  text = 'Texto',
): Promise<string> {
  const { symbol } = await registerDocument(actor, paperForm(given));
  await aVersion(actor, symbol, { text });
  await issueDocument(actor, await on(symbol));
  return symbol;
}
