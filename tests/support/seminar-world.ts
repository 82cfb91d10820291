import { db } from '@/lib/core/db';
import { planSeminar } from '@/lib/meetings/seminars/commands';
import type { PlanSeminar } from '@/lib/meetings/seminars/schema';
import { at } from './clock';
import { inDatabase } from './factories';
import { coordinator, focalPointOf, presidencyOfficerOf } from './personas';
import { aKey } from './reports';

/** The form of a seminar that Guatemala hosts and Mexico and IOM co-sponsor, next May. */
export const seminarForm = (given: Partial<PlanSeminar> = {}): PlanSeminar => ({
  ...{ kind: 'SEMINAR', titleEs: 'Seminario sobre retorno', titleEn: 'Seminar on return', city: 'Antigua' },
  ...{ hostPartyCode: 'GT', cosponsors: ['MX', 'OIM'], subthemeCode: null, timeZone: 'America/Guatemala' },
  ...{ startsOn: '2027-05-18', endsOn: '2027-05-19', departureReason: '', key: aKey() },
  ...given,
});

/** That seminar, planned by its host, and the people who have to do with it; Panama presides. */
export async function aSeminarWorld() {
  at('2027-03-01T15:00:00Z');
  const guatemala = await inDatabase(focalPointOf('GT', 'MIGRATION'));
  const mexico = await inDatabase(focalPointOf('MX', 'FOREIGN_AFFAIRS'));
  const honduras = await inDatabase(focalPointOf('HN', 'FOREIGN_AFFAIRS'));
  const secretariat = await inDatabase(coordinator);
  const presidency = await inDatabase(presidencyOfficerOf('PA'));
  const { id: meetingId, code } = await planSeminar(guatemala, seminarForm());
  const opening = () => db.meetingSession.findFirstOrThrow({ where: { meetingId, kind: 'OPENING' } });
  return { guatemala, mexico, honduras, secretariat, presidency, meetingId, code, opening };
}

export type SeminarWorld = Awaited<ReturnType<typeof aSeminarWorld>>;

/** A technical session of that seminar, as its form sends it. */
export const technical = (meetingId: string) => ({
  ...{ meetingId, kind: 'TECHNICAL' as const, titleEs: 'Experiencias', titleEn: 'Experiences', key: aKey() },
  ...{ day: '2027-05-18', from: '10:30', endDay: null, to: '13:00' },
});
