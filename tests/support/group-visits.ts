import { db } from '@/lib/core/db';
import { coordinator, focalPoint, observer, type Visit } from './visit';

const presidency = 'presidency-officer.do@crm.example';

const groupAt = async (): Promise<string> => {
  const { code } = await db.meeting.findFirstOrThrow({
    where: { status: 'PLANNED', body: { kind: 'VICE_MINISTERS' }, sessions: { some: { kind: 'DRAFTING' } } },
    orderBy: { startsOn: 'asc' },
  });
  return `/meetings/${code}/drafting-group`;
};

const originsAt = async (): Promise<string> => {
  const { id } = await db.negotiatedText.findFirstOrThrow({ where: { isClosed: false }, orderBy: { begunAt: 'asc' } });
  return `/texts/${id}/origins`;
};

/** The pages of Drafting Groups in the table of visits (visits.ts). */
export const groupVisits: Record<string, readonly Visit[]> = {
  '/meetings/[code]/drafting-group': [
    { address: groupAt, as: presidency },
    { address: groupAt, as: coordinator },
    { address: groupAt, as: focalPoint },
    { address: groupAt, as: observer, status: 404 },
  ],
  '/texts/[textId]/origins': [
    { address: originsAt, as: focalPoint },
    { address: originsAt, as: observer, status: 404 },
  ],
};
