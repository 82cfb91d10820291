import 'server-only';
import { now } from '@/lib/core/clock';
import type { Tx } from '@/lib/core/db';
import type { MeetingRow } from '../meetings/views';
import { missingFrom, type Requirement, requirementsOf } from './rules';
import { openSessionsOf } from './visibility';

/** What stands between an agenda and its publication. */
export type Publication = Readonly<{
  /** What a rule demands and no item meets: refuses. */
  missing: readonly Requirement[];
  /** Items without an English title: refuses. */
  withoutEnglish: number;
  /** From what in the order of work it would depart, as reason codes: asks for a reason (P-16). */
  departures: readonly string[];
}>;

/** The Networks on a day, in the Conference's order. */
export async function networksOn(tx: Tx, on: Date) {
  return tx.body.findMany({
    where: { kind: 'NETWORK', validFrom: { lte: on }, OR: [{ validTo: null }, { validTo: { gte: on } }] },
    select: { code: true, nameEs: true, nameEn: true },
    orderBy: { position: 'asc' },
  });
}

/** The items that the rules in force on the meeting's day demand of its agenda. */
export async function requirementsFor(tx: Tx, { body, startsOn }: MeetingRow): Promise<Requirement[]> {
  return requirementsOf(body.kind, body.kind === 'GRCM' ? await networksOn(tx, startsOn) : []);
}

type Agenda = Readonly<{ consultation: Readonly<{ closesAt: Date }> | null }>;

/** All that is checked before an agenda goes out: over every session that is not behind closed doors, whoever asks. */
export async function publicationOf(tx: Tx, meeting: MeetingRow, { consultation }: Agenda): Promise<Publication> {
  const items = await tx.agendaItem.findMany({
    where: { session: openSessionsOf(meeting.id) },
    select: { kind: true, aboutBodyCode: true, titleEn: true, session: { select: { kind: true } } },
  });
  const standing = items.map(({ session, ...item }) => ({ ...item, sessionKind: session.kind }));
  const missing = missingFrom(await requirementsFor(tx, meeting), standing);
  const withoutEnglish = items.filter(({ titleEn }) => titleEn === '').length;
  return { missing, withoutEnglish, departures: departuresOf(meeting.body.kind, consultation) };
}

/** DR-12 speaks of the Vice-Ministers' Meeting; other bodies may consult and need not. */
function departuresOf(bodyKind: MeetingRow['body']['kind'], consultation: Agenda['consultation']): string[] {
  if (consultation === null) return bodyKind === 'VICE_MINISTERS' ? ['agenda.not-consulted'] : [];
  return now() <= consultation.closesAt ? ['agenda.consultation-running'] : [];
}
