import type { Actor } from '@/lib/core/actor';
import { instant } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { beginAgenda, publishAgenda } from '@/lib/meetings/agenda/commands';
import { consultAgenda } from '@/lib/meetings/agenda/consultation-commands';
import { addItem } from '@/lib/meetings/agenda/item-commands';
import type { AddItem } from '@/lib/meetings/agenda/schema';
import type { SessionKind } from '@/prisma/generated/enums';
import { aMeeting, aSession, everyoneInDatabase } from './factories';
import type { PersonaName } from './personas';
import { aKey } from './reports';

/** People, a meeting next May with a session of each kind, and its agenda by the product's own commands. */
export type AgendaWorld = Awaited<ReturnType<typeof anAgendaWorld>>;

const kindsOf = {
  VICE_MINISTERS: ['PLENARY', 'CIVIL_SOCIETY_DIALOGUE', 'DRAFTING', 'CLOSED_DOOR'],
  GRCM: ['TECHNICAL', 'CIVIL_SOCIETY_DIALOGUE'],
  NETWORK_CONSULAR: ['NETWORK'],
} as const satisfies Record<string, readonly SessionKind[]>;

export async function anAgendaWorld(bodyCode: keyof typeof kindsOf = 'VICE_MINISTERS') {
  const people = await everyoneInDatabase();
  const as = (name: PersonaName): Actor => {
    const actor = people.get(name);
    if (actor === undefined) throw new Error(`no ${name}`);
    return actor;
  };
  const meeting = await aMeeting({
    bodyCode,
    code: `${bodyCode.slice(0, 4)}-2027`,
    startsOn: instant('2027-05-26T00:00:00Z'),
  });
  const sessions = new Map<SessionKind, string>();
  for (const [index, kind] of kindsOf[bodyCode].entries()) {
    const startsAt = instant(Date.parse('2027-05-26T15:00:00Z') + index * 3 * 3_600_000);
    const endsAt = instant(startsAt.getTime() + 3_600_000);
    sessions.set(kind, (await aSession({ meetingId: meeting.id, kind, startsAt, endsAt })).id);
  }
  const sessionId = (kind: SessionKind): string => sessions.get(kind) ?? '';
  return { people, as, meeting, sessionId };
}

/** A topic in that session; pass only what the test is about. */
export const aTopic = (sessionId: string, given: Partial<AddItem> = {}): AddItem => ({
  ...{
    sessionId,
    parentId: null,
    kind: 'TOPIC',
    titleEs: 'Tema',
    titleEn: 'Topic',
    noteEs: '',
    noteEn: '',
    minutes: 10,
  },
  ...{ presenterCode: null, aboutBodyCode: null, takesUpId: null, key: aKey() },
  ...given,
});

export const versionOf = async (meetingId: string) => {
  const { id, version } = await db.agenda.findUniqueOrThrow({ where: { meetingId } });
  return { agendaId: id, version };
};

/** The agenda is begun, with one more topic, and where there are closed doors one item behind them. */
export async function begun({ as, meeting, sessionId }: AgendaWorld): Promise<void> {
  await beginAgenda(as('secretariat.coordinator'), { meetingId: meeting.id, key: aKey() });
  const open = sessionId('PLENARY') || sessionId('TECHNICAL') || sessionId('NETWORK');
  await addItem(as('secretariat.assistant'), aTopic(open, { titleEs: 'Niñez migrante', titleEn: 'Migrant children' }));
  if (sessionId('CLOSED_DOOR') === '') return;
  const secret = { kind: 'BUDGET_DECISION', titleEs: 'Asunto zafiro', titleEn: 'Sapphire subject' } as const;
  await addItem(as('vice-minister.HN'), aTopic(sessionId('CLOSED_DOOR'), secret));
}

export async function consulted(world: AgendaWorld, daysBefore = 30): Promise<void> {
  const given = { ...(await versionOf(world.meeting.id)), daysBefore, messageEs: '', messageEn: '' };
  await consultAgenda(world.as('presidency-officer.PA'), given);
}

export async function published(world: AgendaWorld, departureReason = 'Urgencia.'): Promise<void> {
  await publishAgenda(world.as('presidency-officer.PA'), { ...(await versionOf(world.meeting.id)), departureReason });
}
